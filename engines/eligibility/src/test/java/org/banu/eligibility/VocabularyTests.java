package org.banu.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.banu.eligibility.Examples.UNITS;
import static org.banu.eligibility.Examples.VOCABULARY;
import static org.banu.eligibility.Examples.profile;
import static org.banu.eligibility.Examples.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banu.eligibility.Attribute.Code;
import org.banu.eligibility.Problem.Reason;
import org.banu.eligibility.Units.Rate;
import org.junit.jupiter.api.Test;

class VocabularyTests {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    @Test
    void attributesFitTheirKind() {
        assertThatIllegalArgumentException().isThrownBy(() -> Attribute.choice("a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attribute("a", Kind.FLAG, null, List.of(new Code("b", null)), false, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attribute("a", Kind.FLAG, "year", List.of(), false, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attribute.flag("a").changeable(-1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attribute.flag("a").costing(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Attribute.choice("a", "b", "b"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Attribute.hierarchy("a", new Code("b", "c"), new Code("c", null)))
                .withMessage("Answer 'b' of attribute 'a' has the parent 'c'. Maybe that comes later in the list?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Attribute(
                        "a", Kind.CHOICE, null, List.of(new Code("b", null), new Code("c", "b")), false, 1, 1));
        assertThat(Attribute.flag("a").changeable(0).costing(0))
                .isEqualTo(new Attribute("a", Kind.FLAG, null, List.of(), true, 0, 0));
    }

    @Test
    void keepsEachAttributeOnceAndInOrder() {
        assertThat(VOCABULARY.list()).extracting(Attribute::id).startsWith("place", "sex", "age");
        assertThat(VOCABULARY.find("age")).contains(Attribute.number("age", "year"));
        assertThat(VOCABULARY.find("agee")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> VOCABULARY.get("agee"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Vocabulary.of(List.of(Attribute.flag("a"), Attribute.date("a"))));
    }

    @Test
    void findsEveryProblemOfAProfile() {
        var profile = new Profile(Map.of(
                "agee", text("18"),
                "age", Value.Quantity.of("18", "month"),
                "amount", Value.Quantity.of("1E+40", null),
                "purpose", Value.Codes.of("start", "fun"),
                "sex", text("female"),
                "started", new Value.Flag(true),
                "noArrears", new Value.Day(DAY),
                "place", Value.Codes.of("KZ"),
                "ownContribution", Value.Quantity.of("1E-31", "percent")));

        assertThat(profile.check(VOCABULARY, UNITS))
                .containsExactly(
                        new Problem("age", Reason.UNIT_WRONG, List.of("age", "month", "year")),
                        new Problem("agee", Reason.UNKNOWN_ATTRIBUTE, List.of("agee")),
                        new Problem("amount", Reason.UNIT_MISSING, List.of("amount")),
                        new Problem("amount", Reason.AMOUNT_TOO_LONG, List.of("1E+40")),
                        new Problem("noArrears", Reason.WRONG_KIND, List.of("noArrears", "FLAG")),
                        new Problem("ownContribution", Reason.AMOUNT_TOO_LONG, List.of("1E-31")),
                        new Problem("place", Reason.WRONG_KIND, List.of("place", "HIERARCHY")),
                        new Problem("purpose", Reason.UNKNOWN_CODE, List.of("purpose", "fun")),
                        new Problem("sex", Reason.UNKNOWN_CODE, List.of("sex", "female")),
                        new Problem("started", Reason.WRONG_KIND, List.of("started", "DATE")));
    }

    @Test
    void findsNothingWrongWithAnyAnswerInTheVocabulary() {
        for (var attribute : VOCABULARY.list()) {
            for (var value : RandomCases.VALUES.getOrDefault(attribute.id(), List.of())) {
                assertThat(profile(attribute.id(), value).check(VOCABULARY, UNITS))
                        .isEmpty();
            }
        }
    }

    @Test
    void aProfileForgets() {
        assertThat(profile("sex", text("woman")).without("sex")).isEqualTo(Profile.empty());
    }

    @Test
    void theLatestRateHoldsUntilItsEnd() {
        var units = new Units(
                Set.of("MCI", "KZT"),
                List.of(rate("1", DAY, DAY.plusDays(9)), rate("2", DAY.plusDays(5), DAY.plusDays(7))));

        assertThat(List.of(-1, 0, 4, 5, 7, 8))
                .extracting(it -> units.find("MCI", "KZT", DAY.plusDays(it))
                        .map(Rate::factor)
                        .map(BigDecimal::intValue)
                        .orElse(0))
                .containsExactly(0, 1, 1, 2, 2, 0);
        assertThat(units.find("KZT", "MCI", DAY)).isEmpty();
        assertThat(Units.of("KZT").find("MCI", "KZT", DAY)).isEmpty();
    }

    @Test
    void ratesMakeSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> rate("0", DAY, DAY));
        assertThatIllegalArgumentException().isThrownBy(() -> rate("1", DAY, DAY.minusDays(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate("KZT", "KZT", BigDecimal.ONE, DAY, null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Units(Set.of("KZT"), List.of(rate("1", DAY, DAY))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Units(Set.of("MCI"), List.of(rate("1", DAY, DAY))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Units(Set.of("MCI", "KZT"), List.of(rate("1", DAY, DAY), rate("2", DAY, DAY))));
    }

    private static Rate rate(String factor, LocalDate since, LocalDate until) {
        return new Rate("MCI", "KZT", new BigDecimal(factor), since, until);
    }
}
