/**
 * Who acts for which organisation, as what, and from when until when.
 *
 * <p>Start with {@link org.banu.platform.memberships.Memberships}, which gives and ends roles. Whoever is confirmed for an
 * organisation is its first administrator; its administrators invite others ({@code Invitations}); an administrator of
 * Banu can let all roles for one have no effect ({@code Suspensions}). Others ask for nothing here to know what a person
 * may do: {@link org.banu.platform.access.Actor.Person} carries it.
 */
@ApplicationModule(allowedDependencies = {"audit", "duties", "outreach", "organisations", "accounts", "sessions"})
@NullMarked
package org.banu.platform.memberships;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
