package org.banu.eligibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of one attribute as small numbers: the first if unknown, then the answers, or the intervals between the cuts of
 * all tests, unit by unit. The numbers of one attribute follow those of another, so that one number says both. Of an
 * attribute that takes several answers it is a bit for each, and -1 if unknown.
 */
final class Coding {

    private final Attribute attribute;
    private final Vocabulary vocabulary;
    private final int first;
    private final Map<String, Axis> axes = new LinkedHashMap<>();
    /** One value of each code but 0; of several answers each one alone. */
    private final List<Value> examples = new ArrayList<>();

    /** The cuts for values in one unit; the code of what lies below them all is {@code first}. */
    record Axis(int first, List<Cut> cuts) {

        int code(BigDecimal at) {
            var low = 0;
            var high = cuts.size();
            while (low < high) {
                var middle = (low + high) >>> 1;
                if (cuts.get(middle).isBelow(at)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return first + low;
        }
    }

    Coding(Attribute attribute, List<Condition.Test> tests, Judgement judgement, int first) {
        this.attribute = attribute;
        this.first = first;
        this.vocabulary = judgement.vocabulary();
        switch (attribute.kind()) {
            case NUMBER, DATE -> addAxis(attribute.unit(), tests, judgement);
            case MONEY -> judgement.units().names().forEach(it -> addAxis(it, tests, judgement));
            case CHOICE, GRADE, HIERARCHY -> attribute.codes().forEach(it -> examples.add(new Value.Text(it.id())));
            case CHOICES -> attribute.codes().forEach(it -> examples.add(Value.Codes.of(it.id())));
            case FLAG -> {
                examples.add(new Value.Flag(true));
                examples.add(new Value.Flag(false));
            }
        }
        if (isMask() && examples.size() >= Long.SIZE) {
            throw new IllegalArgumentException(
                    "Attribute '%s' has %s answers, of which several may hold; 63 can be screened fast."
                            .formatted(attribute.id(), examples.size()));
        }
    }

    private void addAxis(@Nullable String unit, List<Condition.Test> tests, Judgement judgement) {
        var cuts = new TreeSet<Cut>();
        tests.forEach(it -> cuts.addAll(Cut.of(it, unit, judgement)));
        axes.put(Objects.requireNonNullElse(unit, ""), new Axis(first + examples.size() + 1, List.copyOf(cuts)));
        new Cells(attribute, tests, judgement)
                .listAxis(unit)
                .forEach(it -> examples.add(it.allowed().nearest(null)));
    }

    Attribute attribute() {
        return attribute;
    }

    /** The number of what is unknown, and how many numbers of other attributes come before it. */
    int first() {
        return first;
    }

    /** The number behind the last; of an attribute that takes several answers the first. */
    int end() {
        return isMask() ? first : first + 1 + examples.size();
    }

    /** Whether it takes several answers, a bit each. */
    boolean isMask() {
        return attribute.kind() == Kind.CHOICES;
    }

    List<Value> examples() {
        return examples;
    }

    /** The cuts for values in one unit; "" for none. */
    Axis axis(String unit) {
        var axis = axes.get(unit);
        if (axis == null) {
            throw new IllegalArgumentException(
                    "No unit '%s' for '%s'. Maybe it isn't a unit of money?".formatted(unit, attribute.id()));
        }
        return axis;
    }

    /** The code of who hasn't told. */
    long unknown() {
        return isMask() ? -1 : first;
    }

    long code(@Nullable Value value) {
        return switch (value) {
            case null -> unknown();
            case Value.Text(var code) -> first + 1 + vocabulary.rank(attribute.id(), code);
            case Value.Flag(var holds) -> first + (holds ? 1 : 2);
            case Value.Day _ -> axis("").code(Cut.position(value));
            case Value.Quantity quantity ->
                axis(Objects.requireNonNullElse(quantity.unit(), "")).code(quantity.amount());
            case Value.Codes(var codes) -> {
                var mask = 0L;
                for (var code : codes) {
                    mask |= 1L << vocabulary.rank(attribute.id(), code);
                }
                yield mask;
            }
        };
    }
}
