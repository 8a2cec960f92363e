package org.banu.eligibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.banu.eligibility.Examples.TODAY;
import static org.banu.eligibility.Examples.UNITS;
import static org.banu.eligibility.Examples.VOCABULARY;
import static org.banu.eligibility.Examples.day;
import static org.banu.eligibility.Examples.profile;
import static org.banu.eligibility.Examples.rules;
import static org.banu.eligibility.Examples.screen;
import static org.banu.eligibility.Examples.text;
import static org.banu.eligibility.Examples.years;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreeningTests {

    private static final Is WOMAN = new Is("sex", "woman");
    private static final Is NO_ARREARS = new Is("noArrears", true);
    private static final Decides COMMISSION = new Decides("commission");

    @Test
    void isLikelyIfAllCriteriaAreMet() {
        var screening =
                screen(profile("sex", text("woman")).with("noArrears", new Value.Flag(true)), WOMAN, NO_ARREARS);

        assertThat(screening.verdict()).isEqualTo(Verdict.LIKELY);
        assertThat(screening.trace()).extracting(Finding::status).containsExactly(Status.MET, Status.MET);
        assertThat(screening.trace()).extracting(Finding::criterion).containsExactly("c1", "c2");
        assertThat(screening.trace().getFirst().value()).isEqualTo(text("woman"));
    }

    @Test
    void isNotAsSoonAsOneCriterionIsMissed() {
        assertThat(screen(profile("sex", text("man")), WOMAN, NO_ARREARS).verdict())
                .isEqualTo(Verdict.NOT);
    }

    @Test
    void isUndecidedWhereAnAnswerIsMissing() {
        var screening = screen(profile("sex", text("woman")), WOMAN, NO_ARREARS);

        assertThat(screening.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(screening.trace()).extracting(Finding::status).containsExactly(Status.MET, Status.UNKNOWN);
    }

    @Test
    void isLikelyWhereNothingIsAsked() {
        assertThat(screen(Profile.empty()).verdict()).isEqualTo(Verdict.LIKELY);
    }

    @Test
    void asksOnlyWhatIsInEffectOnTheDay() {
        var dated = new RuleSet(
                "rules", List.of(new Criterion("c", WOMAN, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30), 1)));
        var man = profile("sex", text("man"));

        assertThat(List.of("2025-12-31", "2026-01-01", "2026-06-30", "2026-07-01"))
                .extracting(it -> Screening.of(dated, man, LocalDate.parse(it), VOCABULARY, UNITS)
                        .verdict())
                .containsExactly(Verdict.LIKELY, Verdict.NOT, Verdict.NOT, Verdict.LIKELY);
    }

    @ParameterizedTest
    @CsvSource({"17,NOT", "18,LIKELY", "44.99,LIKELY", "45,NOT", "45.01,NOT"})
    void aRangeHasOpenAndClosedEnds(String age, Verdict verdict) {
        var adult = new Range("age", End.closed("18"), End.open("45"), "year");

        assertThat(screen(profile("age", years(age)), adult).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"7864000,KZT,LIKELY", "7864001,KZT,NOT", "2000,MCI,LIKELY", "2001,MCI,NOT", "1,PKR,UNDECIDED"})
    void moneyConvertsByTheRateOfTheDayOrStaysUnknown(String amount, String unit, Verdict verdict) {
        var upTo2000Mci = new Range("amount", null, End.closed("2000"), "MCI");

        assertThat(screen(profile("amount", Value.Quantity.of(amount, unit)), upTo2000Mci)
                        .verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"1000,LIKELY", "1001,NOT"})
    void herAmountConvertsWhereTheThresholdDoesNot(String amount, Verdict verdict) {
        var upTo3932000Tenge = new Range("amount", null, End.closed("3932000"), "KZT");

        assertThat(screen(profile("amount", Value.Quantity.of(amount, "MCI")), upTo3932000Tenge)
                        .verdict())
                .isEqualTo(verdict);
    }

    @Test
    void moneyDoesNotConvertBeforeItsFirstRate() {
        var rules = rules(new Range("amount", null, End.closed("2000"), "MCI"));
        var tenge = profile("amount", Value.Quantity.of("1", "KZT"));

        assertThat(Screening.of(rules, tenge, LocalDate.of(2023, 12, 31), VOCABULARY, UNITS)
                        .verdict())
                .isEqualTo(Verdict.UNDECIDED);
    }

    @ParameterizedTest
    @CsvSource({"KZ-75,LIKELY", "KZ,UNDECIDED", "KZ-71,NOT", "PK,UNDECIDED", "PK-PB,LIKELY", "PK-PB-JHANG,LIKELY"})
    void aPlaceAboveTheRulesIsTooVague(String place, Verdict verdict) {
        var almatyOrPunjab = new Within("place", Set.of("KZ-75", "PK-PB"));

        assertThat(screen(profile("place", text(place)), almatyOrPunjab).verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"none,NOT,LIKELY", "registered,LIKELY,LIKELY", "activeFiler,LIKELY,NOT"})
    void gradesAreInOrder(String grade, Verdict atLeastRegistered, Verdict atMostRegistered) {
        var profile = profile("taxStatus", text(grade));

        assertThat(screen(profile, new Grade("taxStatus", "registered", null)).verdict())
                .isEqualTo(atLeastRegistered);
        assertThat(screen(profile, new Grade("taxStatus", null, "registered")).verdict())
                .isEqualTo(atMostRegistered);
    }

    @Test
    void noneOfSeveralAnswersIsAnAnswer() {
        var start = new In("purpose", Set.of("start", "equipment"));

        assertThat(screen(profile("purpose", Value.Codes.of()), start).verdict())
                .isEqualTo(Verdict.NOT);
        assertThat(screen(profile("purpose", Value.Codes.of("livestock", "start")), start)
                        .verdict())
                .isEqualTo(Verdict.LIKELY);
        assertThat(screen(Profile.empty(), start).verdict()).isEqualTo(Verdict.UNDECIDED);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-24,NOT", "2026-05-23,LIKELY", "2025-10-24,LIKELY", "2025-10-23,NOT", "2026-11-24,NOT"})
    void agesAreWholeMonths(String started, Verdict verdict) {
        var sixToTwelve = new Elapsed("started", 6, 12, ChronoUnit.MONTHS);

        assertThat(screen(profile("started", day(started)), sixToTwelve).verdict())
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23,LIKELY", "2026-11-24,NOT"})
    void aDayToComeHasNoAge(String started, Verdict verdict) {
        var young = new Elapsed("started", null, 3, ChronoUnit.YEARS);

        assertThat(screen(profile("started", day(started)), young).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"2021-06-30,NOT", "2021-07-01,LIKELY", "2021-12-31,LIKELY", "2022-01-01,NOT"})
    void datesRunFromTheFirstDayToTheOneBeforeTheLast(String started, Verdict verdict) {
        var secondHalf = new Dated("started", LocalDate.of(2021, 7, 1), LocalDate.of(2022, 1, 1));

        assertThat(screen(profile("started", day(started)), secondHalf).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void whatTheProviderDecidesIsTakenInHerFavour() {
        assertThat(screen(Profile.empty(), COMMISSION).verdict()).isEqualTo(Verdict.LIKELY);
        assertThat(screen(Profile.empty(), new Not(COMMISSION)).verdict()).isEqualTo(Verdict.LIKELY);
        assertThat(screen(Profile.empty(), new Not(AnyOf.of(COMMISSION, new Not(COMMISSION))))
                        .verdict())
                .isEqualTo(Verdict.LIKELY);
        assertThat(screen(Profile.empty(), new Not(COMMISSION))
                        .trace()
                        .getFirst()
                        .status())
                .isEqualTo(Status.PROVIDER_DECIDES);
    }

    @Test
    void theProviderIsNamedOnlyWhereItMatters() {
        var woman = profile("sex", text("woman"));

        assertThat(screen(woman, AnyOf.of(WOMAN, COMMISSION)).trace().getFirst().status())
                .isEqualTo(Status.MET);
        assertThat(screen(woman, AllOf.of(WOMAN, COMMISSION)).trace().getFirst().status())
                .isEqualTo(Status.PROVIDER_DECIDES);
        assertThat(screen(woman, AllOf.of(new Not(WOMAN), COMMISSION))
                        .trace()
                        .getFirst()
                        .status())
                .isEqualTo(Status.NOT_MET);
        assertThat(screen(woman, AllOf.of(NO_ARREARS, COMMISSION))
                        .trace()
                        .getFirst()
                        .status())
                .isEqualTo(Status.UNKNOWN);
    }

    @Test
    void aNumberOfConditionsIsDecidedAsSoonAsItCanBe() {
        var two = new AtLeast(2, List.of(WOMAN, NO_ARREARS, new Is("taxStatus", "activeFiler")));
        var woman = profile("sex", text("woman"));

        assertThat(screen(woman, two).verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(screen(woman.with("noArrears", new Value.Flag(true)), two).verdict())
                .isEqualTo(Verdict.LIKELY);
        assertThat(screen(woman.with("noArrears", new Value.Flag(false)).with("taxStatus", text("none")), two)
                        .verdict())
                .isEqualTo(Verdict.NOT);
    }

    @Test
    void takesNoRulesThatFailTheirCheck() {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> screen(Profile.empty(), new Is("seks", "woman")))
                .withMessage("Rules malformed: rules.criteria[0].test.attribute UNKNOWN_ATTRIBUTE [seks]."
                        + " Maybe it wasn't checked?")
                .satisfies(it -> assertThat(it.problems()).hasSize(1));
    }

    @Test
    void takesNoProfileThatFailsItsCheck() {
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> Screening.of(rules(WOMAN), profile("age", text("old")), TODAY, VOCABULARY, UNITS))
                .withMessageContaining("Profile malformed: age WRONG_KIND");
    }
}
