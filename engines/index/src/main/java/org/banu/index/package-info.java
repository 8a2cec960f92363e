/**
 * Composite indices: what economies measure, and a method, give scores and ranks, what they are made of and how sure they
 * are.
 *
 * <p>Start with {@link org.banu.index.Index}: a {@link org.banu.index.Method} met by an {@link org.banu.index.Edition}
 * gives a {@link org.banu.index.Result}. The method is a value, from the direction of an indicator to the rule for ties, and
 * no index is built in.
 *
 * <p>Everything here is a function of its arguments: no clock, no files, no framework, and the same bytes for the same
 * input, since only arithmetic that Java defines to the last bit is used. Randomness comes in as a seed.
 */
@NullMarked
package org.banu.index;

import org.jspecify.annotations.NullMarked;
