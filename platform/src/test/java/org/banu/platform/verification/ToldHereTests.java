package org.banu.platform.verification;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.banu.platform.Guest;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.registry.BusinessId;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Whoever signed up by phone gets no letter, so her own pages tell her what waits, and by when. */
@PageTest
class ToldHereTests {

    private final Verifiers verifiers;
    private final Chambers people;
    private final Newcomers newcomers;
    private final Casebook book;
    private final Clock clock;
    private final String phone = Newcomers.phone();

    ToldHereTests(Verifiers verifiers, Chambers people, Visitor browser, Mailbox mail, Casebook book, Clock clock) {
        this.verifiers = verifiers;
        this.people = people;
        this.newcomers = new Newcomers(browser, mail);
        this.book = book;
        this.clock = clock;
    }

    @Test
    void aQuestionStandsWithItsDayOnAllHerPages() {
        var bureau = verifiers.bureau();
        var her = signedUp();
        var business = asks(her, bureau);
        assertThat(her.reads("/en/account")).doesNotContain("What waits for you");

        verifiers.decides(bureau.one(), latest(business).id(), "QUESTION");
        for (var page : new String[] {"/en/account", "/en/businesses", "/en" + business}) {
            assertThat(her.reads(page))
                    .as(page)
                    .contains("you are asked for more. Answer by", "href=\"/en%s/verification\"".formatted(business));
        }
        assertThat(her.reads("/ur/account")).contains("آپ کے منتظر کام");
        assertThat(her.sends(
                        "/en" + business + "/verification/evidence",
                        "words",
                        "The extract",
                        "once",
                        UUID.randomUUID().toString()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.reads("/en/account")).doesNotContain("What waits for you");
    }

    @Test
    void aReviewerIsToldOnHerAccountOfCasesThatSheMayDecide() {
        var bureau = verifiers.bureau();
        var waits = "1 case is waiting for you";
        assertThat(people.reads(bureau.one(), "/en/account")).doesNotContain("waits for you to look at");
        var business = asks(signedUp(), bureau);
        assertThat(people.reads(bureau.one(), "/en/account"))
                .contains(
                        waits,
                        "/en/organisations/%s/cases".formatted(bureau.id().value()));
        assertThat(people.reads(bureau.two(), "/en/account")).contains(waits);

        // Who checked it first is not the second.
        verifiers.decides(bureau.one(), latest(business).id(), "ACCEPT");
        assertThat(people.reads(bureau.one(), "/en/account")).doesNotContain(waits);
        assertThat(people.reads(bureau.two(), "/en/account")).contains(waits);
    }

    @Test
    void aLetterIsPromisedOnlyWhereOneReachesHer() {
        var bureau = verifiers.bureau();
        var her = signedUp();
        var business = asks(her, bureau);
        assertThat(her.reads("/en" + business + "/verification"))
                .contains("Look in here from time to time")
                .doesNotContain("You get a letter");

        var shop = verifiers.shop();
        verifiers.asks(shop, bureau.id());
        assertThat(people.reads(shop.owner(), shop.page()))
                .contains("You get a letter")
                .doesNotContain("Look in here");
    }

    @Test
    void onAPhoneThatOthersUseItIsFoldedAway() {
        var bureau = verifiers.bureau();
        var business = asks(signedUp(), bureau);
        verifiers.decides(bureau.one(), latest(business).id(), "QUESTION");
        var shared = newcomers.guest();
        assertThat(shared.sends(
                        "/ur/sign-in", "address", phone, "password", Newcomers.OTHER_PASSWORD, "shared", "true"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(shared.reads("/en/account")).contains("<summary>1 thing</summary>");
    }

    @Test
    void whatWasDecidedIsToldForAMonthAndTheEndInTime() {
        var bureau = verifiers.bureau();
        var refused = verifiers.shop();
        verifiers.decides(bureau.one(), verifiers.asks(refused, bureau.id()), "REFUSE");
        assertThat(people.reads(refused.owner(), "/en/account")).contains("not shown. Until");
        var now = clock.instant();
        assertThat(verifiers.now(refused).tells(now.plus(Duration.ofDays(31)))).isEmpty();

        var verified = verifiers.verified(bureau);
        assertThat(people.reads(verified.owner(), "/en/businesses")).contains("Your business is verified.");
        var one = verifiers.now(verified);
        assertThat(one.tells(now.plus(Duration.ofDays(31)))).isEmpty();
        assertThat(one.tells(one.validUntil().orElseThrow().minus(Duration.ofDays(59))))
                .isEqualTo("RENEW");
        // Nobody else reads of it.
        assertThat(people.reads(refused.owner(), "/en/account")).doesNotContain("is verified");
    }

    private Guest signedUp() {
        var her = newcomers.guest();
        assertThat(her.sends("/ur/sign-up", "phone", phone, "password", Newcomers.OTHER_PASSWORD))
                .hasStatusOk();
        return her;
    }

    /** The address of her business, without its language. */
    private static String asks(Guest her, Verifiers.Bureau bureau) {
        var business = "/businesses/"
                + sent(
                                her,
                                "/en/businesses/new",
                                "name",
                                "Наан",
                                "country",
                                "KZ",
                                "sector",
                                "retail",
                                "form",
                                "INFORMAL")
                        .replaceFirst(".*/", "");
        sent(
                her,
                "/en" + business + "/ownership/offices/new",
                "name",
                "S",
                "sex",
                "WOMAN",
                "office",
                "CHIEF_EXECUTIVE");
        sent(
                her,
                "/en" + business + "/verification",
                "office",
                bureau.id().value().toString(),
                "words",
                "The extract names me.",
                "consent-verification",
                "1");
        return business;
    }

    /** Where the form led. */
    private static String sent(Guest her, String page, String... fields) {
        var all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "once";
        all[fields.length + 1] = UUID.randomUUID().toString();
        MvcTestResult answer = her.sends(page, all);
        assertThat(answer).as(page).hasStatus(HttpStatus.SEE_OTHER);
        return requireNonNull(answer.getResponse().getHeader(HttpHeaders.LOCATION));
    }

    private Case latest(String business) {
        return book.findLatest(BusinessId.of(business.replaceFirst(".*/", ""))).orElseThrow();
    }
}
