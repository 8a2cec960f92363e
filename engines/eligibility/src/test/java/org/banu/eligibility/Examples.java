package org.banu.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.banu.eligibility.Attribute.Code;
import org.banu.eligibility.Units.Rate;

/** A small vocabulary with one attribute of each kind, and units that convert. */
final class Examples {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static final Vocabulary VOCABULARY = Vocabulary.of(List.of(
            Attribute.hierarchy(
                    "place",
                    new Code("KZ", null),
                    new Code("KZ-75", "KZ"),
                    new Code("KZ-71", "KZ"),
                    new Code("PK", null),
                    new Code("PK-PB", "PK"),
                    new Code("PK-PB-JHANG", "PK-PB")),
            Attribute.choice("sex", "woman", "man", "transgender"),
            Attribute.number("age", "year"),
            Attribute.grade("taxStatus", "none", "registered", "activeFiler").changeable(2),
            Attribute.money("amount").changeable(1),
            Attribute.choices("purpose", "start", "workingCapital", "equipment", "livestock")
                    .changeable(3),
            Attribute.flag("noArrears").changeable(5),
            Attribute.date("started"),
            Attribute.number("ownContribution", "percent").changeable(4)));

    static final Units UNITS = new Units(
            Set.of("KZT", "PKR", "MCI"),
            List.of(
                    new Rate("MCI", "KZT", new BigDecimal("3692"), LocalDate.of(2024, 1, 1), null),
                    new Rate("MCI", "KZT", new BigDecimal("3932"), LocalDate.of(2025, 1, 1), null)));

    private Examples() {}

    static Screening screen(Profile profile, Condition... conditions) {
        return Screening.of(rules(conditions), profile, TODAY, VOCABULARY, UNITS);
    }

    /** The reference without checks and hash, for the many cases of a brute-force comparison. */
    static Verdict verdict(RuleSet rules, Profile profile) {
        var judgement = new Judgement(TODAY, VOCABULARY, UNITS);
        return Screening.recomputed(rules.inEffect(TODAY).stream()
                .map(it -> new Trace(judgement, profile, it).finding())
                .toList());
    }

    static RuleSet rules(Condition... conditions) {
        return rules("rules", conditions);
    }

    static RuleSet rules(String id, Condition... conditions) {
        var criteria = new ArrayList<Criterion>();
        for (var condition : conditions) {
            criteria.add(new Criterion("c" + (criteria.size() + 1), condition, 1));
        }
        return new RuleSet(id, criteria);
    }

    static Profile profile(String attribute, Value value) {
        return Profile.empty().with(attribute, value);
    }

    static Value text(String code) {
        return new Value.Text(code);
    }

    static Value years(String age) {
        return Value.Quantity.of(age, "year");
    }

    static Value day(String date) {
        return new Value.Day(LocalDate.parse(date));
    }
}
