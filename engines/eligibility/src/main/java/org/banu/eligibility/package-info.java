/**
 * Who a programme is for: dated rules and what is known of a person give a verdict, and the reasons for it.
 *
 * <p>Start with {@link org.banu.eligibility.Screening}: a {@link org.banu.eligibility.RuleSet} met by a
 * {@link org.banu.eligibility.Profile} on a day. {@link org.banu.eligibility.Rulebook} keeps many checked rule sets.
 *
 * <p>What isn't known is neither met nor missed: the logic has three values (Kleene, <i>Introduction to
 * Metamathematics</i>, 1952, §64). Everything here is a function of its arguments: no clock, no randomness, no files,
 * no framework.
 */
@NullMarked
package org.banu.eligibility;

import org.jspecify.annotations.NullMarked;
