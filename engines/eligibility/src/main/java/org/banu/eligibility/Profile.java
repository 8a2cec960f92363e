package org.banu.eligibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banu.eligibility.Problem.Reason;

/** What is known of one person: attribute id to value. What isn't in it isn't known. */
public record Profile(Map<String, Value> values) {

    /** More digits than this, before or behind the point, count nothing on earth and only eat memory. */
    private static final int DIGITS = 30;

    public Profile {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public static Profile empty() {
        return new Profile(Map.of());
    }

    public Optional<Value> find(String attribute) {
        return Optional.ofNullable(values.get(attribute));
    }

    /** The same with one value more, or another one. */
    public Profile with(String attribute, Value value) {
        var more = new TreeMap<>(values);
        more.put(attribute, value);
        return new Profile(more);
    }

    /** The same without what was known of one attribute. */
    public Profile without(String attribute) {
        var fewer = new TreeMap<>(values);
        fewer.remove(attribute);
        return new Profile(fewer);
    }

    /** Everything that is wrong with it, by attribute; empty if it can be screened. */
    public List<Problem> check(Vocabulary vocabulary, Units units) {
        var problems = new ArrayList<Problem>();
        values.forEach((id, value) -> vocabulary
                .find(id)
                .ifPresentOrElse(
                        it -> check(it, value, vocabulary, units, problems),
                        () -> problems.add(new Problem(id, Reason.UNKNOWN_ATTRIBUTE, List.of(id)))));
        return problems;
    }

    private static void check(
            Attribute attribute, Value value, Vocabulary vocabulary, Units units, List<Problem> problems) {
        var id = attribute.id();
        switch (value) {
            case Value.Text(var code)
            when isOneOf(attribute.kind(), Kind.CHOICE, Kind.GRADE, Kind.HIERARCHY) -> {
                if (!vocabulary.hasCode(id, code)) {
                    problems.add(new Problem(id, Reason.UNKNOWN_CODE, List.of(id, code)));
                }
            }
            case Value.Codes(var codes)
            when attribute.kind() == Kind.CHOICES -> {
                codes.stream()
                        .filter(it -> !vocabulary.hasCode(id, it))
                        .forEach(it -> problems.add(new Problem(id, Reason.UNKNOWN_CODE, List.of(id, it))));
            }
            case Value.Quantity quantity
            when isOneOf(attribute.kind(), Kind.NUMBER, Kind.MONEY) ->
                checkQuantity(attribute, quantity, units, problems);
            case Value.Flag _ when attribute.kind() == Kind.FLAG -> {}
            case Value.Day _ when attribute.kind() == Kind.DATE -> {}
            default ->
                problems.add(new Problem(
                        id, Reason.WRONG_KIND, List.of(id, attribute.kind().name())));
        }
    }

    private static void checkQuantity(
            Attribute attribute, Value.Quantity quantity, Units units, List<Problem> problems) {
        UnitCheck.check(attribute, quantity.unit(), units)
                .ifPresent(it -> problems.add(new Problem(attribute.id(), it.reason(), it.arguments())));
        if (isTooLong(quantity.amount())) {
            problems.add(new Problem(
                    attribute.id(),
                    Reason.AMOUNT_TOO_LONG,
                    List.of(quantity.amount()
                            .round(java.math.MathContext.DECIMAL32)
                            .toString())));
        }
    }

    static boolean isTooLong(BigDecimal amount) {
        return amount.scale() > DIGITS || (long) amount.precision() - amount.scale() > DIGITS;
    }

    private static boolean isOneOf(Kind kind, Kind... kinds) {
        return List.of(kinds).contains(kind);
    }
}
