package org.banu.platform.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

    /**
     * One wrong field.
     *
     * @param field its name or path; empty for the whole
     * @param line from 1, in the body that was sent; null for a parameter
     * @param column from 1; null for a parameter
     */
    @Schema(name = "ProblemField", description = "One wrong field, and where it stands in the body.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Field(
            String field, @Nullable Integer line, @Nullable Integer column, String message) {

        static Field of(Problem problem, String message) {
            var at = problem.at();
            return at == null
                    ? new Field(problem.field(), null, null, message)
                    : new Field(problem.field(), at.line(), at.column(), message);
        }
    }
}
