package org.banu.platform.programmes;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banu.eligibility.Condition;
import org.banu.eligibility.Value;
import org.jspecify.annotations.Nullable;

/** Writes conditions and values for programs, in the grammar that the data is written in. */
public final class ConditionJson {

    private ConditionJson() {}

    public static Map<String, Object> condition(Condition condition) {
        return switch (condition) {
            case Condition.Test test -> test(test);
            case Condition.AllOf(var of) -> Map.of("all", conditions(of));
            case Condition.AnyOf(var of) -> Map.of("any", conditions(of));
            case Condition.Not(var of) -> Map.of("not", condition(of));
            case Condition.AtLeast(var n, var of) -> Map.of("atLeast", fields("n", n, "of", conditions(of)));
            case Condition.Decides(var id) -> Map.of("decides", id);
        };
    }

    private static List<Map<String, Object>> conditions(List<Condition> conditions) {
        return conditions.stream().map(ConditionJson::condition).toList();
    }

    private static Map<String, Object> test(Condition.Test test) {
        var attribute = test.attribute();
        return switch (test) {
            case Condition.Is(var _, var value) -> fields("attribute", attribute, "is", value(value));
            case Condition.In(var _, var codes) -> fields("attribute", attribute, "in", List.copyOf(codes));
            case Condition.Within(var _, var codes) -> fields("attribute", attribute, "within", List.copyOf(codes));
            case Condition.Range(var _, var from, var to, var unit) -> {
                var fields = fields("attribute", attribute);
                fields.putAll(ends(from, to, unit));
                yield fields;
            }
            case Condition.Grade(var _, var atLeast, var atMost) ->
                fields("attribute", attribute, "atLeast", atLeast, "atMost", atMost);
            case Condition.Elapsed(var _, var min, var max, var unit) ->
                fields(
                        "attribute",
                        attribute,
                        "minAge",
                        min,
                        "maxAge",
                        max,
                        "unit",
                        unit == ChronoUnit.YEARS ? "year" : "month");
            case Condition.Dated(var _, var since, var before) ->
                fields("attribute", attribute, "since", text(since), "before", text(before));
        };
    }

    public static Map<String, Object> ends(
            Condition.@Nullable End from, Condition.@Nullable End to, @Nullable String unit) {
        var fields = fields();
        if (from != null) {
            fields.put(from.closed() ? "min" : "above", plain(from.at()));
        }
        if (to != null) {
            fields.put(to.closed() ? "max" : "below", plain(to.at()));
        }
        if (unit != null) {
            fields.put("unit", unit);
        }
        return fields;
    }

    public static Object value(Value value) {
        return switch (value) {
            case Value.Text(var code) -> code;
            case Value.Codes(var codes) -> List.copyOf(codes);
            case Value.Quantity(var amount, var unit) ->
                unit == null ? plain(amount) : fields("amount", plain(amount), "unit", unit);
            case Value.Flag(var holds) -> holds;
            case Value.Day(var date) -> date.toString();
        };
    }

    /** Written with all its digits rather than as a power of ten; amounts of money end in many zeros. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    public static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /** Names and values by turns, in this order; without those that are null. */
    public static Map<String, Object> fields(@Nullable Object... namesAndValues) {
        var fields = new LinkedHashMap<String, Object>();
        for (var i = 0; i + 1 < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            if (value != null) {
                fields.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return fields;
    }
}
