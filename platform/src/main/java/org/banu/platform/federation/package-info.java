/**
 * Signing in through another service by OpenID Connect Core 1.0, where the operator has set one up: the code flow alone,
 * with PKCE, a nonce and one use, as RFC 9700 asks for. Without settings there is nothing of it to see.
 *
 * <p>{@link org.banu.platform.federation.Federation} sends her there and takes her back; {@code Connection} speaks the
 * protocol, {@code Fetcher} reaches nothing but what the settings name, and {@code Ties} says whose identity it is.
 */
@ApplicationModule(allowedDependencies = {"accounts", "entrance", "factors", "outreach", "sessions", "audit"})
@NullMarked
package org.banu.platform.federation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
