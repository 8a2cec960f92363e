/**
 * Which organisations verify businesses, as administrators of Banu name them, and who looks at cases there.
 *
 * <p>Start with {@link org.banu.platform.offices.Offices}.
 */
@ApplicationModule(allowedDependencies = {"audit", "duties", "organisations", "memberships", "programmes"})
@NullMarked
package org.banu.platform.offices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
