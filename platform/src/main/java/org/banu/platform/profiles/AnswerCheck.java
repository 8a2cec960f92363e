package org.banu.platform.profiles;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banu.data.AttributeText;
import org.banu.data.Facts;
import org.banu.eligibility.Attribute;
import org.banu.eligibility.Kind;
import org.banu.eligibility.Value;

/** Whether values that a program sends fit the attributes; files and the API are held to the same. */
public final class AnswerCheck {

    /** As many digits, on either side of the point, as the engine counts with. */
    private static final int DIGITS = 30;

    /** So many answers are named in a message, the rest is left to the list of attributes. */
    private static final int NAMED = 12;

    private final Facts facts;
    private final Map<String, Set<String>> codes = new HashMap<>();
    private final Map<String, AttributeText> questions = new HashMap<>();

    public AnswerCheck(Facts facts) {
        this.facts = facts;
        for (var attribute : facts.vocabulary().list()) {
            var ids = new HashSet<String>();
            attribute.codes().forEach(it -> ids.add(it.id()));
            codes.put(attribute.id(), ids);
        }
        facts.attributes().forEach(it -> questions.put(it.id(), it));
    }

    /**
     * What doesn't fit.
     *
     * @param key of a message
     */
    public record Misfit(String key, List<String> arguments) {

        public Misfit {
            arguments = List.copyOf(arguments);
        }

        static Misfit of(String key, String... arguments) {
            return new Misfit(key, List.of(arguments));
        }
    }

    public Optional<Attribute> find(String attribute) {
        return facts.vocabulary().find(attribute);
    }

    /** No attribute has this id. */
    public Misfit unknown(String attribute) {
        return Misfit.of("finder.input.unknown_attribute", attribute);
    }

    /** The value is of another kind than the attribute takes. */
    public Misfit wrongKind(Attribute attribute) {
        return switch (attribute.kind()) {
            case NUMBER -> Misfit.of("finder.input.number");
            case MONEY -> Misfit.of("finder.input.money");
            case CHOICE, GRADE, HIERARCHY -> Misfit.of("finder.input.code", named(attribute));
            case CHOICES -> Misfit.of("finder.input.codes", named(attribute));
            case FLAG -> Misfit.of("finder.input.flag");
            case DATE -> Misfit.of("finder.input.date");
        };
    }

    /** What is wrong with a value; empty if it fits. */
    public Optional<Misfit> check(Attribute attribute, Value value) {
        return switch (value) {
            case Value.Text(var code)
            when isOneOf(attribute.kind(), Kind.CHOICE, Kind.GRADE, Kind.HIERARCHY) -> checkCode(attribute, code);
            case Value.Codes(var several)
            when attribute.kind() == Kind.CHOICES ->
                several.stream()
                        .flatMap(it -> checkCode(attribute, it).stream())
                        .findFirst();
            case Value.Quantity quantity
            when isOneOf(attribute.kind(), Kind.NUMBER, Kind.MONEY) -> checkQuantity(attribute, quantity);
            case Value.Flag _ when attribute.kind() == Kind.FLAG -> Optional.empty();
            case Value.Day _ when attribute.kind() == Kind.DATE -> Optional.empty();
            default -> Optional.of(wrongKind(attribute));
        };
    }

    private Optional<Misfit> checkCode(Attribute attribute, String code) {
        return codes.getOrDefault(attribute.id(), Set.of()).contains(code)
                ? Optional.empty()
                : Optional.of(Misfit.of("finder.input.unknown_code", code, named(attribute)));
    }

    private Optional<Misfit> checkQuantity(Attribute attribute, Value.Quantity quantity) {
        var amount = quantity.amount();
        if (amount.scale() > DIGITS || (long) amount.precision() - amount.scale() > DIGITS) {
            return Optional.of(Misfit.of("finder.input.too_long"));
        }
        var unit = quantity.unit() == null ? "" : quantity.unit();
        if (attribute.kind() == Kind.MONEY) {
            var units = facts.units().names();
            if (!units.contains(unit)) {
                return Optional.of(Misfit.of("finder.input.unit", unit, String.join(", ", units)));
            }
        } else if (!unit.equals(attribute.unit() == null ? "" : attribute.unit())) {
            return Optional.of(Misfit.of("finder.input.unit", unit, attribute.unit() == null ? "-" : attribute.unit()));
        }
        return checkRange(attribute, amount);
    }

    private Optional<Misfit> checkRange(Attribute attribute, BigDecimal amount) {
        var question = questions.get(attribute.id());
        if (question == null) {
            return Optional.empty();
        }
        var min = question.min();
        var max = question.max();
        if (min != null && amount.compareTo(min) < 0) {
            return Optional.of(Misfit.of("finder.input.too_small", amount.toPlainString(), min.toPlainString()));
        }
        return max != null && amount.compareTo(max) > 0
                ? Optional.of(Misfit.of("finder.input.too_great", amount.toPlainString(), max.toPlainString()))
                : Optional.empty();
    }

    private static String named(Attribute attribute) {
        var names = new ArrayList<>(
                attribute.codes().stream().map(Attribute.Code::id).limit(NAMED).toList());
        if (attribute.codes().size() > NAMED) {
            names.add("…");
        }
        return String.join(", ", names);
    }

    private static boolean isOneOf(Kind kind, Kind... kinds) {
        return List.of(kinds).contains(kind);
    }
}
