/**
 * People and how they come in: signing up and in, contacts, passwords, and ways back for who lost hers.
 *
 * <p>Start with {@link org.banu.platform.accounts.Accounts}. A person is named by her id everywhere else; her contacts
 * are sealed and found by a keyed hash.
 */
@ApplicationModule(allowedDependencies = {"audit", "sessions", "factors", "outreach"})
@NullMarked
package org.banu.platform.accounts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
