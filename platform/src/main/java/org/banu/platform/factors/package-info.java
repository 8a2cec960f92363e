/**
 * What shows that it is she, beside a password: codes of an app, recovery codes, passkeys.
 *
 * <p>Start with {@link org.banu.platform.factors.Factors}.
 */
@ApplicationModule(allowedDependencies = {"sessions", "outreach"})
@NullMarked
package org.banu.platform.factors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
