package org.banu.data;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.banu.eligibility.Condition;
import org.banu.eligibility.Criterion;
import org.banu.eligibility.RuleSet;
import org.jspecify.annotations.Nullable;

/** Reads tests as records write them into conditions of the engine. */
final class ConditionReader {

    /** The words that make a test; a leaf has those of one line. */
    private static final List<Set<String>> TESTS = List.of(
            Set.of("is"),
            Set.of("in"),
            Set.of("within"),
            Set.of("min", "max", "above", "below", "unit"),
            Set.of("atLeast", "atMost"),
            Set.of("minAge", "maxAge", "unit"),
            Set.of("since", "before"));

    private static final Set<String> JOINTS = Set.of("all", "any", "not", "atLeast", "decides");

    private final Map<String, String> unitsOfNumbers;

    /** @param unitsOfNumbers attribute to unit, which need not be repeated in a test */
    ConditionReader(Map<String, String> unitsOfNumbers) {
        this.unitsOfNumbers = Map.copyOf(unitsOfNumbers);
    }

    RuleSet rules(Item programme) {
        return new RuleSet(programme.get("id").text(), programme.list("criteria", this::criterion));
    }

    private Criterion criterion(Item item) {
        var condition =
                item.has("decides") ? new Condition.Decides(item.get("decides").text()) : condition(item.get("test"));
        return new Criterion(
                item.get("id").text(),
                condition,
                item.orNull("from", Item::day),
                item.orNull("to", Item::day),
                item.get("source").whole());
    }

    Condition condition(Item item) {
        if (item.has("attribute")) {
            return test(item, item.get("attribute").text());
        }
        if (item.fields().size() != 1 || !JOINTS.containsAll(item.fields().keySet())) {
            throw item.broken("A test names an attribute, or is one of all, any, not, atLeast and decides; not %s."
                    .formatted(String.join(", ", item.fields().keySet())));
        }
        var joint = item.fields().keySet().iterator().next();
        var parts = item.get(joint);
        return switch (joint) {
            case "all" -> new Condition.AllOf(conditions(parts));
            case "any" -> new Condition.AnyOf(conditions(parts));
            case "not" -> new Condition.Not(condition(parts));
            case "decides" -> new Condition.Decides(parts.text());
            default -> new Condition.AtLeast(parts.get("n").whole(), conditions(parts.get("of")));
        };
    }

    private List<Condition> conditions(Item list) {
        return list.items().stream().map(this::condition).toList();
    }

    private Condition test(Item item, String attribute) {
        var words = new TreeSet<>(item.fields().keySet());
        words.remove("attribute");
        var fitting = TESTS.stream()
                .filter(it -> it.containsAll(words) && !Set.of("unit").containsAll(words))
                .findFirst();
        if (words.isEmpty() || fitting.isEmpty()) {
            throw item.broken("The attribute '%s' needs exactly one test, not '%s'."
                    .formatted(attribute, String.join(", ", words)));
        }
        return switch (TESTS.indexOf(fitting.get())) {
            case 0 -> is(attribute, item.get("is"));
            case 1 -> new Condition.In(attribute, codes(item.get("in")));
            case 2 -> new Condition.Within(attribute, codes(item.get("within")));
            case 3 -> range(item, attribute);
            case 4 ->
                new Condition.Grade(attribute, item.orNull("atLeast", Item::text), item.orNull("atMost", Item::text));
            case 5 ->
                new Condition.Elapsed(
                        attribute,
                        item.orNull("minAge", Item::whole),
                        item.orNull("maxAge", Item::whole),
                        unitOfTime(item.get("unit")));
            default ->
                new Condition.Dated(attribute, item.orNull("since", Item::day), item.orNull("before", Item::day));
        };
    }

    private static Condition is(String attribute, Item value) {
        return value.scalar() instanceof Boolean flag
                ? new Condition.Is(attribute, flag)
                : new Condition.Is(attribute, value.text());
    }

    private Condition range(Item item, String attribute) {
        var unit = item.orNull("unit", Item::text);
        return new Condition.Range(
                attribute,
                end(item, "min", "above"),
                end(item, "max", "below"),
                unit == null ? unitsOfNumbers.get(attribute) : unit);
    }

    private static Condition.@Nullable End end(Item item, String closed, String open) {
        if (item.has(closed) && item.has(open)) {
            throw item.broken("Either '%s' or '%s', not both.".formatted(closed, open));
        }
        BigDecimal at = item.orNull(closed, Item::number);
        if (at != null) {
            return new Condition.End(at, true);
        }
        at = item.orNull(open, Item::number);
        return at == null ? null : new Condition.End(at, false);
    }

    private static Set<String> codes(Item list) {
        return list.items().stream().map(Item::text).collect(Collectors.toSet());
    }

    private static ChronoUnit unitOfTime(Item unit) {
        return switch (unit.text()) {
            case "month" -> ChronoUnit.MONTHS;
            case "year" -> ChronoUnit.YEARS;
            default -> throw unit.broken("An age counts in month or year, not '%s'.".formatted(unit.text()));
        };
    }
}
