/**
 * Chambers, ministries, funds, banks, networks and other bodies that people act for; who acts for which, in which role.
 *
 * <p>Start with {@link org.banu.platform.organisations.Organisations}. Those of the catalogue are there from the start,
 * unclaimed ({@code Shelf}); somebody asks to act for one, or for a new one, and an administrator of Banu decides
 * ({@code Requests}); its administrators invite others ({@code Invitations}) and give and end roles ({@code Roles}).
 * Others ask for nothing here to know what a person may do: {@link org.banu.platform.access.Actor.Person} carries it.
 */
@ApplicationModule(allowedDependencies = {"audit", "outreach", "programmes", "accounts", "sessions", "limits"})
@NullMarked
package org.banu.platform.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
