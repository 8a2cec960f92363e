/**
 * Chambers, ministries, funds, banks, networks and other bodies that people act for, or may.
 *
 * <p>Start with {@link org.banu.platform.organisations.Organisations}. Those of the catalogue are there from the start,
 * unclaimed ({@code Shelf}); somebody asks to act for one, or for a new one, and an administrator of Banu decides
 * ({@code Requests}), of which {@link org.banu.platform.organisations.OrganisationConfirmed} tells. Its administrators
 * write what stands here of it ({@code Editing}). Who acts for which is known above, in {@code memberships}.
 */
@ApplicationModule(allowedDependencies = {"audit", "duties", "outreach", "programmes"})
@NullMarked
package org.banu.platform.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
