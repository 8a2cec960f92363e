package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.organisations.Chambers.email;

import java.util.List;
import org.banu.platform.PageTest;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Audit;
import org.banu.platform.audit.Event;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Registry;
import org.banu.platform.registry.Tier;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** A business is in another country while officers have its case, or after they verified it. */
@PageTest
class MovingAbroadTests {

    private static final String HIDDEN = "No officer sees your request now";

    private final Verifiers verifiers;
    private final Chambers people;
    private final Registry registry;
    private final Mailbox mail;
    private final Audit audit;

    MovingAbroadTests(Verifiers verifiers, Chambers people, Registry registry, Mailbox mail, Audit audit) {
        this.verifiers = verifiers;
        this.people = people;
        this.registry = registry;
        this.mail = mail;
        this.audit = audit;
    }

    @Test
    void sheIsToldBeforeSheSaves() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        assertThat(people.reads(shop.owner(), place(shop))).doesNotContain("If you change its country");
        var id = verifiers.asks(shop, bureau.id());
        assertThat(people.reads(shop.owner(), place(shop)))
                .contains("Officers are looking at this business. If you change its country");
        assertThat(people.reads(shop.owner(), place(shop).replace("/place", "/size")))
                .doesNotContain("If you change its country");
        verifiers.decides(bureau.one(), id, "ACCEPT");
        verifiers.decides(bureau.two(), id, "ACCEPT");
        assertThat(people.reads(shop.owner(), place(shop)))
                .contains("This business is verified. If you change its country");
    }

    @Test
    void officersLoseTheCaseAndSheIsToldAndMayLetThemGoOn() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        var queue = "/en/organisations/%s/cases".formatted(bureau.id().value());
        verifiers.clears(bureau.one(), id);
        assertThat(people.reads(shop.owner(), shop.page())).doesNotContain(HIDDEN);

        moves(shop, "PK");
        assertThat(people.reads(bureau.one(), queue)).doesNotContain(verifiers.name(shop));
        assertThat(people.opens(bureau.one(), "/en/cases/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mail.latest(email(shop.owner()))).contains("news", shop.page());
        assertThat(steps(shop.owner())).contains("HIDE");
        assertThat(people.reads(shop.owner(), shop.page()))
                .contains(HIDDEN, "consent-cross-border", "Moved to another country")
                .doesNotContain("has it: the first of two officers");
        assertThat(people.sends(shop.owner(), shop.page() + "/consents"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("#consent-cross-border");
        assertThat(people.sends(people.somebody(), shop.page() + "/consents", "consent-cross-border", "1"))
                .hasStatus(HttpStatus.NOT_FOUND);

        assertThat(people.sends(shop.owner(), shop.page() + "/consents", "consent-cross-border", "1"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.reads(shop.owner(), shop.page())).doesNotContain(HIDDEN);
        assertThat(people.reads(bureau.one(), queue)).contains(verifiers.name(shop));
        assertThat(mail.latest(email(bureau.two()))).contains("waits", queue);
        assertThat(steps(shop.owner())).contains("SHOW");
        assertThat(verifiers.tryToDecide(bureau.one(), id, "FIRST_CHECK", "ACCEPT"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    /** Otherwise officers would be called to what they can't open. */
    @Test
    void duringTheSecondCheckItBeginsAnewAndNoOfficerIsWrittenTo() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.decides(bureau.one(), id, "ACCEPT");
        var before = mail.count(email(bureau.two()));
        moves(shop, "PK");
        assertThat(mail.count(email(bureau.two()))).isEqualTo(before);
        assertThat(verifiers.now(shop).state()).isEqualTo(State.FIRST_CHECK);
        assertThat(people.reads(shop.owner(), shop.page())).contains(HIDDEN);
        // She moves back: they go on.
        moves(shop, "KZ");
        assertThat(people.reads(shop.owner(), shop.page())).doesNotContain(HIDDEN);
        assertThat(mail.count(email(bureau.two()))).isGreaterThan(before);
        assertThat(people.opens(bureau.one(), "/en/cases/" + id)).hasStatusOk();
    }

    /** She still has to know until when. */
    @Test
    void aQuestionThatWaitsForHerStaysInSight() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        verifiers.decides(bureau.one(), verifiers.asks(shop, bureau.id()), "QUESTION");
        moves(shop, "PK");
        assertThat(people.reads(shop.owner(), shop.page()))
                .contains("You are asked for more", "needs an answer from you by", "consent-cross-border")
                .doesNotContain(HIDDEN);
    }

    /** The control: with her consent nobody loses anything. */
    @Test
    void whoAllowedItBeforeLosesNoOfficer() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        people.sends(shop.owner(), "/en/account/consents", "purpose", "CROSS_BORDER", "version", "1");
        var id = verifiers.asks(shop, bureau.id());
        moves(shop, "PK");
        assertThat(steps(shop.owner())).doesNotContain("HIDE");
        verifiers.decides(bureau.one(), id, "ACCEPT");
    }

    @Test
    void whatWasVerifiedIsToBeVerifiedAnewAndSheIsAskedWhereItIsDue() {
        var bureau = verifiers.bureau();
        var shop = verifiers.verified(bureau);
        moves(shop, "PK");
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.DECLARED);
        assertThat(mail.latest(email(shop.owner()))).contains("news", shop.page());
        assertThat(people.reads(shop.owner(), shop.page())).contains("To be verified again", "the country");
        assertThat(verifiers.tryToAsk(shop, bureau.id(), "consent-verification", "1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("#consent-cross-border");
    }

    private static String place(Verifiers.Shop shop) {
        return "/en/businesses/%s/place".formatted(shop.id().value());
    }

    private void moves(Verifiers.Shop shop, String country) {
        var before = verifiers.as(shop.owner(), () -> registry.get(shop.id()));
        var details = Details.begun(before.details().names().own(), country, "retail", Form.REGISTERED);
        verifiers.as(shop.owner(), () -> registry.change(shop.id(), before.version(), details));
    }

    /** The steps that her trail tells of. */
    private List<String> steps(PersonId person) {
        return verifiers.as(person, () -> audit.listConcerning(person, 100)).stream()
                .filter(it -> it.action().equals("verification.step"))
                .map(Event::after)
                .map(it -> it.getOrDefault("step", ""))
                .toList();
    }
}
