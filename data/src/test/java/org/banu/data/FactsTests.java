package org.banu.data;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.banu.data.DataFolder.COURSE;
import static org.banu.data.DataFolder.LOAN;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.banu.eligibility.Condition;
import org.banu.eligibility.Criterion;
import org.banu.eligibility.RuleSet;
import org.banu.eligibility.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsTests {

    private DataFolder data;

    @BeforeEach
    void makeGoodData(@TempDir Path folder) {
        data = new DataFolder(folder);
    }

    @Test
    void aProgrammeIsReadWithAllItsTerms() {
        var loan = data.facts().find("kz-loan").orElseThrow();

        assertThat(loan.finance()).isTrue();
        assertThat(loan.kinds()).containsExactly(Kind.LOAN, Kind.ADVICE);
        assertThat(loan.name().in("kk")).isEqualTo("Алғашқы несие");
        assertThat(loan.women()).isEqualTo(Women.PREFERRED);
        assertThat(loan.terms().rate()).isEqualTo(new Rate.Formula("kz-base-rate", new BigDecimal(7), false, 1));
        assertThat(loan.terms().months()).isEqualTo(new Months(6, 60, 12, null));
        assertThat(loan.terms().amounts().getLast())
                .isEqualTo(new Amount(
                        BigDecimal.ONE,
                        new BigDecimal(2500),
                        "MCI",
                        null,
                        null,
                        new Condition.Within("place", Set.of("KZ-75")),
                        2));
        assertThat(loan.terms().coverage()).isNull();
        assertThat(loan.provenance().confidence()).isEqualTo(Confidence.SEEN_IN_SOURCE);
        assertThat(loan.provenance().sources().getFirst().date()).isEqualTo(RoughDate.parse("c.2021"));
    }

    @Test
    void aCaseHasItsOwnTermsAndLeavesTheRestAsForAll() {
        var terms = data.facts().find("kz-loan").orElseThrow().terms();
        var villages = terms.in(terms.cases().getFirst());

        assertThat(terms.priced()).containsExactly(terms.cases().getFirst());
        assertThat(villages.rate()).isEqualTo(new Rate.Formula("kz-base-rate", new BigDecimal(5), false, null));
        assertThat(villages.months()).isEqualTo(terms.months());
        assertThat(villages.cases()).containsExactly(terms.cases().getLast());
    }

    @Test
    void whereNoRateDiffersTheGraceMakesTheCases() {
        var terms = data.change(LOAN, "rate: {kind: formula, base: kz-base-rate, plus: 5}", "months: {graceOneIn: 3}")
                .facts()
                .find("kz-loan")
                .orElseThrow()
                .terms();

        assertThat(terms.priced()).isEqualTo(terms.cases());
        assertThat(terms.in(terms.cases().getFirst()).months()).isEqualTo(new Months(6, 60, null, 3));
        assertThat(terms.in(terms.cases().getLast()).months()).isEqualTo(new Months(6, 36, 12, null));
    }

    @Test
    void aThirdOfTheTimeIsGraceButNeverAllOfIt() {
        assertThat(new Months(null, 60, null, 3).graceOf(24)).isEqualTo(8);
        assertThat(new Months(null, 60, 12, null).graceOf(6)).isEqualTo(5);
        assertThat(new Months(null, 60, null, null).graceOf(6)).isZero();
    }

    @Test
    void aFormulaMayBeAnUpperLimitAndAnAmountPaidAgainAndAgain() {
        var loan = data.change(LOAN, "plus: 7", "plus: 7, atMost: true")
                .change(LOAN, "unit: MCI,", "unit: MCI, per: quarter,")
                .facts()
                .find("kz-loan")
                .orElseThrow();

        assertThat(loan.terms().rate()).isEqualTo(new Rate.Formula("kz-base-rate", new BigDecimal(7), true, 1));
        assertThat(loan.terms().amounts()).extracting(Amount::per).contains(Amount.Per.QUARTER);
        assertThat(data.change(LOAN, "per: quarter", "per: week").findings()).isNotEmpty();
    }

    @Test
    void onlyABodyThatSaysSoIsForContactOnly() {
        var open = data.facts().find("ca-network").orElseThrow();
        var closed = data.change(DataFolder.NETWORK, "lifecycle:", "open: false\nlifecycle:")
                .facts()
                .find("ca-network")
                .orElseThrow();

        assertThat(open.forContactOnly()).isFalse();
        assertThat(closed.forContactOnly()).isTrue();
        assertThat(data.facts().rules()).extracting(RuleSet::id).doesNotContain("ca-network");
    }

    @Test
    void theLastDayToApplyIsStillOpen() {
        var apply = requireNonNull(data.facts().find("kz-loan").orElseThrow().apply());

        assertThat(apply.isClosed(LocalDate.parse("2027-03-31"))).isFalse();
        assertThat(apply.isClosed(LocalDate.parse("2027-04-01"))).isTrue();
        assertThat(new Apply(List.of(), null, null, null).isClosed(LocalDate.MAX))
                .isFalse();
    }

    @Test
    void afterTheLastDayAProgrammeIsPast() {
        var loan = data.facts().find("kz-loan").orElseThrow();
        var ended = data.change(LOAN, "lifecycle: active", "lifecycle: historic")
                .facts()
                .find("kz-loan")
                .orElseThrow();

        assertThat(loan.isPast(LocalDate.parse("2027-03-31"))).isFalse();
        assertThat(loan.isPast(LocalDate.parse("2027-04-01"))).isTrue();
        assertThat(ended.isPast(LocalDate.parse("2027-03-31"))).isTrue();
    }

    @Test
    void criteriaBecomeConditionsOfTheEngine() {
        var criteria = data.facts().find("kz-loan").orElseThrow().rules().criteria();

        assertThat(criteria.get(1))
                .isEqualTo(new Criterion(
                        "age",
                        Condition.AnyOf.of(
                                new Condition.Range(
                                        "age", Condition.End.closed("21"), Condition.End.closed("45"), "year"),
                                Condition.AllOf.of(
                                        new Condition.Range(
                                                "age", Condition.End.open("18"), Condition.End.open("60"), "year"),
                                        new Condition.Not(new Condition.Is("sex", "man")))),
                        LocalDate.parse("2021-01-01"),
                        LocalDate.parse("2025-12-31"),
                        2));
        assertThat(criteria.get(3).condition())
                .isEqualTo(new Condition.AtLeast(
                        1,
                        List.of(
                                new Condition.In("security", Set.of("guarantor")),
                                new Condition.Decides("commission"))));
        assertThat(criteria.get(4).condition()).isEqualTo(new Condition.Decides("commission"));
    }

    @Test
    void theOtherTestsOfTheGrammarAreReadToo() {
        var reader = new ConditionReader(java.util.Map.of());

        assertThat(reader.condition(item("{attribute: identity, atLeast: nationalId, atMost: nationalId}")))
                .isEqualTo(new Condition.Grade("identity", "nationalId", "nationalId"));
        assertThat(reader.condition(item("{attribute: started, minAge: 3, maxAge: 24, unit: month}")))
                .isEqualTo(new Condition.Elapsed("started", 3, 24, ChronoUnit.MONTHS));
        assertThat(reader.condition(item("{attribute: started, since: \"2021-07-01\", before: \"2022-07-01\"}")))
                .isEqualTo(
                        new Condition.Dated("started", LocalDate.parse("2021-07-01"), LocalDate.parse("2022-07-01")));
        assertThat(reader.condition(item("{attribute: noArrears, is: true}")))
                .isEqualTo(new Condition.Is("noArrears", new Value.Flag(true)));
    }

    private static Item item(String yaml) {
        return Yaml.read(new FactFile("test.yaml", yaml, ""));
    }

    @Test
    void aTrainingHasACourseAndANetworkIsOne() {
        var course = data.facts().find("kz-course").orElseThrow();
        var network = data.facts().find("ca-network").orElseThrow();

        assertThat(course.course()).satisfies(it -> {
            assertThat(it.format()).isEqualTo(Course.Format.IN_PERSON);
            assertThat(it.cost()).isEqualTo(new Course.Cost(BigDecimal.ZERO, null));
        });
        assertThat(network.network()).satisfies(it -> {
            assertThat(it.kind().code()).isEqualTo("leadersNetwork");
            assertThat(it.founded()).hasToString("1990s");
        });
        assertThat(network.provider()).isNull();
    }

    @Test
    void aMergedFactIsFoundInItsStead() {
        assertThat(data.facts().find("kz-old-loan")).map(Programme::id).contains("kz-loan");
        assertThat(data.facts().find("kz-no-loan")).isEmpty();
    }

    @Test
    void placesStandBelowTheirParentsWhateverTheirOrderInTheFile() {
        assertThat(data.facts().places()).extracting(Term::code).containsExactly("KZ", "KZ-75");
    }

    @Test
    void aUnitIsWorthWhatItsParameterSaysAndNothingElse() {
        var facts = data.facts();

        assertThat(facts.units().find("MCI", "KZT", LocalDate.parse("2021-06-01")))
                .map(it -> it.factor())
                .contains(new BigDecimal(2917));
        assertThat(facts.units().find("MCI", "KZT", LocalDate.parse("2022-01-01")))
                .isEmpty();
        assertThat(facts.parameters().getLast().on(LocalDate.parse("2026-01-01")))
                .map(Parameter.Dated::value)
                .contains(new BigDecimal(9));
        assertThat(facts.parameters().getLast().on(LocalDate.parse("2020-12-31")))
                .isEmpty();
    }

    @Test
    void theHashChangesWithTheFileAlone() {
        var before = data.facts();
        var after = data.change(COURSE, "cost: free", "cost: free #").facts();

        assertThat(after.find("kz-course").orElseThrow().hash())
                .isNotEqualTo(before.find("kz-course").orElseThrow().hash());
        assertThat(after.find("kz-loan")).isEqualTo(before.find("kz-loan"));
    }

    @Test
    void aBrokenFileIsNotHalfRead() {
        data.change(LOAN, "kinds: [loan, advice]", "kinds: [loan, advise]");

        assertThatExceptionOfType(BrokenFact.class)
                .isThrownBy(() -> data.facts())
                .withMessage("%s:%d: 'advise' is not known here.".formatted(LOAN, data.line(LOAN, "advise")));
    }

    @Test
    void aFileThatIsNotYamlIsNamed() {
        data.change(COURSE, "format: inPerson", "format: [inPerson");

        assertThatExceptionOfType(BrokenFact.class)
                .isThrownBy(() -> data.facts())
                .satisfies(it -> assertThat(it.finding().file()).isEqualTo(COURSE));
    }
}
