package org.banu.platform.holdings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.SignedInAs.by;

import java.util.List;
import java.util.stream.StreamSupport;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Owner;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.banu.platform.registry.Tier;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Owners as statements of the Beneficial Ownership Data Standard 0.4. */
@PageTest
class BodsTests {

    private final Keepers keepers;
    private final Visitor browser;
    private final Registry registry;
    private final Access access;

    BodsTests(Keepers keepers, Visitor browser, Registry registry, Access access) {
        this.registry = registry;
        this.access = access;
        this.keepers = keepers;
        this.browser = browser;
    }

    @Test
    void ownersThroughAHoldingAreStatementsByTheStandard() {
        var aida = keepers.somebody();
        var mill = keepers.businessOf(aida);
        var root = mill.value().toString();
        var holding = keepers.addCompany(aida, mill, "Holding", root, "70");
        keepers.addPerson(aida, mill, "Saima", "WOMAN", holding, "33.333333");
        keepers.sends(
                aida,
                mill,
                "/ownership/offices/new",
                "name",
                "Farida",
                "sex",
                "WOMAN",
                "office",
                "SIGNATORY",
                "office",
                "BOARD_MEMBER",
                "since",
                "2024-01-01");

        var statements = statements(aida, mill);
        assertThat(BodsRules.broken(statements)).isEmpty();
        assertThat(types(statements)).containsOnly("entity", "person", "relationship");
        assertThat(statements.toString())
                .contains("\"exact\":33.333333", "\"startDate\":\"2024-01-01\"", "\"boardMember\"")
                // Nobody is named for 30 of the mill, and for two thirds of the holding.
                .contains("\"maximum\":30", "\"maximum\":66.666667", "\"informationUnknownToPublisher\"")
                .doesNotContain("WOMAN");
        // The same is said in the same words again.
        assertThat(statements(aida, mill)).isEqualTo(statements);
    }

    @Test
    void anUndisclosedShareIsARangeAndWhatHasEndedIsClosed() {
        var aida = keepers.somebody();
        var mill = keepers.businessOf(aida);
        keepers.addPerson(aida, mill, "Saima", "WOMAN", mill.value().toString(), "60");
        var stake = keepers.told(aida, mill).shares().getFirst().id();
        keepers.sends(aida, mill, "/ownership/stakes/" + stake, "how", "end", "until", "2024-01-01");
        keepers.sends(
                aida,
                mill,
                "/ownership/owners/new",
                "kind",
                "PERSON",
                "name",
                "Bolat",
                "sex",
                "MAN",
                "undisclosed",
                "yes");

        var statements = statements(aida, mill);
        assertThat(BodsRules.broken(statements)).isEmpty();
        assertThat(statements.toString())
                .contains("\"exclusiveMinimum\":0,\"maximum\":100", "\"closed\"", "\"endDate\":\"2024-01-01\"");
    }

    /** Or else whoever keeps what she read before would take the new one for the old one. */
    @Test
    void anotherShareIsAnUpdateUnderAnotherId() {
        var aida = keepers.somebody();
        var mill = keepers.businessOf(aida);
        keepers.addPerson(aida, mill, "Saima", "WOMAN", mill.value().toString(), "60");
        var before = shareholding(statements(aida, mill));
        assertThat(before.path("recordStatus").asString()).isEqualTo("new");

        var stake = keepers.told(aida, mill).shares().getFirst().id();
        keepers.sends(aida, mill, "/ownership/stakes/" + stake, "how", "correct", "percent", "61");
        var after = shareholding(statements(aida, mill));
        assertThat(BodsRules.broken(statements(aida, mill))).isEmpty();
        assertThat(after.path("recordStatus").asString()).isEqualTo("updated");
        assertThat(after.path("recordId")).isEqualTo(before.path("recordId"));
        assertThat(after.path("statementId")).isNotEqualTo(before.path("statementId"));
    }

    /** The same owners under the word of officers are another statement. */
    @Test
    void whatIsVerifiedIsAnotherStatement() {
        var aida = keepers.somebody();
        var mill = keepers.businessOf(aida);
        keepers.addPerson(aida, mill, "Saima", "WOMAN", mill.value().toString(), "60");
        var declared = shareholding(statements(aida, mill));
        access.perform("verification", () -> registry.mark(mill, Tier.VERIFIED));
        var verified = shareholding(statements(aida, mill));
        assertThat(verified.path("source").toString()).contains("verified");
        assertThat(verified.path("statementId")).isNotEqualTo(declared.path("statementId"));
        assertThat(verified.path("recordStatus").asString()).isEqualTo("updated");
    }

    /** It is neither in a register nor a person before the law. */
    @Test
    void aBusinessThatIsNotRegisteredIsNoLegalEntity() {
        var aida = keepers.somebody();
        var stall = SignedInAs.as(
                aida, () -> registry.add(Owner.of(aida.id()), Details.begun("Stall", "KZ", "retail", Form.INFORMAL)));
        assertThat(entityType(aida, stall)).isEqualTo("arrangement");
        assertThat(entityType(aida, keepers.businessOf(aida))).isEqualTo("registeredEntity");
    }

    private String entityType(Actor.Person person, BusinessId business) {
        return statements(person, business)
                .get(0)
                .at("/recordDetails/entityType/type")
                .asString();
    }

    private static JsonNode shareholding(JsonNode statements) {
        return StreamSupport.stream(statements.spliterator(), false)
                .filter(it -> it.path("recordDetails").path("interestedParty").isString())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobodyElseGetsIt() {
        var aida = keepers.somebody();
        var mill = keepers.businessOf(aida);
        assertThat(browser.asks(address(mill)).with(by(keepers.somebody())).exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(browser.opens(address(mill))).hasStatus(HttpStatus.FORBIDDEN);
    }

    /** The control: the rules find what breaks them. */
    @Test
    void whatBreaksTheStandardIsFound() {
        assertThat(BodsRules.broken(JsonMapper.shared().readTree("""
                        [{"statementId": "short", "recordType": "relationship", "recordStatus": "gone",
                          "recordDetails": {"subject": "nobody", "interestedParty": {"reason": "none"},
                            "interests": [{"type": "shares", "share": {"exact": 101}}]}}]
                        """)))
                .hasSizeGreaterThan(9)
                .contains(
                        "not good: subject that came before",
                        "not good: share between 0 and 100",
                        "not good: none of the list unspecifiedReason");
    }

    private JsonNode statements(Actor.Person person, BusinessId business) {
        return Visitor.json(browser.asks(address(business)).with(by(person)).exchange());
    }

    private static String address(BusinessId business) {
        return "/api/v1/businesses/%s/ownership.bods.json".formatted(business.value());
    }

    private static List<String> types(JsonNode statements) {
        return StreamSupport.stream(statements.spliterator(), false)
                .map(it -> it.path("recordType").asString())
                .toList();
    }
}
