package org.banu.platform.businesses;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a form of a business sent, field by field. */
final class TypedForm {

    /** Of these there is one in each line. */
    private static final Set<String> LINES = Set.of("certificates");

    private TypedForm() {}

    static Function<String, List<String>> of(HttpServletRequest request) {
        return field -> {
            var sent = request.getParameterValues(field);
            var values = sent == null ? Stream.<String>empty() : Stream.of(sent);
            return (LINES.contains(field) ? values.flatMap(String::lines) : values)
                    .filter(it -> !it.isBlank())
                    .toList();
        };
    }
}
