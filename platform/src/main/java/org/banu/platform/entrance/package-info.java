/**
 * The ways in, and the page on which she looks after her account: signing up and in, recovering, links from letters.
 *
 * <p>Start with {@link org.banu.platform.entrance.Entrance}, which every way in ends with. Who people are is known in
 * {@code accounts}; here is what they see of it.
 */
@ApplicationModule(allowedDependencies = {"accounts", "passwords", "sessions", "factors", "outreach", "duties"})
@NullMarked
package org.banu.platform.entrance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
