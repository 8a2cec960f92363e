package org.banu.platform.holdings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.holdings.Disclosure.Statement;
import org.banu.platform.ownership.DefinitionAnswer;
import org.banu.platform.ownership.DefinitionAnswer.Standing;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** What shares and offices do not show of a business, as she states it. */
@PageTest
@RecordApplicationEvents
class StatementTests {

    private static final String IFC = "def-ifc-woman-owned";
    private static final String TAX_LAW = "def-pk-ito-woman-enterprise";

    private final Keepers keepers;
    private final Holdings holdings;
    private final Registry registry;

    private Actor.Person aida = SignedInAs.somebody();
    private BusinessId mill = new BusinessId(UUID.randomUUID());

    StatementTests(Keepers keepers, Holdings holdings, Registry registry) {
        this.keepers = keepers;
        this.holdings = holdings;
        this.registry = registry;
    }

    @BeforeEach
    void keepABusinessOfWhichWomenOwnAThird() {
        aida = keepers.somebody();
        mill = keepers.businessOf(aida);
        keepers.addPerson(aida, mill, "Saima", "WOMAN", root(), "30");
        keepers.addPerson(aida, mill, "Bolat", "MAN", root(), "70");
        assertThat(keepers.sends(
                        aida,
                        mill,
                        "/ownership/offices/new",
                        "name",
                        "Zarina",
                        "sex",
                        "WOMAN",
                        "office",
                        "CHIEF_EXECUTIVE"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void thatThereIsNoBoardDecidesWhatAsksForOneOnlyWhereThereIs() {
        assertThat(standing(IFC)).isEqualTo(Standing.NOT_SHOWN);
        assertThat(definitions()).contains("Does the business have a board?", "No member of a board is named");

        states("NO_BOARD", "yes");

        assertThat(standing(IFC)).isEqualTo(Standing.MET);
        assertThat(definitions()).contains("You said that there is no board", "does not apply");
    }

    /** Who runs it is named, so what is left to show is the board alone. */
    @Test
    void whatIsDoneIsNotAskedForAgain() {
        assertThat(definitionOfTheIfc())
                .contains("What would show it", "Name the members of the board.")
                .doesNotContain("Name who runs the business");
        keepers.sends(aida, mill, "/ownership/offices/new", "name", "Erlan", "sex", "MAN", "office", "CHIEF_EXECUTIVE");
        assertThat(definitionOfTheIfc()).doesNotContain("Name who runs the business");
        states("NO_BOARD", "yes");
        assertThat(standing(IFC)).isEqualTo(Standing.MET);
        assertThat(definitionOfTheIfc()).contains("Zarina", "Erlan").doesNotContain("What would show it");
    }

    /** The control: where nobody is named who runs it, that is asked for. */
    @Test
    void whoRunsItIsAskedForWhereNobodyIsNamed() {
        var shop = keepers.businessOf(aida);
        keepers.addPerson(aida, shop, "Saima", "WOMAN", shop.value().toString(), "30");
        keepers.addPerson(aida, shop, "Bolat", "MAN", shop.value().toString(), "70");
        assertThat(ofTheIfc(keepers.reads(aida, shop, "/definitions"))).contains("Name who runs the business");
    }

    private String definitionOfTheIfc() {
        return ofTheIfc(definitions());
    }

    /** The part of the page on it. */
    private static String ofTheIfc(String page) {
        var from = page.indexOf("id=\"" + IFC);
        return page.substring(from, page.indexOf("</article>", from));
    }

    /** The control: with a board whose members nobody knows it stays open. */
    @Test
    void thatThereIsOneLeavesItOpen() {
        states("NO_BOARD", "no");
        assertThat(standing(IFC)).isEqualTo(Standing.NOT_SHOWN);
        assertThat(definitions()).contains("There is a board").doesNotContain("does not apply");
    }

    /** Whoever is named counts more than what is stated. */
    @Test
    void whereSomebodySitsOnABoardThereIsOne() {
        states("NO_BOARD", "yes");
        keepers.sends(aida, mill, "/ownership/offices/new", "name", "Erlan", "sex", "MAN", "office", "BOARD_MEMBER");
        assertThat(standing(IFC)).isEqualTo(Standing.NOT_MET);
        assertThat(definitions()).doesNotContain("Does the business have a board?");
    }

    @Test
    void aLateStartDoesNotShowThatABusinessWasFormedAnewAndHerWordDoes() {
        var shop = SignedInAs.as(aida, () -> registry.add(Owner.of(aida.id()), startedIn("2023")));
        assertThat(keepers.sends(aida, shop, "/ownership/alone", "sex", "WOMAN", "name", "Aida"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(standing(shop, TAX_LAW)).isEqualTo(Standing.NOT_SHOWN);
        assertThat(keepers.reads(aida, shop, "/definitions"))
                .contains("Was the business started anew?", "The start date does not show it");

        assertThat(keepers.sends(aida, shop, "/definitions/statements", "topic", "FORMED_NEW", "holds", "yes"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(standing(shop, TAX_LAW)).isEqualTo(Standing.MET);
        assertThat(keepers.sends(aida, shop, "/definitions/statements", "topic", "FORMED_NEW", "holds", "no"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(standing(shop, TAX_LAW)).isEqualTo(Standing.NOT_MET);
    }

    /** No definition of her country asks for it. */
    @Test
    void whatNoDefinitionAsksForIsNotAsked() {
        assertThat(definitions()).doesNotContain("Was the business started anew?");
    }

    @Test
    void anyAnswerButTheSameChangesWhatWasChecked(ApplicationEvents events) {
        var before = events.stream(OwnershipChanged.class).count();
        states("NO_BOARD", "yes");
        states("NO_BOARD", "yes");
        assertThat(events.stream(OwnershipChanged.class)).hasSize((int) before + 1);
        states("NO_BOARD", "no");
        assertThat(events.stream(OwnershipChanged.class)).hasSize((int) before + 2);
        assertThat(keepers.told(aida, mill).statements()).isEqualTo(Map.of(Statement.NO_BOARD, false));
    }

    @Test
    void withoutAChoiceNothingIsKeptAndOthersStateNothing() {
        assertThat(keepers.sends(aida, mill, "/definitions/statements", "topic", "NO_BOARD"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#NO_BOARD\"");
        assertThat(keepers.sends(aida, mill, "/definitions/statements", "topic", "x", "holds", "yes"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(keepers.sends(
                        keepers.somebody(), mill, "/definitions/statements", "topic", "NO_BOARD", "holds", "yes"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(keepers.told(aida, mill).statements()).isEmpty();
    }

    private static Details startedIn(String year) {
        var begun = Details.begun("Shop", "PK", "retail", Form.REGISTERED);
        return new Details(
                begun.names(),
                begun.location(),
                begun.form(),
                "individualEntrepreneur",
                year,
                begun.activity(),
                begun.size(),
                begun.contact(),
                begun.numbers());
    }

    private String root() {
        return mill.value().toString();
    }

    private String definitions() {
        return keepers.reads(aida, mill, "/definitions");
    }

    private void states(String topic, String holds) {
        assertThat(keepers.sends(aida, mill, "/definitions/statements", "topic", topic, "holds", holds))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private Standing standing(String definition) {
        return standing(mill, definition);
    }

    private Standing standing(BusinessId business, String definition) {
        return SignedInAs.as(aida, () -> holdings.answers(business, LocalDate.now(ZoneOffset.UTC), Map.of())).stream()
                .filter(it -> it.definition().equals(definition))
                .map(DefinitionAnswer::standing)
                .findFirst()
                .orElseThrow();
    }
}
