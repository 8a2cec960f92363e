package org.banu.platform.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.ownership.DefinitionAnswer.Standing.MET;
import static org.banu.platform.ownership.DefinitionAnswer.Standing.NOT_CLASSIFIABLE;
import static org.banu.platform.ownership.DefinitionAnswer.Standing.NOT_MET;
import static org.banu.platform.ownership.DefinitionAnswer.Standing.NOT_SHOWN;
import static org.banu.platform.ownership.Role.Kind.BOARD_MEMBER;
import static org.banu.platform.ownership.Role.Kind.CHIEF_EXECUTIVE;
import static org.banu.platform.ownership.Role.Kind.DIRECTOR;
import static org.banu.platform.ownership.Role.Kind.SIGNATORY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.banu.data.Definition;
import org.banu.data.Facts;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Value;
import org.banu.platform.ownership.DefinitionAnswer.Classification;
import org.banu.platform.ownership.DefinitionAnswer.Shown;
import org.banu.platform.ownership.DefinitionAnswer.Standing;
import org.banu.platform.ownership.Party.Sex;
import org.junit.jupiter.api.Test;

/** The definitions as they are shipped, held against businesses that are made up. */
class DefinitionAnswerTests {

    private static final Facts FACTS = Facts.shipped();

    private static final String IFC = "def-ifc-woman-owned";
    private static final String WECONNECT = "def-weconnect-wbe";
    private static final String TAX_LAW = "def-pk-ito-woman-enterprise";
    private static final String IWA_34 = "def-iwa-34-2021";

    @Test
    void aMajorityThroughAHoldingIsEnoughForTheIfc() {
        var answer = answer(IFC, evidence(holding("75")));

        assertThat(answer.standing()).isEqualTo(MET);
        var majority = answer.criteria().getFirst().parts().getFirst();
        assertThat(majority.standing()).isEqualTo(MET);
        assertThat(majority.source()).isEqualTo(1);
        assertThat(majority.shown()).isInstanceOfSatisfying(Shown.Shares.class, it -> {
            assertThat(it.women().low()).isEqualByComparingTo("52.5");
            assertThat(it.ownership().paths().getFirst().parties()).containsExactly("aigul", "holding", "mill");
        });
    }

    /** The control: the same holding, with a little less of it hers. */
    @Test
    void justLessThanAMajorityIsNot() {
        assertThat(answer(IFC, evidence(holding("72")))
                        .criteria()
                        .getFirst()
                        .parts()
                        .getFirst()
                        .standing())
                .isEqualTo(NOT_MET);
    }

    @Test
    void aFifthIsEnoughForTheIfcWithAWomanInChargeAndOnTheBoard() {
        var fifth = shares("20").is("aigul", CHIEF_EXECUTIVE, "mill").is("aigul", BOARD_MEMBER, "mill");

        assertThat(answer(IFC, evidence(fifth)).standing()).isEqualTo(MET);
        assertThat(answer(IFC, evidence(fifth.is("bolat", BOARD_MEMBER, "mill").is("daniyar", BOARD_MEMBER, "mill")))
                        .standing())
                .isEqualTo(MET);
        assertThat(answer(IFC, evidence(fifth.is("erlan", BOARD_MEMBER, "mill")))
                        .standing())
                .isEqualTo(NOT_MET);
    }

    @Test
    void whetherThereIsABoardIsNotAssumed() {
        var fifth = shares("20").is("aigul", CHIEF_EXECUTIVE, "mill");

        assertThat(answer(IFC, evidence(fifth)).standing()).isEqualTo(NOT_SHOWN);
        assertThat(answer(IFC, evidence(fifth, Profile.empty(), Map.of("noBoard", true)))
                        .standing())
                .isEqualTo(MET);
        assertThat(answer(IFC, evidence(fifth, Profile.empty(), Map.of("noBoard", false)))
                        .standing())
                .isEqualTo(NOT_SHOWN);
    }

    /** What a board would have to be is no matter then, and nobody says that it fits or does not. */
    @Test
    void whereThereIsNoBoardItsShareMeansNothing() {
        var fifth = shares("20").is("aigul", CHIEF_EXECUTIVE, "mill");
        var without = answer(IFC, evidence(fifth, Profile.empty(), Map.of("noBoard", true)));
        var board = without.criteria().getFirst().parts().get(1).parts().getLast();
        assertThat(board.standing()).isEqualTo(MET);
        assertThat(board.parts().getFirst().standing()).isEqualTo(NOT_SHOWN);
        assertThat(board.parts().getFirst().shown()).isEqualTo(new Shown.NoBoard());
    }

    @Test
    void lessThanAFifthIsNeverEnoughForTheIfc() {
        assertThat(answer(IFC, evidence(shares("19.999999"))).standing()).isEqualTo(NOT_MET);
    }

    @Test
    void anOwnerWhoseSexIsNotKnownLeavesItOpen() {
        var open = new Owners()
                .woman("aigul")
                .person("sam", Sex.NOT_KNOWN)
                .entity("mill")
                .owns("aigul", "mill", "40")
                .owns("sam", "mill", "60");

        assertThat(answer(TAX_LAW, evidence(open)).criteria().getFirst().standing())
                .isEqualTo(NOT_SHOWN);
        assertThat(answer(IFC, evidence(open)).standing()).isEqualTo(NOT_SHOWN);
    }

    /** What she told the finder doesn't stand in for shares that nobody has seen. */
    @Test
    void herWordIsNoEvidenceOfOwnership() {
        var told = Profile.empty().with("womenOwnership", Value.Quantity.of("100", "percent"));

        assertThat(answer(IFC, evidence(new Owners().entity("mill"), told, Map.of()))
                        .standing())
                .isEqualTo(NOT_SHOWN);
    }

    @Test
    void whatTheInstitutionDecidesItselfIsShownOnlyOnceItHas() {
        var hers = shares("60").is("aigul", DIRECTOR, "mill").is("aigul", SIGNATORY, "mill");

        var before = answer(WECONNECT, evidence(hers));
        assertThat(before.standing()).isEqualTo(NOT_SHOWN);
        assertThat(before.criteria()).extracting(it -> it.standing()).containsExactly(MET, MET, MET, NOT_SHOWN);

        var after = answer(WECONNECT, evidence(hers, Profile.empty(), Map.of("certification", true)));
        assertThat(after.standing()).isEqualTo(MET);
        assertThat(after.criteria().getLast().shown()).isEqualTo(new Shown.Settled(true));
    }

    @Test
    void aManWhoRunsItMissesManagementAndRaisesAQuestion() {
        var onPaper = evidence(shares("60").is("bolat", CHIEF_EXECUTIVE, "mill").is("bolat", SIGNATORY, "mill"));

        assertThat(answer(WECONNECT, onPaper).criteria())
                .extracting(it -> it.standing())
                .containsExactly(MET, NOT_MET, NOT_SHOWN, NOT_SHOWN);
        assertThat(onPaper.questions()).containsExactly(Evidence.Question.WHO_RUNS_IT, Evidence.Question.WHO_SIGNS);
        assertThat(evidence(shares("60").is("aigul", SIGNATORY, "mill")).questions())
                .isEmpty();
    }

    /** That women manage it would be for all who run it; which of them has the last word nobody knows. */
    @Test
    void bothRunningItTogetherIsNoManagementByWomenYet() {
        var both = shares("60").is("aigul", DIRECTOR, "mill").is("bolat", DIRECTOR, "mill");
        assertThat(evidence(both).womenManage()).isEmpty();
        assertThat(evidence(both.is("aigul", CHIEF_EXECUTIVE, "mill")).womenManage())
                .contains(true);
    }

    /** The IFC asks for one woman among the top managers, and nothing of the men beside her. */
    @Test
    void oneWomanAmongThoseWhoRunItIsEnoughForTheIfc() {
        var both = board(shares("30").is("aigul", CHIEF_EXECUTIVE, "mill").is("bolat", CHIEF_EXECUTIVE, "mill"));
        assertThat(answer(IFC, evidence(both)).standing()).isEqualTo(MET);
    }

    /** The control: men alone are not, and somebody whose sex is not known leaves it open. */
    @Test
    void menAloneAreNotAndWhoIsNotKnownLeavesItOpen() {
        var men = board(shares("30").is("bolat", CHIEF_EXECUTIVE, "mill").is("erlan", CHIEF_EXECUTIVE, "mill"));
        assertThat(answer(IFC, evidence(men)).standing()).isEqualTo(NOT_MET);
        assertThat(answer(IFC, evidence(men, Profile.empty(), Map.of("womanExecutive", true)))
                        .standing())
                .isEqualTo(MET);

        var open = board(shares("30")
                .person("sam", Sex.NOT_KNOWN)
                .is("bolat", CHIEF_EXECUTIVE, "mill")
                .is("sam", CHIEF_EXECUTIVE, "mill"));
        assertThat(answer(IFC, evidence(open)).standing()).isEqualTo(NOT_SHOWN);
        assertThat(answer(IFC, evidence(board(shares("30")))).standing()).isEqualTo(NOT_SHOWN);
    }

    /** Half of it are women. */
    private static Owners board(Owners owners) {
        return owners.is("aigul", BOARD_MEMBER, "mill").is("bolat", BOARD_MEMBER, "mill");
    }

    @Test
    void theTaxLawOfPakistanAsksForAllOfANewBusiness() {
        var whole = new Owners().woman("aigul").entity("mill").owns("aigul", "mill", "100");
        var founded = Profile.empty()
                .with("legalForm", new Value.Text("company"))
                .with("started", new Value.Day(LocalDate.of(2022, 3, 1)))
                .with("formedNew", new Value.Flag(true));

        assertThat(answer(TAX_LAW, evidence(whole, founded, Map.of())).standing())
                .isEqualTo(MET);
        assertThat(answer(TAX_LAW, evidence(whole, founded.without("formedNew"), Map.of()))
                        .standing())
                .isEqualTo(NOT_SHOWN);
        assertThat(answer(
                                TAX_LAW,
                                evidence(
                                        whole,
                                        founded.with("started", new Value.Day(LocalDate.of(2021, 6, 30))),
                                        Map.of()))
                        .standing())
                .isEqualTo(NOT_MET);
        assertThat(answer(TAX_LAW, evidence(shares("99.999999"), founded, Map.of()))
                        .standing())
                .isEqualTo(NOT_MET);
    }

    @Test
    void aDefinitionWhoseLimitsNobodySawClassifiesNobody() {
        var answer = answer(IWA_34, evidence(shares("100")));

        assertThat(answer.standing()).isEqualTo(NOT_CLASSIFIABLE);
        assertThat(answer.criteria()).isEmpty();
    }

    @Test
    void aBusinessThatMeetsNoDefinitionIsNotClassifiable() {
        var mens = evidence(new Owners().man("bolat").entity("mill").owns("bolat", "mill", "100"));

        assertThat(DefinitionAnswer.classify(all(mens))).isEqualTo(new Classification.NotClassifiable(List.of()));
        assertThat(DefinitionAnswer.classify(all(evidence(new Owners().entity("mill")))))
                .isInstanceOfSatisfying(
                        Classification.NotClassifiable.class,
                        it -> assertThat(it.open()).contains(IFC, WECONNECT, TAX_LAW));
        assertThat(DefinitionAnswer.classify(all(evidence(shares("60")))))
                .isEqualTo(new Classification.Classified(List.of(IFC)));
    }

    @Test
    void everyShippedDefinitionHasAnAnswer() {
        assertThat(all(evidence(shares("60"))))
                .hasSameSizeAs(FACTS.definitions())
                .allSatisfy(it -> assertThat(it.standing() == Standing.NOT_CLASSIFIABLE)
                        .isEqualTo(
                                definition(it.definition()).rules().criteria().isEmpty()));
    }

    /** Aigul holds a part of the holding, which holds 70 % of the mill. */
    private static Owners holding(String percent) {
        return new Owners()
                .woman("aigul")
                .man("bolat")
                .entity("holding")
                .entity("mill")
                .owns("aigul", "holding", percent)
                .owns(
                        "bolat",
                        "holding",
                        new BigDecimal(100).subtract(new BigDecimal(percent)).toString())
                .owns("holding", "mill", "70")
                .owns("bolat", "mill", "30");
    }

    private static Owners shares(String hers) {
        var owners = new Owners()
                .woman("aigul")
                .man("bolat")
                .man("daniyar")
                .man("erlan")
                .entity("mill");
        owners.owns("aigul", "mill", hers);
        var rest = new BigDecimal(100).subtract(new BigDecimal(hers));
        return rest.signum() == 0 ? owners : owners.owns("bolat", "mill", rest.toString());
    }

    private static Evidence evidence(Owners owners) {
        return evidence(owners, Profile.empty(), Map.of());
    }

    private static Evidence evidence(Owners owners, Profile declared, Map<String, Boolean> settled) {
        return Evidence.of(owners.structure(), "mill", Owners.DAY, declared, settled);
    }

    private static DefinitionAnswer answer(String definition, Evidence evidence) {
        return DefinitionAnswer.of(definition(definition), evidence, FACTS);
    }

    private static List<DefinitionAnswer> all(Evidence evidence) {
        return FACTS.definitions().stream()
                .map(it -> DefinitionAnswer.of(it, evidence, FACTS))
                .toList();
    }

    private static Definition definition(String id) {
        return FACTS.definitions().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
