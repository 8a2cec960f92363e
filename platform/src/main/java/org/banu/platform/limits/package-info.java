/**
 * How often something may be tried, counted in the database, so that it holds over all processes and restarts.
 *
 * <p>{@link org.banu.platform.limits.Limits} counts; {@code SearchTries} has it count searches, wherever they are.
 */
@ApplicationModule(allowedDependencies = "vault")
@NullMarked
package org.banu.platform.limits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
