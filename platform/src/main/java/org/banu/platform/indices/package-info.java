/**
 * Indices of gender equality as they are here: editions, what was published, what is computed again with ranges of ranks, and
 * the figures of other publishers beside them.
 *
 * <p>Start with {@link org.banu.platform.indices.Indices}. An edition met by a method is a
 * {@link org.banu.platform.indices.Standing}; it is computed when it is first asked for. How its names and figures are
 * written, here and in the modules above, is in {@link org.banu.platform.indices.Words}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.indices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
