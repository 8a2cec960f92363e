package org.banu.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banu.eligibility.Condition.AllOf;
import org.banu.eligibility.Condition.AnyOf;
import org.banu.eligibility.Condition.AtLeast;
import org.banu.eligibility.Condition.Dated;
import org.banu.eligibility.Condition.Decides;
import org.banu.eligibility.Condition.Elapsed;
import org.banu.eligibility.Condition.End;
import org.banu.eligibility.Condition.Grade;
import org.banu.eligibility.Condition.In;
import org.banu.eligibility.Condition.Is;
import org.banu.eligibility.Condition.Not;
import org.banu.eligibility.Condition.Range;
import org.banu.eligibility.Condition.Within;

/** Rules and profiles over the vocabulary of {@link Examples}, drawn so that values often meet a threshold exactly. */
final class RandomCases {

    /** Enough values of each attribute to reach every outcome of every test drawn here, and no others. */
    static final Map<String, List<Value>> VALUES = Map.of(
            "place", texts("KZ", "KZ-75", "KZ-71", "PK", "PK-PB", "PK-PB-JHANG"),
            "sex", texts("woman", "man", "transgender"),
            "age", quantities("year", "17", "18", "25.5", "45", "45.5", "60"),
            "taxStatus", texts("none", "registered", "activeFiler"),
            "amount", amounts(),
            "purpose", held(),
            "noArrears", List.of(new Value.Flag(true), new Value.Flag(false)),
            "started", days(),
            "ownContribution", quantities("percent", "0", "10", "15", "20", "30", "40"));

    private final Random random;

    RandomCases(long seed) {
        random = new Random(seed);
    }

    private static List<Value> texts(String... codes) {
        return Stream.of(codes).<Value>map(Value.Text::new).toList();
    }

    private static List<Value> quantities(String unit, String... amounts) {
        return Stream.of(amounts).<Value>map(it -> Value.Quantity.of(it, unit)).toList();
    }

    private static List<Value> amounts() {
        var amounts = new ArrayList<Value>();
        for (var mci : List.of("0", "10", "10.5", "100", "150")) {
            amounts.add(Value.Quantity.of(mci, "MCI"));
            amounts.add(new Value.Quantity(new BigDecimal(mci).multiply(new BigDecimal("3932")), "KZT"));
        }
        amounts.addAll(quantities("PKR", "0", "1000", "40000", "50000", "400000"));
        return amounts;
    }

    private static List<Value> held() {
        var codes = List.of("start", "workingCapital", "equipment", "livestock");
        return IntStream.range(0, 16)
                .<Value>mapToObj(mask -> new Value.Codes(Set.copyOf(IntStream.range(0, 4)
                        .filter(it -> (mask >> it & 1) == 1)
                        .mapToObj(codes::get)
                        .toList())))
                .toList();
    }

    private static List<Value> days() {
        return Stream.of(
                        "2019-01-01",
                        "2021-06-30",
                        "2021-07-01",
                        "2022-12-31",
                        "2024-11-23",
                        "2025-11-24",
                        "2026-05-23",
                        "2026-11-20",
                        "2026-11-24")
                .map(Examples::day)
                .toList();
    }

    /** Each attribute is known with this chance, from 0 to 1. */
    Profile profile(double known) {
        var profile = Profile.empty();
        for (var attribute : Examples.VOCABULARY.list()) {
            if (random.nextDouble() < known) {
                profile = profile.with(attribute.id(), value(attribute.id()));
            }
        }
        return profile;
    }

    Value value(String attribute) {
        return pick(VALUES.getOrDefault(attribute, List.of()));
    }

    List<RuleSet> ruleSets(int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> ruleSet("r" + it, 1 + random.nextInt(5)))
                .toList();
    }

    RuleSet ruleSet(String id, int size) {
        return new RuleSet(
                id,
                IntStream.range(0, size)
                        .mapToObj(it -> new Criterion(
                                "c" + it, condition(random.nextInt(3)), from(), to(), 1 + random.nextInt(3)))
                        .toList());
    }

    private LocalDate from() {
        return Examples.TODAY.minusDays(random.nextInt(10) == 0 ? -1 : 1);
    }

    private LocalDate to() {
        return Examples.TODAY.plusDays(1 + random.nextInt(10));
    }

    Condition condition(int depth) {
        if (depth == 0) {
            return random.nextInt(12) == 0 ? new Decides("commission") : test();
        }
        return switch (random.nextInt(6)) {
            case 0 -> new AllOf(conditions(depth));
            case 1, 2 -> new AnyOf(conditions(depth));
            case 3 -> new Not(condition(depth - 1));
            case 4 -> {
                var of = conditions(depth);
                yield new AtLeast(1 + random.nextInt(of.size()), of);
            }
            default -> condition(depth - 1);
        };
    }

    private List<Condition> conditions(int depth) {
        return IntStream.range(0, 1 + random.nextInt(3))
                .mapToObj(_ -> condition(depth - 1))
                .toList();
    }

    Condition.Test test() {
        return switch (random.nextInt(10)) {
            case 0 -> new Within("place", some("KZ", "KZ-75", "KZ-71", "PK", "PK-PB", "PK-PB-JHANG"));
            case 1 -> new Is("sex", pick(List.of("woman", "man", "transgender")));
            case 2 -> new In("sex", some("woman", "man", "transgender"));
            case 3 -> range("age", "year", "18", "45");
            case 4 ->
                random.nextBoolean()
                        ? new Grade("taxStatus", "registered", random.nextBoolean() ? "registered" : null)
                        : new Is("taxStatus", "none");
            case 5 ->
                random.nextBoolean() ? range("amount", "MCI", "10", "100") : range("amount", "PKR", "1000", "50000");
            case 6 -> new In("purpose", some("start", "workingCapital", "equipment", "livestock"));
            case 7 -> new Is("noArrears", random.nextBoolean());
            case 8 ->
                random.nextBoolean()
                        ? new Elapsed("started", random.nextBoolean() ? 6 : null, 24, ChronoUnit.MONTHS)
                        : new Dated("started", LocalDate.of(2021, 7, 1), random.nextBoolean() ? Examples.TODAY : null);
            default -> range("ownContribution", "percent", "10", "20");
        };
    }

    private Range range(String attribute, String unit, String low, String high) {
        return switch (random.nextInt(3)) {
            case 0 -> new Range(attribute, new End(new BigDecimal(low), random.nextBoolean()), null, unit);
            case 1 -> new Range(attribute, null, new End(new BigDecimal(high), random.nextBoolean()), unit);
            default ->
                new Range(
                        attribute,
                        new End(new BigDecimal(low), random.nextBoolean()),
                        new End(new BigDecimal(high), random.nextBoolean()),
                        unit);
        };
    }

    private Set<String> some(String... codes) {
        var first = pick(List.of(codes));
        return random.nextBoolean()
                ? Set.of(first)
                : Set.copyOf(
                        List.of(first, pick(List.of(codes))).stream().distinct().toList());
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
