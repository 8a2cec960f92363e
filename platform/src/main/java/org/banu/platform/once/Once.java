package org.banu.platform.once;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a handler that changes something: it does so once for each key. Sent again, the same request gets the same answer
 * with {@code Idempotent-Replayed: true}, another request with the same key gets 422, and one that comes while the first
 * is under way gets 409 (a form waits for it a little).
 *
 * <p>The handler answers with a {@code ResponseEntity}: after a form, a redirection. Its work and what is remembered are
 * one transaction. A page or a status of 400 and up means that nothing was done: then all is rolled back and nothing
 * remembered, so that a corrected form may be sent with the same key. Cookies are not remembered.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Once {}
