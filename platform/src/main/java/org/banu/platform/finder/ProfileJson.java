package org.banu.platform.finder;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banu.data.Facts;
import org.banu.eligibility.Attribute;
import org.banu.eligibility.Kind;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Value;
import org.jspecify.annotations.Nullable;

/**
 * Reads a profile from JSON: an object of attribute id to value.
 *
 * <p>A value is a number (in the attribute's unit, or as {@code {"amount": 500000, "unit": "KZT"}}, which money needs), a
 * code, a list of codes, true or false, a date such as {@code "2024-05-01"}, or null for unknown.
 */
public final class ProfileJson {

    private final AnswerCheck check;

    public ProfileJson(Facts facts) {
        this.check = new AnswerCheck(facts);
    }

    /** What came of reading. */
    public sealed interface Outcome {
        record Fits(Profile profile) implements Outcome {}

        /**
         * Nothing was read.
         *
         * @param malformed whether it isn't a JSON object at all; otherwise some values don't fit their attributes
         */
        record Misfits(List<ProfileProblem> problems, boolean malformed) implements Outcome {

            public Misfits {
                problems = List.copyOf(problems);
            }
        }
    }

    public Outcome read(byte[] json) {
        try {
            return read(JsonText.read(json), "");
        } catch (JsonText.Unreadable e) {
            return new Outcome.Misfits(List.of(e.problem()), true);
        }
    }

    /** @param prefix of the fields that problems name, such as {@code profile.} */
    Outcome read(JsonText.Node node, String prefix) {
        if (!(node.value() instanceof Map<?, ?> fields)) {
            var field = prefix.isEmpty() ? "" : prefix.substring(0, prefix.length() - 1);
            var problem = new ProfileProblem(field, node.line(), node.column(), "finder.input.not_object", List.of());
            return new Outcome.Misfits(List.of(problem), true);
        }
        var problems = new ArrayList<ProfileProblem>();
        var values = new TreeMap<String, Value>();
        fields.forEach((name, field) -> {
            var id = (String) name;
            var at = (JsonText.Node) field;
            var misfit = read(id, at, values);
            misfit.ifPresent(it ->
                    problems.add(new ProfileProblem(prefix + id, at.line(), at.column(), it.key(), it.arguments())));
        });
        return problems.isEmpty() ? new Outcome.Fits(new Profile(values)) : new Outcome.Misfits(problems, false);
    }

    private Optional<AnswerCheck.Misfit> read(String id, JsonText.Node node, Map<String, Value> values) {
        var attribute = check.find(id);
        if (attribute.isEmpty()) {
            return Optional.of(check.unknown(id));
        }
        if (node.value() == null) {
            return Optional.empty();
        }
        var value = value(attribute.get(), node.value());
        if (value == null) {
            return Optional.of(check.wrongKind(attribute.get()));
        }
        values.put(id, value);
        return check.check(attribute.get(), value);
    }

    /** Null if it is none that such an attribute takes. */
    private static @Nullable Value value(Attribute attribute, Object json) {
        return switch (attribute.kind()) {
            case NUMBER, MONEY -> quantity(attribute, json);
            case CHOICE, GRADE, HIERARCHY -> json instanceof String code ? new Value.Text(code) : null;
            case CHOICES -> json instanceof List<?> items ? codes(items) : null;
            case FLAG -> json instanceof Boolean flag ? new Value.Flag(flag) : null;
            case DATE -> json instanceof String text ? day(text) : null;
        };
    }

    private static @Nullable Value quantity(Attribute attribute, Object json) {
        if (json instanceof BigDecimal number) {
            return attribute.kind() == Kind.MONEY ? null : new Value.Quantity(number, attribute.unit());
        }
        return json instanceof Map<?, ?> fields
                        && Set.of("amount", "unit").equals(fields.keySet())
                        && fields.get("amount") instanceof JsonText.Node(BigDecimal amount, int _, int _)
                        && fields.get("unit") instanceof JsonText.Node(String unit, int _, int _)
                ? new Value.Quantity(amount, unit)
                : null;
    }

    private static @Nullable Value codes(List<?> items) {
        var codes = new TreeSet<String>();
        for (var item : items) {
            if (!(item instanceof JsonText.Node(String code, int _, int _))) {
                return null;
            }
            codes.add(code);
        }
        return new Value.Codes(codes);
    }

    private static @Nullable Value day(String text) {
        try {
            return new Value.Day(LocalDate.parse(text));
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}
