package org.banu.platform.profiles;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
import org.banu.platform.api.JsonText;
import org.banu.platform.api.JsonText.Node;
import org.banu.platform.programmes.ConditionJson;
import org.banu.platform.web.BadRequest;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a profile from JSON, and writes it: an object of attribute id to value.
 *
 * <p>A value is a number (in the attribute's unit, or as {@code {"amount": 500000, "unit": "KZT"}}, which money needs), a
 * code, a list of codes, true or false, a date such as {@code "2024-05-01"}, or null for unknown.
 */
public final class ProfileJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private final AnswerCheck check;

    public ProfileJson(Facts facts) {
        this.check = new AnswerCheck(facts);
    }

    /**
     * Reads a profile.
     *
     * @throws BadRequest with all that is wrong, each by its attribute, line and column
     */
    public Profile read(byte[] json) {
        var problems = new ArrayList<Problem>();
        var profile = read(JsonText.read(json), "", problems);
        if (!problems.isEmpty()) {
            throw new BadRequest(problems);
        }
        return profile;
    }

    /**
     * Reads what fits, and notes what doesn't.
     *
     * @param field that the profile stands in; empty for the whole
     */
    public Profile read(Node node, String field, List<Problem> problems) {
        if (!(node.value() instanceof Map<?, ?> fields)) {
            problems.add(node.problem(field, "finder.input.not_object", List.of()));
            return Profile.empty();
        }
        var values = new TreeMap<String, Value>();
        fields.forEach((name, value) -> {
            var id = (String) name;
            var at = (Node) value;
            read(id, at, values)
                    .ifPresent(it -> problems.add(
                            at.problem(field.isEmpty() ? id : field + "." + id, it.key(), it.arguments())));
        });
        return new Profile(values);
    }

    /** What still fits of a profile that was written here; the attributes may have changed since. */
    public Profile readKept(String json) {
        var problems = new ArrayList<Problem>();
        var profile = read(JsonText.read(json.getBytes(StandardCharsets.UTF_8)), "", problems);
        for (var problem : problems) {
            profile = profile.without(problem.field());
        }
        return profile;
    }

    static String write(Profile profile) {
        var fields = new TreeMap<String, Object>();
        profile.values().forEach((attribute, value) -> fields.put(attribute, ConditionJson.value(value)));
        return JSON.writeValueAsString(fields);
    }

    private Optional<AnswerCheck.Misfit> read(String id, Node node, Map<String, Value> values) {
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
                        && fields.get("amount") instanceof Node(BigDecimal amount, int _, int _)
                        && fields.get("unit") instanceof Node(String unit, int _, int _)
                ? new Value.Quantity(amount, unit)
                : null;
    }

    private static @Nullable Value codes(List<?> items) {
        var codes = new TreeSet<String>();
        for (var item : items) {
            if (!(item instanceof Node(String code, int _, int _))) {
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
