package org.banu.platform.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may use a handler. One that says nothing is used by nobody; where it says so several times, one is enough. On a
 * class it holds for each handler that says nothing itself.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Allow.Any.class)
public @interface Allow {

    /** Whom it is open to; with {@link #roles} it goes without saying that she must be signed in. */
    Whom value() default Whom.SIGNED_IN;

    /** She needs one of them; none is needed if this is empty. */
    Role[] roles() default {};

    /** Whose things. {@link Scope#ANY} and {@link Scope#BANU} need no {@link #of}. */
    Scope scope() default Scope.ANY;

    /**
     * The variable in the address that says which thing, such as {@code business}; it is also the name by which
     * {@link Owners} know who owns it. The variables {@code organisation} and {@code person} need no owners.
     */
    String of() default "";

    /** For the compiler, where it stands several times. */
    @Documented
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Retention(RetentionPolicy.RUNTIME)
    @interface Any {

        Allow[] value();
    }
}
