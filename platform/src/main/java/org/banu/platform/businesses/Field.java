package org.banu.platform.businesses;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param kind {@code text}, {@code ltr} for what runs from left to right in every language, {@code tel}, {@code email},
 *     {@code area}, {@code select}, {@code radio}, or {@code checks} for several that are folded away until some are chosen
 * @param help empty where it speaks for itself
 * @param values what stands in it
 * @param groups what there is to choose
 * @param now what stands now where she typed something else and somebody was faster; else empty
 */
record Field(
        String name,
        String kind,
        String label,
        String help,
        List<String> values,
        List<Group> groups,
        @Nullable Problem problem,
        String now) {

    Field {
        values = List.copyOf(values);
        groups = List.copyOf(groups);
    }

    /**
     * Choices under a heading.
     *
     * @param label empty where they have none
     */
    record Group(String label, List<Choice> choices) {
        Group {
            choices = List.copyOf(choices);
        }
    }

    /**
     * Something to choose.
     *
     * @param help what it means; empty where it speaks for itself
     */
    record Choice(String code, String label, String help) {}

    /** What each is called, by its name. */
    static Map<String, String> labels(List<Field> fields) {
        return fields.stream().collect(Collectors.toMap(Field::name, Field::label));
    }

    /** As the fields that they are about follow each other, and then those about none of them. */
    static List<Problem> inOrder(List<Problem> problems, List<Field> fields) {
        var names = fields.stream().map(Field::name).toList();
        return problems.stream()
                .sorted(Comparator.comparingInt(it -> Math.floorMod(names.indexOf(it.field()), names.size() + 1)))
                .toList();
    }

    /** In one line, or below each other where there are several. */
    String value() {
        return String.join("\n", values);
    }

    boolean holds(String code) {
        return values.contains(code);
    }

    /** The ids of what is said of it; null where nothing is. */
    @Nullable
    String describedBy() {
        var helped = help.isEmpty() ? "" : name + "-help";
        var wrong = problem == null ? "" : name + "-error";
        var both = (helped + " " + wrong).strip();
        return both.isEmpty() ? null : both;
    }
}
