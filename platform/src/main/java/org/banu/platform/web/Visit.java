package org.banu.platform.web;

import java.util.UUID;
import org.banu.platform.access.Actor;

/**
 * A person who is signed in, and where; for a handler that has to do with signing in itself. All others take the
 * {@link Actor}.
 *
 * @param session names it and opens nothing
 * @param owesSecondFactor whether her roles ask for a second factor that she has not given; then she has none of them
 */
public record Visit(Actor.Person person, UUID session, boolean owesSecondFactor) {}
