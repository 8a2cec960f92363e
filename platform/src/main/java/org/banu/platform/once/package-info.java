/**
 * What changes something happens once, however often it is sent: a double click, a reload, a program that tries again.
 * Shared by all modules.
 *
 * <p>Start with {@link org.banu.platform.once.Once}, which is put on a handler. A form carries its key in a hidden field
 * that {@code web/form} puts there; a program sends the header {@code Idempotency-Key}. {@code OnceAdvice} does the rest,
 * in the one transaction that also makes the change.
 */
@ApplicationModule(allowedDependencies = "vault")
@NullMarked
package org.banu.platform.once;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
