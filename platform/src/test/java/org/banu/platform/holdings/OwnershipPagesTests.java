package org.banu.platform.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Actor;
import org.banu.platform.audit.Audit;
import org.banu.platform.audit.Event;
import org.banu.platform.holdings.Disclosure.Office;
import org.banu.platform.holdings.Disclosure.Share;
import org.banu.platform.ownership.Role;
import org.banu.platform.registry.BusinessId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Telling who owns and runs a business, and reading what it counts as. */
@PageTest
@RecordApplicationEvents
class OwnershipPagesTests {

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private final Keepers keepers;
    private final Holdings holdings;
    private final Audit audit;

    private Actor.Person aida = SignedInAs.somebody();
    private BusinessId mill = new BusinessId(UUID.randomUUID());

    OwnershipPagesTests(Keepers keepers, Holdings holdings, Audit audit) {
        this.keepers = keepers;
        this.holdings = holdings;
        this.audit = audit;
    }

    @BeforeEach
    void keepABusiness() {
        aida = keepers.somebody();
        mill = keepers.businessOf(aida);
    }

    @Test
    void oneStepIsEnoughForWhoOwnsItAlone(ApplicationEvents events) {
        assertThat(keepers.reads(aida, mill, "/ownership")).contains("Do you own it alone?");
        assertThat(alone("sex", "WOMAN")).hasStatus(HttpStatus.SEE_OTHER);

        var told = keepers.told(aida, mill);
        assertThat(told.shares())
                .singleElement()
                .satisfies(it -> assertThat(it.stake().percent()).isEqualByComparingTo("100"));
        assertThat(told.offices().stream().map(Office::role).map(Role::kind))
                .containsExactly(Role.Kind.CHIEF_EXECUTIVE, Role.Kind.SIGNATORY);
        assertThat(keepers.reads(aida, mill, "/ownership")).contains("Women own 100%", "All of it is accounted for.");
        assertThat(keepers.reads(aida, mill, "/definitions"))
                .contains("<h1>Women own 100%</h1>", "your business meets 1 definition");
        assertThat(events.stream(OwnershipChanged.class)).contains(new OwnershipChanged(mill));
    }

    @Test
    void saidTwiceItStaysOneOwner() {
        alone("sex", "WOMAN", "name", "Aida");
        alone("sex", "MAN", "name", "Aida");
        assertThat(keepers.told(aida, mill).shares()).hasSize(1);
    }

    @Test
    void sharesAreFollowedThroughAHoldingTwoLevelsDeep() {
        var root = root();
        keepers.addPerson(aida, mill, "Bolat", "MAN", root, "30");
        var holding = keepers.addCompany(aida, mill, "Holding", root, "70");
        var fund = keepers.addCompany(aida, mill, "Fund", holding, "60");
        keepers.addPerson(aida, mill, "Saima", "WOMAN", holding, "40");
        keepers.addPerson(aida, mill, "Zarina", "WOMAN", fund, "50");

        assertThat(keepers.reads(aida, mill, "/ownership"))
                .contains(
                        "Women own between 49% and 70%",
                        "50% is accounted for. Who owns the other 50% is still missing.");
        assertThat(keepers.reads(aida, mill, "/definitions"))
                .contains(
                        "Saima, through Holding: 28%",
                        "Zarina, through Fund and Holding: 21%",
                        "Bolat, directly: 30%",
                        "21% is not known to belong to women",
                        "can’t be classified",
                        "Name all owners with their shares");

        keepers.addPerson(aida, mill, "Farida", "WOMAN", fund, "50");
        assertThat(keepers.reads(aida, mill, "/definitions")).contains("Women own 70%", "meets 1 definition");
    }

    @Test
    void ownersInACircleAreFollowedAndTheListEnds() {
        var root = root();
        var holding = keepers.addCompany(aida, mill, "Holding", root, "50");
        keepers.addPerson(aida, mill, "Saima", "WOMAN", root, "50");
        assertThat(keepers.sends(
                        aida,
                        mill,
                        "/ownership/owners/new",
                        "kind",
                        "ENTITY",
                        "of",
                        holding,
                        "who",
                        root,
                        "percent",
                        "100"))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(keepers.reads(aida, mill, "/ownership")).contains("Women own 100%", "Its owners are listed above.");
    }

    @Test
    void moreThanTheWholeIsSaidWhereItStandsAndNothingIsWorkedOut() {
        keepers.addPerson(aida, mill, "Saima", "WOMAN", root(), "80");
        keepers.addPerson(aida, mill, "Bolat", "MAN", root(), "30");

        assertThat(keepers.reads(aida, mill, "/ownership")).contains("The shares add up to 110%, more than the whole");
        assertThat(keepers.reads(aida, mill, "/definitions")).contains("Something must be corrected first");
        assertThat(SignedInAs.as(aida, () -> holdings.evidence(mill, today, Map.of())))
                .isEmpty();
        assertThat(SignedInAs.as(aida, () -> holdings.answers(mill, today, Map.of())))
                .isEmpty();
    }

    @Test
    void aChangedShareEndsTheOneBeforeAndAMistakeIsCorrectedAndNoted() {
        keepers.addPerson(aida, mill, "Saima", "WOMAN", root(), "80");
        var stake = share();
        assertThat(change(stake, "how", "become", "percent", "60", "since", "2024-03-01"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keepers.told(aida, mill).shares().stream().map(Share::stake))
                .satisfiesExactly(
                        it -> {
                            assertThat(it.percent()).isEqualByComparingTo("80");
                            assertThat(it.to()).isEqualTo("2024-02-29");
                        },
                        it -> {
                            assertThat(it.percent()).isEqualByComparingTo("60");
                            assertThat(it.from()).isEqualTo("2024-03-01");
                        });
        assertThat(keepers.reads(aida, mill, "/ownership")).contains("Saima, share of Mill: 80%, until");
        // What has ended is history and can't be changed any more.
        assertThat(change(stake, "how", "correct", "percent", "1")).hasStatus(HttpStatus.NOT_FOUND);

        var now = share();
        assertThat(change(now, "how", "become", "percent", "50", "since", "2024-03-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(change(now, "how", "correct", "percent", "6½")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(change(now, "how", "correct", "percent", "٦٥٫٥ ٪")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keepers.told(aida, mill).shares().getLast().stake().percent())
                .isEqualByComparingTo("65.5");
        assertThat(events())
                .anySatisfy(it -> {
                    assertThat(it.action()).isEqualTo("holdings.stake_corrected");
                    assertThat(it.before()).containsEntry("percent", "60");
                    assertThat(it.after()).containsEntry("percent", "65.5");
                })
                .allSatisfy(it -> assertThat(it.toString()).doesNotContain("Saima"));
    }

    @Test
    void aShareEndsOrNeverWas() {
        keepers.addPerson(aida, mill, "Saima", "WOMAN", root(), "40");
        assertThat(change(share(), "how", "end", "until", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(change(share(), "how", "end", "until", today.toString())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keepers.told(aida, mill).shares().getLast().stake().to()).isEqualTo(today.minusDays(1));
        keepers.addPerson(aida, mill, "Bolat", "MAN", root(), "40");
        assertThat(change(share(), "how", "never")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keepers.told(aida, mill).shares()).hasSize(1);
    }

    @Test
    void aWomanOnPaperIsAQuestionThatSheAnswersAndNoVerdict() {
        keepers.addPerson(aida, mill, "Saima", "WOMAN", root(), "60");
        assertThat(keepers.sends(
                        aida,
                        mill,
                        "/ownership/offices/new",
                        "name",
                        "Bolat",
                        "sex",
                        "MAN",
                        "office",
                        "CHIEF_EXECUTIVE",
                        "office",
                        "SIGNATORY"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keepers.reads(aida, mill, "/definitions"))
                .contains("Who decides about the work from day to day?", "These are questions, not a verdict");
        assertThat(keepers.sends(
                        aida, mill, "/definitions/answers", "question", "WHO_RUNS_IT", "words", "I decide myself"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keepers.sends(aida, mill, "/definitions/answers", "question", "WHO_RUNS_IT", "words", " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(keepers.reads(aida, mill, "/definitions")).contains("I decide myself");

        var office = keepers.told(aida, mill).offices().getFirst().id();
        assertThat(keepers.sends(aida, mill, "/ownership/offices/" + office, "until", "2024-01-01"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keepers.reads(aida, mill, "/definitions")).doesNotContain("Who decides about the work");
    }

    @Test
    void allThatIsWrongIsToldAtItsFieldAndNothingIsKept() {
        assertThat(keepers.sends(
                        aida, mill, "/ownership/owners/new", "kind", "PERSON", "percent", "101", "since", "2099-01-01"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#name\"", "href=\"#sex\"", "href=\"#percent\"", "href=\"#since\"");
        assertThat(keepers.sends(aida, mill, "/ownership/owners/new", "kind", "ENTITY", "who", root(), "percent", "5"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(keepers.told(aida, mill).parties()).hasSize(1);
    }

    @Test
    void aNameIsCorrectedAndDocumentsComeAndGo() {
        var saima = keepers.addPerson(aida, mill, "Saina", "NOT_KNOWN", root(), "60");
        assertThat(keepers.sends(aida, mill, "/ownership/parties/" + saima, "name", "Saima", "sex", "WOMAN"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keepers.told(aida, mill).name(saima)).isEqualTo("Saima");
        assertThat(keepers.sends(aida, mill, "/ownership/proofs/new", "says", "Extract", "dated", "2025-01-01"))
                .hasStatus(HttpStatus.SEE_OTHER);
        var proof = keepers.told(aida, mill).proofs().getFirst();
        assertThat(proof.says()).isEqualTo("Extract");
        keepers.sends(aida, mill, "/ownership/proofs/" + proof.id() + "/remove");
        assertThat(keepers.told(aida, mill).proofs()).isEmpty();
    }

    /** What is stated of the rest makes the difference: an undisclosed share of the one other owner is all that is left. */
    @Test
    void statingThatAllOwnersAreNamedSettlesTheRest() {
        keepers.addPerson(aida, mill, "Saima", "WOMAN", root(), "60");
        assertThat(keepers.sends(
                        aida,
                        mill,
                        "/ownership/owners/new",
                        "kind",
                        "PERSON",
                        "name",
                        "Farida",
                        "sex",
                        "WOMAN",
                        "undisclosed",
                        "yes"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keepers.reads(aida, mill, "/ownership")).contains("Women own between 60% and 100%");
        assertThat(keepers.sends(aida, mill, "/ownership/parties/" + root() + "/owners", "all", "yes"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(keepers.reads(aida, mill, "/ownership")).contains("Women own 100%");
    }

    private String root() {
        return mill.value().toString();
    }

    private MvcTestResult alone(String... fields) {
        var named = List.of(fields).contains("name");
        var all = new ArrayList<>(List.of(fields));
        if (!named) {
            all.addAll(List.of("name", "Aida"));
        }
        return keepers.sends(aida, mill, "/ownership/alone", all.toArray(String[]::new));
    }

    /** The share that lasts. */
    private UUID share() {
        return keepers.told(aida, mill).shares().stream()
                .filter(it -> it.stake().to() == null)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private MvcTestResult change(UUID stake, String... fields) {
        return keepers.sends(aida, mill, "/ownership/stakes/" + stake, fields);
    }

    private List<Event> events() {
        return SignedInAs.as(aida, () -> audit.listConcerning(aida.id(), 50));
    }
}
