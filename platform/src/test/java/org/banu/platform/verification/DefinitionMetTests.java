package org.banu.platform.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Objects;
import java.util.Properties;
import org.banu.platform.PageTest;
import org.banu.platform.certificates.Certificates;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.registry.Tier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

/** Verified means that a business is a woman's by some definition, and all pages say the same of it. */
@PageTest
class DefinitionMetTests {

    private static final String UNMET =
            "the business meets no definition of a woman’s business, so it can’t be verified";

    private final Verifiers verifiers;
    private final Chambers people;
    private final Certificates certificates;

    DefinitionMetTests(Verifiers verifiers, Chambers people, Certificates certificates) {
        this.verifiers = verifiers;
        this.people = people;
        this.certificates = certificates;
    }

    @Test
    void whatAManOwnsAloneIsNotVerifiedWhoeverFindsItInOrder() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        verifiers.owns(shop, "Bolat", "MAN", "100");
        verifiers.changesOwners(shop);
        assertThat(people.reads(shop.owner(), shop.page())).contains("your business meets no definition");
        var id = verifiers.asks(shop, bureau.id());
        verifiers.clears(bureau.one(), id);
        assertThat(people.reads(bureau.one(), "/en/cases/" + id)).doesNotContain(UNMET);
        assertThat(verifiers.tryToDecide(bureau.one(), id, "FIRST_CHECK", "ACCEPT"))
                .hasStatus(HttpStatus.SEE_OTHER);

        // The second officer reads it before she decides, and what she can do instead.
        verifiers.clears(bureau.two(), id);
        assertThat(people.reads(bureau.two(), "/en/cases/" + id)).contains(UNMET, "ask for that, or decide");
        assertThat(verifiers.tryToDecide(bureau.two(), id, "SECOND_CHECK", "ACCEPT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#step\"", UNMET);
        assertThat(verifiers.now(shop).state()).isEqualTo(State.SECOND_CHECK);
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.DOCUMENTS_CHECKED);
        assertThat(verifiers.as(shop.owner(), () -> certificates.findLatest(shop.id())))
                .isEmpty();
        assertThat(verifiers.tryToDecide(bureau.two(), id, "SECOND_CHECK", "QUESTION"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    /** Nor by an appeal. */
    @Test
    void anAppealDoesNotVerifyItEither() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        verifiers.owns(shop, "Bolat", "MAN", "100");
        verifiers.changesOwners(shop);
        var id = verifiers.asks(shop, bureau.id());
        verifiers.decides(bureau.one(), id, "ACCEPT");
        verifiers.decides(bureau.two(), id, "REFUSE");
        people.sends(shop.owner(), shop.page() + "/appeal", "reasons", "I run it.");
        verifiers.clears(bureau.three(), id);
        assertThat(people.reads(bureau.three(), "/en/cases/" + id)).contains(UNMET, "the decision stands");
        assertThat(verifiers.tryToDecide(bureau.three(), id, "SECOND_APPEAL", "ACCEPT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(verifiers.tryToDecide(bureau.three(), id, "SECOND_APPEAL", "REFUSE"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    /** The control: what women own by a definition is, and nothing warns of it. */
    @Test
    void whatMeetsADefinitionIsVerified() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        assertThat(people.reads(shop.owner(), shop.page())).doesNotContain("your business meets no definition");
        verifiers.decides(bureau.one(), id, "ACCEPT");
        verifiers.clears(bureau.two(), id);
        assertThat(people.reads(bureau.two(), "/en/cases/" + id)).doesNotContain(UNMET);
        assertThat(verifiers.tryToDecide(bureau.two(), id, "SECOND_CHECK", "ACCEPT"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.VERIFIED);
    }

    /** The directory, her page, her certificate and its proof. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "ur"})
    void allPagesSayTheSameOfWhatIsVerified(String language) throws IOException {
        var verified = text("registry", language).getProperty("registry.tier_help.VERIFIED");
        assertThat(text("directory", language).getProperty("directory.tier_help.VERIFIED"))
                .isEqualTo(verified);
        var own = text("verification", language);
        assertThat(own.getProperty("verification.certificate_lead")).isEqualTo(verified);
        // Its first sentence, but for the word that the two are different people.
        var means = own.getProperty("verification.means_help");
        assertThat(means).contains(verified.substring(verified.length() / 2));
    }

    private static Properties text(String module, String language) throws IOException {
        var texts = new Properties();
        try (var file = DefinitionMetTests.class.getResourceAsStream(
                "/messages/%s_%s.properties".formatted(module, language))) {
            texts.load(new InputStreamReader(Objects.requireNonNull(file), UTF_8));
        }
        return texts;
    }
}
