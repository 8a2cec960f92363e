/**
 * Which passwords are good enough, and their hashes.
 *
 * <p>{@link org.banu.platform.passwords.Passwords} knows nobody: whose a password is, its caller knows.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.passwords;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
