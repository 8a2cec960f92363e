package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.banu.platform.PageTest;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.registry.Tier;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What may look like a woman on paper only is asked about, and decides nothing. */
@PageTest
class RedFlagTests {

    private static final String QUESTION = "no woman is named among those who sign for it";
    private static final String ANSWER = "I approve each payment beforehand.";

    private final Verifiers verifiers;
    private final Chambers people;

    RedFlagTests(Verifiers verifiers, Chambers people) {
        this.verifiers = verifiers;
        this.people = people;
    }

    @Test
    void signingPowerElsewhereIsAskedAboutAndAnsweredToTheOfficersAndVerifiedAllTheSame() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        verifiers.tellsOwners(shop, "Bolat", "MAN");
        assertThat(people.reads(shop.owner(), shop.page())).contains(QUESTION, "These are questions, not a verdict");
        // Without an answer no case begins, and she is told where it is missing.
        assertThat(verifiers.tryToAsk(shop, bureau.id(), "consent-verification", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("#WHO_SIGNS");
        assertThat(verifiers.tryToAsk(shop, bureau.id(), "consent-verification", "1", "WHO_SIGNS", ANSWER))
                .hasStatus(HttpStatus.SEE_OTHER);
        var id = verifiers.now(shop).id();
        verifiers.clears(bureau.one(), id);
        assertThat(people.reads(bureau.one(), "/en/cases/" + id))
                .contains(QUESTION, ANSWER, "They are questions, not a verdict.")
                .doesNotContain("She has not answered this yet.")
                .doesNotContainIgnoringCase("owned by men");
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.DECLARED);
        assertThat(verifiers.tryToDecide(bureau.one(), id, "FIRST_CHECK", "ACCEPT"))
                .hasStatus(HttpStatus.SEE_OTHER);
        verifiers.decides(bureau.two(), id, "ACCEPT");
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.VERIFIED);
    }

    /** The control: where a woman signs, nothing is asked. */
    @Test
    void whereAWomanSignsNothingIsAsked() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        verifiers.tellsOwners(shop, "Zarina", "WOMAN");
        assertThat(people.reads(shop.owner(), shop.page())).doesNotContain(QUESTION);
        var id = verifiers.asks(shop, bureau.id());
        verifiers.clears(bureau.one(), id);
        assertThat(people.reads(bureau.one(), "/en/cases/" + id)).doesNotContain(QUESTION);
    }

    @Test
    void whoNamedNoOwnerIsToldSoBeforeSheAsks() {
        verifiers.bureau();
        var shop = verifiers.shop();
        assertThat(people.reads(shop.owner(), shop.page())).contains("nothing to verify");
        assertThat(people.sends(shop.owner(), shop.page()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#owners\"");
        verifiers.tellsOwners(shop, "Zarina", "WOMAN");
        assertThat(people.reads(shop.owner(), shop.page())).doesNotContain("nothing to verify");
    }

    /** It comes up while officers look at it: the case stands where it stood, and they see that she has not answered. */
    @Test
    void aFlagThatComesUpLaterMovesNoCase() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.signs(shop, "Bolat", "MAN");
        assertThat(verifiers.now(shop).state()).isEqualTo(State.FIRST_CHECK);
        verifiers.clears(bureau.one(), id);
        assertThat(people.reads(bureau.one(), "/en/cases/" + id)).contains(QUESTION, "She has not answered this yet.");
    }

    /** No form has a way to say whose it is if not women's. */
    @Test
    void officersDecideBetweenThreeThings() {
        for (var decision : Map.of("MEN", 422, "QUESTION", 303).entrySet()) {
            var bureau = verifiers.bureau();
            var shop = verifiers.shop();
            var id = verifiers.asks(shop, bureau.id());
            verifiers.clears(bureau.one(), id);
            assertThat(verifiers.tryToDecide(bureau.one(), id, "FIRST_CHECK", decision.getKey()))
                    .hasStatus(decision.getValue());
        }
    }
}
