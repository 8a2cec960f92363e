/**
 * Who acts, and what she may do and see: shared by all modules. Deny is the rule, and every exception is written down.
 *
 * <p>Start with {@link org.banu.platform.access.Actor}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
