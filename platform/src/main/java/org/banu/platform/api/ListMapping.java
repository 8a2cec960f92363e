package org.banu.platform.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * A list for programs, page by page, as JSON or CSV: what {@link ListAnswer#page} answers. {@link OpenApi} describes its
 * answer and the parameters that all lists have in common.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@RequestMapping(
        method = RequestMethod.GET,
        produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
public @interface ListMapping {

    /** The address. */
    @AliasFor(annotation = RequestMapping.class, attribute = "path")
    String value();

    /** What it lists. */
    Class<?> of();
}
