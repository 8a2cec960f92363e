/**
 * Who is signed in where. A session is a secret in a cookie, whose hash stands in the database; whoever has no such
 * cookie costs no look-up.
 *
 * <p>{@link org.banu.platform.sessions.Sessions} begins and ends them; {@code SessionContext} tells each request who acts.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.sessions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
