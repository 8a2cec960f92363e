/**
 * People: how they are reached, what proves that it is they, and the links that letters bring them.
 *
 * <p>Start with {@link org.banu.platform.accounts.Accounts}. A person is named by her id everywhere else; her contacts
 * are sealed and found by a keyed hash. What she sees of it is in {@code entrance}.
 */
@ApplicationModule(allowedDependencies = {"audit", "passwords", "sessions", "factors", "outreach"})
@NullMarked
package org.banu.platform.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
