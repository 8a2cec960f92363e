package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.organisations.Chambers.email;

import java.time.Clock;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Who finds a tie steps aside, and no case waits where nobody may decide in it without somebody knowing. */
@PageTest
class HandoverTests {

    private static final String STRANDED = "It waits for somebody who may decide";
    private static final String TASK = "Cases that nobody may decide";

    private final Verifiers verifiers;
    private final Chambers people;
    private final Mailbox mail;
    private final Handover handover;
    private final Deadlines deadlines;
    private final Clock clock;

    HandoverTests(
            Verifiers verifiers, Chambers people, Mailbox mail, Handover handover, Deadlines deadlines, Clock clock) {
        this.handover = handover;
        this.verifiers = verifiers;
        this.people = people;
        this.mail = mail;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Test
    void whereAllOfAnOfficeAreTiedAnotherOneOfTheCountryGoesOn() {
        var small = verifiers.smallBureau();
        var other = verifiers.bureau();
        var abroad = verifiers.bureauIn("PK");
        verifiers.onlyAmongOffices(small.id(), other.id(), abroad.id());
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, small.id());
        var since = verifiers.now(shop).since();
        assertThat(stepsAside(small.one(), id)).hasStatus(HttpStatus.SEE_OTHER);
        // The control: as long as somebody may, it stays.
        assertThat(verifiers.now(shop).office()).isEqualTo(small.id());
        assertThat(stepsAside(small.two(), id))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasRedirectedUrl(
                        "/en/organisations/%s/cases".formatted(small.id().value()));

        assertThat(verifiers.now(shop).office()).isEqualTo(other.id());
        assertThat(verifiers.now(shop).since()).isEqualTo(since);
        assertThat(mail.latest(email(shop.owner()))).contains("news", shop.page());
        assertThat(mail.latest(email(other.two())))
                .contains("waits", "/organisations/" + other.id().value() + "/cases");
        assertThat(people.reads(shop.owner(), shop.page()))
                .contains("Passed on to another organisation", "Two people look at your business")
                .doesNotContain(STRANDED);
        assertThat(people.opens(small.one(), "/en/cases/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        verifiers.decides(other.one(), id, "ACCEPT");
        verifiers.decides(other.two(), id, "ACCEPT");
    }

    /** The same between the two checks. */
    @Test
    void whereTheSecondOfTwoIsTiedAnotherOfficeDoesTheSecondCheck() {
        var small = verifiers.smallBureau();
        var other = verifiers.bureau();
        verifiers.onlyAmongOffices(small.id(), other.id());
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, small.id());
        stepsAside(small.two(), id);
        verifiers.decides(small.one(), id, "ACCEPT");
        assertThat(verifiers.now(shop).office()).isEqualTo(other.id());
        assertThat(verifiers.now(shop).state()).isEqualTo(State.SECOND_CHECK);
        verifiers.decides(other.one(), id, "ACCEPT");
        assertThat(verifiers.now(shop).state()).isEqualTo(State.VERIFIED);
    }

    @Test
    void whereThereIsNoOtherOneAdministratorsSeeItAndSheIsTold() {
        var small = verifiers.smallBureau();
        verifiers.onlyAmongOffices(small.id());
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, small.id());
        stepsAside(small.one(), id);
        assertThat(people.reads(shop.owner(), shop.page())).doesNotContain(STRANDED);
        stepsAside(small.two(), id);

        assertThat(verifiers.now(shop).office()).isEqualTo(small.id());
        assertThat(mail.latest(email(shop.owner()))).contains("news", shop.page());
        assertThat(people.reads(shop.owner(), shop.page()))
                .contains(STRANDED, "The administrators of Banu see to it")
                .doesNotContain("the first of two officers looks");
        assertThat(people.readsAsBanu("/en/admin")).contains(TASK, "/en/admin/verified");
        assertThat(people.readsAsBanu("/en/admin/verified"))
                .contains("id=\"stranded\"", "Let the organisation add a reviewer", "the first check")
                .doesNotContain(verifiers.name(shop));
        assertThat(isStranded(id)).isTrue();
        // Once, however often it is looked at.
        var told = verifiers.steps(shop).size();
        deadlines.watch(clock.instant());
        assertThat(verifiers.steps(shop)).hasSize(told);

        var third = people.somebody();
        people.joins(third, small.id(), Role.REVIEWER, small.one());
        assertThat(people.reads(shop.owner(), shop.page())).doesNotContain("The administrators of Banu see to it");
        // Administrators read what was last found.
        assertThat(isStranded(id)).isTrue();
        deadlines.watch(clock.instant());
        assertThat(isStranded(id)).isFalse();
        assertThat(people.readsAsBanu("/en/admin/verified")).doesNotContain("id=\"stranded\"");
        verifiers.decides(third, id, "REFUSE");
    }

    /** Where nobody's step made it so. */
    @Test
    void withinTheHourWhatWaitsForNobodyIsFound() {
        var small = verifiers.smallBureau();
        verifiers.onlyAmongOffices(small.id());
        var appealed = refusedAtTheSecondCheck(small);
        var id = verifiers.now(appealed).id();
        assertThat(people.sends(appealed.owner(), appealed.page() + "/appeal", "reasons", "It stands on page three."))
                .hasStatus(HttpStatus.SEE_OTHER);
        deadlines.watch(clock.instant());
        assertThat(isStranded(id)).isTrue();
        assertThat(mail.latest(email(appealed.owner()))).contains("news", appealed.page());

        var other = verifiers.bureau();
        deadlines.watch(clock.instant());
        assertThat(verifiers.now(appealed).office()).isEqualTo(other.id());
        assertThat(isStranded(id)).isFalse();
        verifiers.decides(other.one(), id, "ACCEPT");

        // An office that acts no more.
        var left = verifiers.shop();
        verifiers.asks(left, other.id());
        deadlines.watch(clock.instant());
        assertThat(verifiers.now(left).office()).isEqualTo(other.id());
        assertThat(people.sendsAsBanu(
                        "/en/admin/organisations/%s/suspend"
                                .formatted(other.id().value()),
                        "reason",
                        "False papers."))
                .hasStatus(HttpStatus.SEE_OTHER);
        deadlines.watch(clock.instant());
        assertThat(verifiers.now(left).office()).isEqualTo(small.id());
    }

    @Test
    void aTieThatSheFindsLaterCountsAndTheNextOfficerGoesOn() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.clears(bureau.one(), id);
        assertThat(people.reads(bureau.one(), "/en/cases/" + id)).contains("Something ties me to it after all");
        assertThat(people.sends(bureau.one(), "/en/cases/%s/declaration".formatted(id), "free", "no"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#tie\"", "Say what ties you to the business.", "<details open");
        assertThat(stepsAside(bureau.one(), id)).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(people.reads(bureau.one(), "/en/cases/" + id))
                .contains("Somebody else goes on")
                .doesNotContain("The extract names me alone.");
        assertThat(verifiers.tryToDecide(bureau.one(), id, "FIRST_CHECK", "ACCEPT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(people.reads(shop.owner(), shop.page()))
                .contains("Stepped aside because of a tie")
                .doesNotContain("She is my cousin.");
        // She does not come back.
        assertThat(people.sends(bureau.one(), "/en/cases/%s/declaration".formatted(id), "free", "yes"))
                .hasStatus(HttpStatus.CONFLICT);
        verifiers.decides(bureau.two(), id, "ACCEPT");
        // The control: what she decided already she can't step aside from.
        assertThat(stepsAside(bureau.two(), id)).hasStatus(HttpStatus.CONFLICT);
    }

    private boolean isStranded(UUID id) {
        return handover.listStranded().stream().anyMatch(it -> it.id().equals(id));
    }

    private Verifiers.Shop refusedAtTheSecondCheck(Verifiers.Bureau bureau) {
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.decides(bureau.one(), id, "ACCEPT");
        verifiers.decides(bureau.two(), id, "REFUSE");
        return shop;
    }

    private MvcTestResult stepsAside(PersonId officer, UUID id) {
        return people.sends(
                officer, "/en/cases/%s/declaration".formatted(id), "free", "no", "words", "She is my cousin.");
    }
}
