package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.organisations.Chambers.email;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.banu.platform.PageTest;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Audit;
import org.banu.platform.audit.Event;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.registry.Tier;
import org.banu.platform.verification.Case.Outcome;
import org.banu.platform.verification.State.Move;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** A woman has her business verified by two officers, through the pages that both use. */
@PageTest
class VerifyingTests {

    private final Verifiers verifiers;
    private final Chambers people;
    private final Mailbox mail;
    private final Audit audit;
    private final Verification verification;
    private final Deadlines deadlines;
    private final Clock clock;

    VerifyingTests(
            Verifiers verifiers,
            Chambers people,
            Mailbox mail,
            Audit audit,
            Verification verification,
            Deadlines deadlines,
            Clock clock) {
        this.verifiers = verifiers;
        this.people = people;
        this.mail = mail;
        this.audit = audit;
        this.verification = verification;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Test
    void twoOfficersOneAfterTheOtherVerifyABusiness() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        var queue = "/en/organisations/%s/cases".formatted(bureau.id().value());
        assertThat(mail.latest(email(bureau.two()))).contains("waits", queue);
        assertThat(people.reads(bureau.one(), queue)).contains(verifiers.name(shop), "the first check");
        // Nothing of the file before she says that she is free to see it.
        assertThat(people.reads(bureau.one(), "/en/cases/" + id))
                .contains("Are you free to decide?")
                .doesNotContain("The extract names me alone.");

        verifiers.clears(bureau.one(), id);
        assertThat(people.reads(bureau.one(), "/en/cases/" + id))
                .contains("The extract names me alone.", "The documents are in order");
        assertThat(verifiers.tryToDecide(bureau.one(), id, "FIRST_CHECK", "ACCEPT"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.DOCUMENTS_CHECKED);
        assertThat(people.reads(shop.owner(), shop.page()))
                .contains("The documents are checked", "As the extract says.")
                .doesNotContain(bureau.one().value().toString());

        verifiers.decides(bureau.two(), id, "ACCEPT");
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.VERIFIED);
        assertThat(people.reads(shop.owner(), shop.page())).contains("Your business is verified");
        assertThat(mail.latest(email(shop.owner()))).contains("news", shop.page());
        assertThat(trail(shop.owner())).contains("verification.opened", "verification.step", "registry.marked");
        assertThat(people.reads(bureau.three(), queue)).doesNotContain(verifiers.name(shop));
    }

    @Test
    void whatIsMissingIsToldAtOnceAndNothingIsKept() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        assertThat(people.sends(shop.owner(), shop.page()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("#office", "#words", "#consent-verification", "id=\"consent-verification-error\"");
        assertThat(verifiers.tryToAsk(shop, bureau.id())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        verifiers.asks(shop, bureau.id());
        // And once at a time.
        assertThat(verifiers.tryToAsk(shop, bureau.id())).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aQuestionIsAnsweredARefusalAppealedAndAThirdPersonDecides() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.decides(bureau.one(), id, "QUESTION");
        assertThat(people.reads(shop.owner(), shop.page())).contains("You are asked for more", "As the extract says.");
        assertThat(people.opens(bureau.two(), "/en/cases/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.sends(shop.owner(), shop.page() + "/evidence", "words", "My sister signs for me."))
                .hasStatus(HttpStatus.SEE_OTHER);

        assertThat(verifiers.tryToDecide(bureau.one(), id, "FIRST_CHECK", "REFUSE"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.reads(shop.owner(), shop.page()))
                .contains("Not shown", "no verdict on who owns")
                .doesNotContainIgnoringCase("by men");
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.DECLARED);
        assertThat(people.sends(shop.owner(), shop.page() + "/appeal")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(people.sends(shop.owner(), shop.page() + "/appeal", "reasons", "I do sign too."))
                .hasStatus(HttpStatus.SEE_OTHER);

        // She who refused can't decide again; somebody else can.
        assertThat(people.reads(bureau.one(), "/en/cases/" + id)).contains("Somebody else goes on");
        assertThat(verifiers.tryToDecide(bureau.one(), id, "FIRST_APPEAL", "REFUSE"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        verifiers.decides(bureau.two(), id, "ACCEPT");
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.DOCUMENTS_CHECKED);
        verifiers.decides(bureau.three(), id, "ACCEPT");
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.VERIFIED);
    }

    @Test
    void anAppealIsMadeOnceAndWithinThirtyDays() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.decides(bureau.one(), id, "REFUSE");
        var refused = verifiers.now(shop).since();
        assertThat(appeals(shop, refused.plus(Duration.ofDays(30)))).isInstanceOf(Outcome.Late.class);
        assertThat(appeals(shop, refused.plus(Duration.ofDays(30)).minusSeconds(1)))
                .isInstanceOf(Outcome.Done.class);
        verifiers.decides(bureau.two(), id, "REFUSE");
        assertThat(verifiers.now(shop).state()).isEqualTo(State.FIRST_REFUSED);
        assertThat(appeals(shop, clock.instant())).isInstanceOf(Outcome.Late.class);
        // She may ask anew.
        assertThat(verifiers.asks(shop, bureau.id())).isNotEqualTo(id);
    }

    @Test
    void sixtyDaysAfterAQuestionTheCaseClosesAsNotShown() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        verifiers.decides(bureau.one(), verifiers.asks(shop, bureau.id()), "QUESTION");
        var end = verifiers.now(shop).since().plus(Duration.ofDays(60));
        deadlines.watch(end.minusSeconds(1));
        assertThat(verifiers.now(shop).state()).isEqualTo(State.FIRST_EVIDENCE);
        deadlines.watch(end);
        assertThat(verifiers.now(shop).state()).isEqualTo(State.FIRST_REFUSED);
        assertThat(verifiers.steps(shop).getLast().capacity()).isEqualTo(Move.Capacity.BANU);
        assertThat(people.reads(shop.owner(), shop.page())).contains("no answer within 60 days", "Ask again");
    }

    /** At the second check as well, and somebody else may then look at it. */
    @Test
    void sixtyDaysAfterAQuestionOfTheSecondOfficerTheDocumentsAreCheckedNoMore() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.decides(bureau.one(), id, "ACCEPT");
        verifiers.decides(bureau.two(), id, "QUESTION");
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.DOCUMENTS_CHECKED);
        deadlines.watch(verifiers.now(shop).since().plus(Duration.ofDays(60)));
        assertThat(verifiers.now(shop).state()).isEqualTo(State.SECOND_REFUSED);
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.DECLARED);
        assertThat(mail.latest(email(shop.owner()))).contains("news");
        assertThat(appeals(shop, verifiers.now(shop).since())).isInstanceOf(Outcome.Done.class);
        // She who only asked has not decided, and may.
        assertThat(verifiers.tryToDecide(bureau.two(), id, "SECOND_APPEAL", "ACCEPT"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.VERIFIED);
    }

    @Test
    void onTheLastOfSixtyDaysAnAnswerStillCounts() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        verifiers.decides(bureau.one(), verifiers.asks(shop, bureau.id()), "QUESTION");
        var asked = verifiers.now(shop);
        var evidence = new Move.Evidence("Here it is.", "", null);
        var end = asked.since().plus(Duration.ofDays(60));
        assertThat(verifiers.as(shop.owner(), () -> verification.show(asked.id(), shop.owner(), evidence, end)))
                .isInstanceOf(Outcome.Late.class);
        assertThat(verifiers.as(
                        shop.owner(), () -> verification.show(asked.id(), shop.owner(), evidence, end.minusSeconds(1))))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anOfficerWithATieStepsAsideAndAnotherGoesOn() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        var declaration = "/en/cases/%s/declaration".formatted(id);
        assertThat(people.sends(bureau.one(), declaration, "free", "no")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(people.sends(bureau.one(), declaration, "free", "no", "words", "She is my cousin."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.reads(bureau.one(), "/en/cases/" + id)).contains("Somebody else goes on");
        assertThat(verifiers.tryToDecide(bureau.one(), id, "FIRST_CHECK", "ACCEPT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(people.reads(shop.owner(), shop.page())).doesNotContain("She is my cousin.");
        verifiers.decides(bureau.two(), id, "ACCEPT");
    }

    @Test
    void onceSheWithdrawsHerConsentOfficersSeeNothingMore() {
        var bureau = verifiers.bureau();
        var shop = verifiers.shop();
        var id = verifiers.asks(shop, bureau.id());
        verifiers.clears(bureau.one(), id);
        assertThat(people.opens(bureau.one(), "/en/cases/" + id)).hasStatusOk();
        assertThat(people.sends(shop.owner(), "/en/account/consents/withdraw", "purpose", "VERIFICATION"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.opens(bureau.one(), "/en/cases/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(verifiers.now(shop).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void officersOfAnotherOrganisationSeeNothing() {
        var bureau = verifiers.bureau();
        var other = verifiers.bureau();
        var id = verifiers.asks(verifiers.shop(), bureau.id());
        assertThat(people.opens(other.one(), "/en/cases/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.opens(
                        other.one(),
                        "/en/organisations/%s/cases".formatted(bureau.id().value())))
                .hasStatus(HttpStatus.NOT_FOUND);
        // Nor does she whom it is about see the page of the officers.
        assertThat(people.opens(bureau.one(), "/en/cases/" + id)).hasStatusOk();
    }

    @Test
    void sheIsWrittenToTwiceBeforeItExpiresAndMayRenewByDeclaration() {
        var shop = verifiers.verified(verifiers.bureau());
        var until = verifiers.now(shop).validUntil().orElseThrow();
        assertThat(renews(shop, until.minus(Duration.ofDays(61)))).isInstanceOf(Outcome.Late.class);
        deadlines.watch(until.minus(Duration.ofDays(60)));
        assertThat(mail.latest(email(shop.owner()))).contains("ends soon");
        assertThat(verifiers.now(shop).reminded()).isEqualTo(60);
        deadlines.watch(until.minus(Duration.ofDays(14)));
        assertThat(verifiers.now(shop).reminded()).isEqualTo(14);
        assertThat(renews(shop, until.minus(Duration.ofDays(10)))).isInstanceOf(Outcome.Done.class);
        assertThat(verifiers.now(shop).validUntil().orElseThrow()).isAfter(until.plus(Duration.ofDays(360)));
        deadlines.watch(until);
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.VERIFIED);
    }

    @Test
    void withoutRenewalItExpires() {
        var shop = verifiers.verified(verifiers.bureau());
        deadlines.watch(verifiers.now(shop).validUntil().orElseThrow());
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.EXPIRED);
        assertThat(people.reads(shop.owner(), shop.page())).contains("expired", "Ask again");
    }

    @Test
    void whatIsRevokedMayBeAppealedAndHoldsAgain() {
        var bureau = verifiers.bureau();
        var shop = verifiers.verified(bureau);
        var revoke =
                "/en/admin/verified/%s/revoke".formatted(verifiers.now(shop).id());
        assertThat(people.sendsAsBanu(revoke)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(people.sendsAsBanu(revoke, "words", "The extract is of another business."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.REVOKED);
        assertThat(people.reads(shop.owner(), shop.page())).contains("The extract is of another business.");
        people.sends(shop.owner(), shop.page() + "/appeal", "reasons", "It is of mine.");
        assertThat(verifiers.tryToDecide(bureau.two(), verifiers.now(shop).id(), "REVOKED_APPEAL", "ACCEPT"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        verifiers.decides(bureau.three(), verifiers.now(shop).id(), "ACCEPT");
        assertThat(verifiers.tier(shop)).isEqualTo(Tier.VERIFIED);
    }

    private Outcome appeals(Verifiers.Shop shop, Instant now) {
        return verifiers.as(
                shop.owner(),
                () -> verification.appeal(verifiers.now(shop).id(), shop.owner(), "I do not agree.", now));
    }

    private Outcome renews(Verifiers.Shop shop, Instant now) {
        return verifiers.as(
                shop.owner(), () -> verification.renew(verifiers.now(shop).id(), shop.owner(), true, now));
    }

    private List<String> trail(PersonId person) {
        return verifiers.as(person, () -> audit.listConcerning(person, 100)).stream()
                .map(Event::action)
                .toList();
    }
}
