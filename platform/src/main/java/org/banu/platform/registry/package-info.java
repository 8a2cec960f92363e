/**
 * Businesses, with what their owners tell of them: from an idea with three fields to a registered company.
 *
 * <p>Start with {@link org.banu.platform.registry.Registry}. A business is kept by a person, or by an organisation that
 * brought it; its {@link org.banu.platform.registry.Details} are read by
 * {@link org.banu.platform.registry.DetailsReader}. Whoever keeps something beside it listens to
 * {@link org.banu.platform.registry.BusinessesChanged}.
 */
@ApplicationModule(
        allowedDependencies = {"audit", "identifiers", "accounts", "organisations", "memberships", "programmes"})
@NullMarked
package org.banu.platform.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
