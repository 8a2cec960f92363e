package org.banu.platform.registry;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;

/** For who keeps the business of the address: the person whose it is, or the officers of the organisation that brought it. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Allow(scope = Scope.OWN, of = "business")
@Allow(
        roles = {Role.PROGRAMME_OFFICER, Role.ADMINISTRATOR},
        scope = Scope.OWN_ORGANISATION,
        of = "business")
public @interface AllowKeeper {}
