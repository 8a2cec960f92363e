/**
 * Mentors: women who offer others their experience, and are listed if they agree to it.
 *
 * <p>Start with {@link org.banu.platform.mentors.Mentors}. A list shows what she wrote for it and no way to reach her.
 */
@ApplicationModule(
        allowedDependencies = {"audit", "accounts", "consents", "organisations", "memberships", "programmes"})
@NullMarked
package org.banu.platform.mentors;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
