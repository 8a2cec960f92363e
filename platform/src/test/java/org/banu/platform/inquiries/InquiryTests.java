package org.banu.platform.inquiries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.banu.platform.directory.Shopkeepers.details;
import static org.banu.platform.directory.Shopkeepers.name;
import static org.banu.platform.directory.Shopkeepers.shown;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Role;
import org.banu.platform.directory.Shopkeepers;
import org.banu.platform.kernel.Language;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.registry.BusinessId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Writing to a business, being left in peace, and what is reported. */
@PageTest
class InquiryTests {

    private static final Actor.Person BANU = SignedInAs.somebody(OrganisationId.BANU, Role.ADMINISTRATOR);

    private final Visitor browser;
    private final Shopkeepers people;
    private final Mailbox mail;
    private final InquiryStore store;
    private final TransactionTemplate transaction;
    private final String hers = name("Aida");
    private final String buyers = name("Buyer");
    private final Actor.Person aida;
    private final Actor.Person buyer;
    private final BusinessId business;

    InquiryTests(
            Visitor browser,
            Shopkeepers people,
            Mailbox mail,
            InquiryStore store,
            PlatformTransactionManager transactions) {
        this.browser = browser;
        this.people = people;
        this.mail = mail;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.aida = people.somebody(hers);
        this.buyer = people.somebody(buyers);
        this.business = people.listed(aida, details(name("Базар")));
    }

    @ParameterizedTest
    @EnumSource
    void everyPageSpeaksEveryLanguage(Language language) {
        var inquiry = sent(buyer, "Сәлем");
        reported(inquiry, "Жалоба");
        var open = "<html lang=\"%s\" dir=\"%s\"".formatted(language.code(), language.direction());
        for (var page : List.of(
                "/directory/%s/write".formatted(business.value()),
                "/directory/%s/report".formatted(business.value()),
                "/account/inquiries",
                "/account/inquiries/reported",
                "/account/inquiries/" + inquiry)) {
            assertThat(people.reads(aida, "/" + language.code() + page))
                    .as(page)
                    .contains(open);
        }
        assertThat(people.reads(BANU, "/" + language.code() + "/admin/reports")).contains(open);
        assertThat(people.reads(BANU, "/" + language.code() + report("Жалоба").substring(3)))
                .contains(open);
    }

    @Test
    void aMessageReachesHerAndNeitherSeesHowTheOtherIsReached() {
        var text = name("Сколько стоит ковёр?");
        var inquiry = sent(buyer, text);

        assertThat(mail.latest(hers + "@example.org"))
                .contains("/en/account/inquiries/" + inquiry)
                .doesNotContain(text, buyers);
        assertThat(people.reads(aida, "/en/account/inquiries")).contains(buyers);
        assertThat(people.reads(aida, thread(inquiry)))
                .contains(text, buyers)
                .doesNotContain(buyers + "@", buyer.id().value().toString());

        var answer = name("Двадцать тысяч");
        assertThat(people.sends(aida, thread(inquiry) + "/answer", "text", answer))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mail.latest(buyers + "@example.org"))
                .contains("There is an answer")
                .doesNotContain(answer);
        assertThat(people.reads(buyer, thread(inquiry)))
                .contains(answer)
                .doesNotContain(hers, aida.id().value().toString(), "7011234567");
    }

    @Test
    void whatIsWrongWithAMessageIsSaid() {
        assertThat(writes(buyer, " "))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Write what you want");
        assertThat(writes(buyer, "x".repeat(2_001))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(writes(aida, "To myself")).bodyText().contains("your own business");
        assertThat(writes(people.somebody(""), "Who am I?")).bodyText().contains("Write your name, so that she knows");
        assertThat(browser.opens(shown(business) + "/write").getResponse().getStatus())
                .isNotEqualTo(200);
    }

    @Test
    void nobodyElseReadsOrWritesInIt() {
        var inquiry = sent(buyer, "Здравствуйте");
        var other = people.somebody(name("Other"));
        assertThat(people.opens(other, thread(inquiry))).hasStatus(HttpStatus.NOT_FOUND);
        for (var what : List.of("/answer", "/close", "/block", "/report")) {
            assertThat(people.sends(other, thread(inquiry) + what, "text", "Hello", "reason", "Bad"))
                    .as(what)
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(people.opens(other, "/en/admin/reports")).hasStatus(HttpStatus.NOT_FOUND);
        // Who sent it can't block anybody with it.
        assertThat(people.sends(buyer, thread(inquiry) + "/block")).hasStatus(HttpStatus.NOT_FOUND);
    }

    /** The second wall: not even a handler that forgot to ask could write for the other side. */
    @Test
    void nobodyWritesForTheOtherSide() {
        var id = sent(buyer, "Здравствуйте");
        assertThatThrownBy(() -> SignedInAs.as(
                        buyer,
                        () -> transaction.<Boolean>execute(_ -> {
                            var inquiry = store.find(id).orElseThrow();
                            store.addMessage(inquiry, true, "As if she had written", inquiry.writtenAt());
                            return true;
                        })))
                .hasMessageContaining("inquiry_message");
    }

    @Test
    void whoIsBlockedIsToldNoMoreThanThatNothingIsTaken() {
        var inquiry = sent(buyer, "Здравствуйте");
        var second = people.listed(aida, details(name("Второй")));
        assertThat(people.sends(aida, thread(inquiry) + "/block")).hasStatus(HttpStatus.SEE_OTHER);

        for (var hersToo : List.of(business, second)) {
            assertThat(people.sends(buyer, shown(hersToo) + "/write", "text", "Почему вы молчите?"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("takes no messages at the moment")
                    .doesNotContain("lock");
        }
        assertThat(people.reads(buyer, "/en/account/inquiries")).doesNotContain("Whom you blocked");
        assertThat(people.reads(aida, "/en/account/inquiries")).contains("Whom you blocked", buyers);
        // Others still reach her, and so does she once the block is gone.
        assertThat(writes(people.somebody(name("Other")), "Добрый день")).hasStatus(HttpStatus.SEE_OTHER);
        var block = people.reads(aida, "/en/account/inquiries")
                .split("name=\"id\" value=\"", -1)[1]
                .substring(0, 36);
        assertThat(people.sends(buyer, "/en/account/inquiries/unblock", "id", block))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(writes(buyer, "Снова я")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(people.sends(aida, "/en/account/inquiries/unblock", "id", block))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(writes(buyer, "Снова я")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void inWhatIsClosedNobodyWrites() {
        var inquiry = sent(buyer, "Здравствуйте");
        assertThat(people.sends(buyer, thread(inquiry) + "/close")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.sends(aida, thread(inquiry) + "/answer", "text", "Да?"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(sent(buyer, "Ещё вопрос")).isNotEqualTo(inquiry);
    }

    /** Neither side has to try something first to learn what was decided, and neither learns more. */
    @Test
    void whoTroublesHerMayNotWriteForATime() {
        var inquiry = sent(buyer, name("Угроза"));
        var reason = name("Он угрожает");
        reported(inquiry, reason);
        assertThat(people.reads(BANU, report(reason))).contains("Угроза", "is recorded", "The business reported it.");
        assertThat(people.reads(aida, "/en/account/inquiries")).contains("What you reported", "waiting for a decision");

        assertThat(decides(reason, "BANNED", "")).bodyText().contains("Say why you decide so");
        assertThat(decides(reason, "BANNED", "Threats are not allowed")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(writes(buyer, "Снова")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        for (var page : List.of("/en/account/inquiries", thread(inquiry), shown(business) + "/write")) {
            assertThat(people.reads(buyer, page)).contains("Threats are not allowed");
        }
        assertThat(mail.latest(buyers + "@example.org"))
                .contains("may not write")
                .doesNotContain("Threats", hers);
        assertThat(mail.latest(hers + "@example.org"))
                .contains("what you reported")
                .doesNotContain(reason);
        assertThat(people.reads(aida, "/en/account/inquiries"))
                .contains("an administrator decided on")
                .doesNotContain("Threats are not allowed");
        assertThat(people.reads(BANU, "/en/admin/reports")).doesNotContain(reason);
    }

    @Test
    void whatIsFalseIsTakenDown() {
        var reason = name("Такого бизнеса нет");
        assertThat(people.sends(buyer, shown(business) + "/report", "reason", reason))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(decides(reason, "BANNED", "Nobody wrote")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(decides(reason, "TAKEN_DOWN", "There is no such shop")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.opens(shown(business))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(people.reads(aida, Shopkeepers.page(business))).contains("There is no such shop");
        assertThat(mail.latest(hers + "@example.org")).contains("out of the directory");
        assertThat(people.reads(BANU, "/en/admin/reports")).contains("There is no such shop", "Базар");

        assertThat(people.sends(BANU, "/en/admin/listings/%s/allow".formatted(business.value())))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.opens(shown(business))).hasStatusOk();
    }

    @Test
    void whatIsReportedWaitsWhereAnAdministratorBegins() {
        reported(sent(buyer, "Здравствуйте"), name("Жалоба"));
        assertThat(people.reads(BANU, "/en/admin"))
                .containsPattern("/en/admin/reports\">Reports</a></th>\\s*<td data-label=\"Waiting\">\\s*<strong>");
    }

    @Test
    void nobodyDecidesAboutHerself() {
        var reason = name("Обо мне");
        reported(sent(buyer, "Здравствуйте"), reason);
        for (var concerned : List.of(aida, buyer)) {
            var administrator = new Actor.Person(concerned.id(), BANU.grants());
            assertThat(people.sends(administrator, report(reason), "decision", "NOTHING"))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        assertThat(decides(reason, "NOTHING", "")).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** An administrator reads a conversation only once somebody reports it. */
    @Test
    void whatNobodyReportedNobodyReads() {
        var inquiry = sent(buyer, "Здравствуйте");
        assertThat(SignedInAs.as(BANU, () -> transaction.<Optional<Inquiry>>execute(_ -> store.find(inquiry))))
                .isEmpty();
    }

    private MvcTestResult writes(Actor.Person sender, String text) {
        return people.sends(sender, shown(business) + "/write", "text", text);
    }

    private UUID sent(Actor.Person sender, String text) {
        var answer = writes(sender, text);
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        var location = String.valueOf(answer.getResponse().getHeader("Location"));
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private void reported(UUID inquiry, String reason) {
        assertThat(people.sends(aida, thread(inquiry) + "/report", "reason", reason))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult decides(String reported, String decision, String reason) {
        return people.sends(BANU, report(reported), "decision", decision, "reason", reason, "days", "90");
    }

    /** The page of the report with this reason. */
    private String report(String reason) {
        var page = people.reads(BANU, "/en/admin/reports");
        var at = page.indexOf(reason);
        assertThat(at).as(reason).isPositive();
        var link = page.lastIndexOf("/en/admin/reports/", at);
        return page.substring(link, link + "/en/admin/reports/".length() + 36);
    }

    private static String thread(UUID inquiry) {
        return "/en/account/inquiries/" + inquiry;
    }
}
