/**
 * How many businesses there are, by what they do, where, how big, since when and how far they were looked into, so that
 * nobody learns anything of one of them.
 *
 * <p>Start with {@link org.banu.platform.statistics.Statistics}; what may be shown is decided in
 * {@code Disclosure}. Figures are counted once a month, on the first day of it on which Banu
 * runs, and never change afterwards.
 */
@ApplicationModule(allowedDependencies = {"programmes", "registry"})
@NullMarked
package org.banu.platform.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
