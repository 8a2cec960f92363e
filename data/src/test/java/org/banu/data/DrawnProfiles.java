package org.banu.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.banu.eligibility.Attribute;
import org.banu.eligibility.Condition;
import org.banu.eligibility.Criterion;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Value;

/**
 * Draws women of Kazakhstan and Pakistan who know an answer to everything. One answer in four is an edge: a threshold of
 * some programme, a step beside one, or any code at all.
 */
final class DrawnProfiles {

    private static final Map<String, Integer> USUAL = Map.ofEntries(
            Map.entry("age", 80),
            Map.entry("employees", 60),
            Map.entry("collateralPercent", 200),
            Map.entry("experience", 40));

    private final Facts facts;
    private final LocalDate today;
    private final Random random;
    private final Map<String, List<Condition.Test>> tests = new HashMap<>();

    DrawnProfiles(Facts facts, LocalDate today, long seed) {
        this.facts = facts;
        this.today = today;
        this.random = new Random(seed);
        facts.programmes().stream()
                .flatMap(it -> it.rules().criteria().stream())
                .map(Criterion::condition)
                .forEach(this::collect);
    }

    private void collect(Condition condition) {
        switch (condition) {
            case Condition.Test test ->
                tests.computeIfAbsent(test.attribute(), _ -> new ArrayList<>()).add(test);
            case Condition.AllOf(var of) -> of.forEach(this::collect);
            case Condition.AnyOf(var of) -> of.forEach(this::collect);
            case Condition.AtLeast several -> several.of().forEach(this::collect);
            case Condition.Not(var of) -> collect(of);
            case Condition.Decides _ -> {}
        }
    }

    Profile next() {
        var country = random.nextBoolean() ? "KZ" : "PK";
        var values = new HashMap<String, Value>();
        for (var attribute : facts.vocabulary().list()) {
            values.put(attribute.id(), random.nextInt(4) == 0 ? edge(attribute, country) : usual(attribute, country));
        }
        return new Profile(values);
    }

    private Value usual(Attribute attribute, String country) {
        var usual = USUAL.getOrDefault(attribute.id(), 100);
        return switch (attribute.kind()) {
            case HIERARCHY -> new Value.Text(one(lowest(attribute, country)));
            case CHOICE, GRADE -> usualCode(attribute, country);
            case CHOICES -> held(attribute);
            case FLAG -> new Value.Flag(random.nextInt(3) > 0);
            case NUMBER -> new Value.Quantity(BigDecimal.valueOf(random.nextInt(usual + 1)), attribute.unit());
            case MONEY ->
                new Value.Quantity(
                        BigDecimal.valueOf(random.nextInt(1, 100)).scaleByPowerOfTen(random.nextInt(3, 7)),
                        country.equals("KZ") ? "KZT" : "PKR");
            case DATE -> new Value.Day(today.minusDays(random.nextInt(3_000)));
        };
    }

    private Value usualCode(Attribute attribute, String country) {
        return switch (attribute.id()) {
            case "sex" -> new Value.Text("woman");
            case "citizenship" -> new Value.Text(country.equals("KZ") ? "kazakhstan" : "pakistan");
            default -> new Value.Text(one(codes(attribute)));
        };
    }

    private Value edge(Attribute attribute, String country) {
        return switch (attribute.kind()) {
            case HIERARCHY, CHOICE, GRADE -> new Value.Text(one(codes(attribute)));
            case CHOICES, FLAG -> usual(attribute, country);
            case NUMBER, MONEY -> threshold(attribute, country);
            case DATE -> new Value.Day(today.minusMonths(random.nextInt(130)).plusDays(random.nextInt(3) - 1L));
        };
    }

    /** A threshold that some programme has, or one more or less; amounts in its own currency. */
    private Value threshold(Attribute attribute, String country) {
        var thresholds = new ArrayList<Value.Quantity>();
        for (var test : tests.getOrDefault(attribute.id(), List.of())) {
            if (test instanceof Condition.Range range && !"MCI".equals(range.unit())) {
                for (var end : new Condition.End[] {range.from(), range.to()}) {
                    if (end != null) {
                        thresholds.add(new Value.Quantity(end.at(), range.unit()));
                    }
                }
            }
        }
        if (thresholds.isEmpty()) {
            return usual(attribute, country);
        }
        var at = one(thresholds);
        return new Value.Quantity(
                at.amount().add(BigDecimal.valueOf(random.nextInt(3) - 1L)).max(BigDecimal.ZERO), at.unit());
    }

    private Value held(Attribute attribute) {
        var held = new TreeSet<String>();
        for (var i = random.nextInt(3); i > 0; i--) {
            held.add(one(codes(attribute)));
        }
        held.remove("none");
        return new Value.Codes(held);
    }

    private static List<String> codes(Attribute attribute) {
        return attribute.codes().stream().map(Attribute.Code::id).toList();
    }

    /** Those that nothing lies below: places of her country, any sector. */
    private static List<String> lowest(Attribute attribute, String country) {
        return attribute.codes().stream()
                .map(Attribute.Code::id)
                .filter(it -> attribute.codes().stream().noneMatch(below -> it.equals(below.parent())))
                .filter(it -> !attribute.id().equals("place") || it.startsWith(country))
                .toList();
    }

    private <T> T one(Collection<T> of) {
        return List.copyOf(of).get(random.nextInt(of.size()));
    }
}
