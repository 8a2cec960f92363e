package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.platform.PageTest;
import org.banu.platform.access.Role;
import org.banu.platform.organisations.Chambers;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** An administrator of Banu says which organisations verify. */
@PageTest
class OfficeTests {

    private final Verifiers verifiers;
    private final Chambers people;

    OfficeTests(Verifiers verifiers, Chambers people) {
        this.verifiers = verifiers;
        this.people = people;
    }

    @Test
    void anOfficeIsChosenOnceTwoPeopleLookAtCases() {
        var one = people.somebody();
        var two = people.somebody();
        var id = people.foundedBy(one);
        people.joins(one, id, Role.REVIEWER, one);
        assertThat(people.sendsAsBanu("/en/admin/offices/" + id.value())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.readsAsBanu("/en/admin/offices"))
                .contains("/en/organisations/" + id.value(), "Women can choose it once there are two.");
        var shop = verifiers.shop();
        assertThat(verifiers.tryToAsk(shop, id, "consent-verification", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        people.joins(two, id, Role.REVIEWER, one);
        assertThat(people.reads(shop.owner(), shop.page())).contains(id.value().toString());
        verifiers.asks(shop, id);
    }

    @Test
    void onlyAdministratorsOfBanuNameThem() {
        var bureau = verifiers.bureau();
        assertThat(people.opens(bureau.one(), "/en/admin/offices")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.sends(
                        bureau.one(),
                        "/en/admin/offices/%s/remove".formatted(bureau.id().value())))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.sendsAsBanu(
                        "/en/admin/offices/%s/remove".formatted(bureau.id().value())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(verifiers.tryToAsk(verifiers.shop(), bureau.id(), "consent-verification", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
