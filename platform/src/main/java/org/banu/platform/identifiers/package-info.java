/**
 * Numbers under which businesses and people stand in the registers of their countries: whether one can be right, and what
 * it tells.
 *
 * <p>{@link org.banu.platform.identifiers.RegistrationKind} reads a number as it was typed. All of it are functions of
 * their arguments; no register is asked.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.identifiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
