/**
 * Keys, and what is sealed with them: values that must not be read where the database is.
 *
 * <p>Start with {@link org.banu.platform.vault.Vault}; {@link org.banu.platform.vault.KeyRotation} changes the keys.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
