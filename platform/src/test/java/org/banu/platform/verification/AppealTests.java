package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.organisations.Chambers.email;

import org.banu.platform.PageTest;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.registry.Tier;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who looks at a decision anew, and where. */
@PageTest
class AppealTests {

    private final Verifiers verifiers;
    private final Chambers people;
    private final Mailbox mail;

    AppealTests(Verifiers verifiers, Chambers people, Mailbox mail) {
        this.verifiers = verifiers;
        this.people = people;
        this.mail = mail;
    }

    @Test
    void anAppealGoesToAnotherOfficeOfTheCountryWhereTheFirstHasNobodyElse() {
        var small = verifiers.smallBureau();
        var other = verifiers.bureau();
        var abroad = verifiers.bureauIn("PK");
        verifiers.onlyAmongOffices(small.id(), other.id(), abroad.id());
        var shop = refusedAtTheSecondCheck(small);
        var id = verifiers.now(shop).id();

        assertThat(appeals(shop)).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(verifiers.now(shop).office()).isEqualTo(other.id());
        assertThat(mail.latest(email(other.two())))
                .contains("/organisations/" + other.id().value() + "/cases");
        assertThat(people.opens(small.one(), "/en/cases/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.opens(abroad.one(), "/en/cases/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        verifiers.decides(other.one(), id, "ACCEPT");
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.VERIFIED);
        assertThat(people.reads(shop.owner(), shop.page())).contains("Your business is verified");
    }

    /** The control: where the first has somebody, it stays there. */
    @Test
    void itStaysWhereSomebodyElseLooksAtCases() {
        var bureau = verifiers.bureau();
        verifiers.bureau();
        var shop = refusedAtTheSecondCheck(bureau);
        assertThat(appeals(shop)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(verifiers.now(shop).office()).isEqualTo(bureau.id());
    }

    /** She who said that something ties her to it is nobody to appeal to. */
    @Test
    void whoIsTiedToItDoesNotCountAsSomebodyElse() {
        var bureau = verifiers.bureau();
        var other = verifiers.bureau();
        verifiers.onlyAmongOffices(bureau.id(), other.id());
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        assertThat(people.sends(
                        bureau.three(),
                        "/en/cases/%s/declaration".formatted(id),
                        "free",
                        "no",
                        "words",
                        "She is my cousin."))
                .hasStatus(HttpStatus.SEE_OTHER);
        verifiers.decides(bureau.one(), id, "ACCEPT");
        verifiers.decides(bureau.two(), id, "REFUSE");
        assertThat(appeals(shop)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(verifiers.now(shop).office()).isEqualTo(other.id());
    }

    @Test
    void whereThereIsOneOfficeOnlyItWaitsThereForAnotherPerson() {
        var small = verifiers.smallBureau();
        verifiers.onlyAmongOffices(small.id());
        var shop = refusedAtTheSecondCheck(small);
        var id = verifiers.now(shop).id();
        assertThat(appeals(shop)).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(verifiers.now(shop).office()).isEqualTo(small.id());
        for (var decided : new PersonId[] {small.one(), small.two()}) {
            assertThat(people.reads(decided, "/en/cases/" + id)).contains("Somebody else goes on");
            assertThat(verifiers.tryToDecide(decided, id, "SECOND_APPEAL", "ACCEPT"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(people.reads(shop.owner(), shop.page())).contains("It waits for somebody who may decide");

        var third = people.somebody();
        people.joins(third, small.id(), Role.REVIEWER, small.one());
        assertThat(people.reads(shop.owner(), shop.page())).contains("Another person looks at it again");
        verifiers.decides(third, id, "REFUSE");
        assertThat(verifiers.now(shop).state()).isEqualTo(State.SECOND_REFUSED);
    }

    /** She has a role in the office that it goes to as well. */
    @Test
    void whoDecidedAtOneOfficeDoesNotDecideAtTheOther() {
        var small = verifiers.smallBureau();
        var other = verifiers.bureau();
        verifiers.onlyAmongOffices(small.id(), other.id());
        people.joins(small.two(), other.id(), Role.REVIEWER, other.one());
        people.joins(small.one(), other.id(), Role.REVIEWER, other.one());
        var shop = refusedAtTheSecondCheck(small);
        var id = verifiers.now(shop).id();
        assertThat(appeals(shop)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(verifiers.now(shop).office()).isEqualTo(other.id());
        for (var decided : new PersonId[] {small.one(), small.two()}) {
            assertThat(verifiers.tryToDecide(decided, id, "SECOND_APPEAL", "ACCEPT"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        verifiers.decides(other.three(), id, "ACCEPT");
    }

    @Test
    void withoutHerConsentNobodyIsAskedAndSheIsToldWhatToDo() {
        var bureau = verifiers.bureau();
        var shop = refusedAtTheSecondCheck(bureau);
        people.sends(shop.owner(), "/en/account/consents/withdraw", "purpose", "VERIFICATION");
        assertThat(appeals(shop))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Allow it first under “What you allow”");
        assertThat(verifiers.now(shop).state()).isEqualTo(State.SECOND_REFUSED);
    }

    private Verifiers.Shop refusedAtTheSecondCheck(Verifiers.Bureau bureau) {
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.decides(bureau.one(), id, "ACCEPT");
        verifiers.decides(bureau.two(), id, "REFUSE");
        return shop;
    }

    private MvcTestResult appeals(Verifiers.Shop shop) {
        return people.sends(shop.owner(), shop.page() + "/appeal", "reasons", "The shares stand on page three.");
    }
}
