package org.banu.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * What an API answers when it can't do what was asked, by RFC 9457.
 *
 * @param type stays the same for the same kind of problem, in every language
 * @param title of the kind, in the caller's language
 * @param detail what to do about it
 * @param instance the address that was asked
 * @param errors each wrong field by its name; empty where no field is to blame
 */
@Schema(name = "Problem", description = "A problem by RFC 9457, in the language of Accept-Language.")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemJson(String type, String title, int status, String detail, String instance, List<Field> errors) {

    public ProblemJson {
        errors = List.copyOf(errors);
    }

    /** One wrong field. */
    @Schema(name = "ProblemField", description = "One wrong field.")
    public record Field(String field, String message) {}
}
