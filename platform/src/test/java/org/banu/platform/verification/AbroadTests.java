package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.registry.Tier;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Officers of another country see a file only while she allows that too. */
@PageTest
class AbroadTests {

    private final Verifiers verifiers;
    private final Chambers people;

    AbroadTests(Verifiers verifiers, Chambers people) {
        this.verifiers = verifiers;
        this.people = people;
    }

    @Test
    void anOfficeAbroadNeedsAConsentOfItsOwn() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shopIn("PK");
        assertThat(verifiers.tryToAsk(shop, bureau.id(), "consent-verification", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("#consent-cross-border", "This organisation is in another country");
        var id = asks(shop, bureau);
        verifiers.decides(bureau.one(), id, "ACCEPT");
        verifiers.decides(bureau.two(), id, "ACCEPT");
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.VERIFIED);
    }

    /** The control: one of her country needs none. */
    @Test
    void anOfficeOfHerCountryDoesNot() {
        var bureau = verifiers.bureauIn("PK");
        verifiers.asks(verifiers.shopIn("PK"), bureau.id());
    }

    @Test
    void onceSheTakesThatConsentBackOfficersAbroadSeeNothingMore() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shopIn("PK");
        var id = asks(shop, bureau);
        verifiers.clears(bureau.one(), id);
        assertThat(people.reads(bureau.one(), "/en/cases/" + id)).contains("The extract names me alone.");
        withdraws(shop);
        assertThat(people.opens(bureau.one(), "/en/cases/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.reads(
                        bureau.one(),
                        "/en/organisations/%s/cases".formatted(bureau.id().value())))
                .doesNotContain(verifiers.name(shop));
        assertThat(verifiers.now(shop).state()).isEqualTo(State.WITHDRAWN);
    }

    /** The control: a case in her own country goes on without it. */
    @Test
    void aCaseInHerCountryGoesOnWithoutIt() {
        var bureau = verifiers.bureauIn("PK");
        var shop = verifiers.shopIn("PK");
        var id = verifiers.asks(shop, bureau.id());
        people.sends(shop.owner(), "/en/account/consents", "purpose", "CROSS_BORDER", "version", "1");
        withdraws(shop);
        verifiers.decides(bureau.one(), id, "ACCEPT");
    }

    @Test
    void anAppealAbroadNeedsItToo() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shopIn("PK");
        verifiers.decides(bureau.one(), asks(shop, bureau), "REFUSE");
        withdraws(shop);
        verifiers.onlyAmongOffices(bureau.id());
        assertThat(people.sends(shop.owner(), shop.page() + "/appeal", "reasons", "I do not agree."))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        // At home there is somebody meanwhile.
        var home = verifiers.bureauIn("PK");
        people.sendsAsBanu("/en/admin/offices/%s/remove".formatted(bureau.id().value()));
        assertThat(people.sends(shop.owner(), shop.page() + "/appeal", "reasons", "I do not agree."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(verifiers.now(shop).office()).isEqualTo(home.id());
    }

    private UUID asks(Verifiers.Shop shop, Verifiers.Bureau bureau) {
        assertThat(verifiers.tryToAsk(shop, bureau.id(), "consent-verification", "1", "consent-cross-border", "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        return verifiers.now(shop).id();
    }

    private void withdraws(Verifiers.Shop shop) {
        assertThat(people.sends(shop.owner(), "/en/account/consents/withdraw", "purpose", "CROSS_BORDER"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }
}
