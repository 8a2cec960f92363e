package org.banu.platform.mentors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.SignedInAs.by;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Role;
import org.banu.platform.accounts.AccountTwin;
import org.banu.platform.consents.Consents;
import org.banu.platform.consents.Purpose;
import org.banu.platform.kernel.Language;
import org.banu.platform.organisations.Chambers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class MentorPagesTests {

    private static final String PAGE = "/account/mentor";

    private final Visitor browser;
    private final Consents consents;
    private final Chambers chambers;
    private final Actor.Person aida = SignedInAs.somebody();
    private final String name = "Aida " + UUID.randomUUID();

    MentorPagesTests(Visitor browser, Consents consents, Chambers chambers, AccountTwin accounts) {
        this.browser = browser;
        this.consents = consents;
        this.chambers = chambers;
        accounts.plant(aida, "mentors-" + UUID.randomUUID());
    }

    @Test
    void sheIsListedOnlyWhileSheAgrees() {
        assertThat(sends(PAGE, "")).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/en" + PAGE);
        assertThat(browser.reads("/en/mentors")).doesNotContain(name);
        assertThat(hers()).contains(name, "only you see it");

        assertThat(sends(PAGE, "1")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.reads("/en/mentors")).contains(name, "4 hours a month", "I made felt for ten years");
        assertThat(hers()).contains("You are in the list of mentors");

        assertThat(sends(PAGE, "")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.reads("/en/mentors")).doesNotContain(name);
        // A text that is no longer shown is not agreed to.
        assertThat(sends(PAGE, "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("#consent-mentoring");
        assertThat(browser.reads("/en/mentors")).doesNotContain(name);
    }

    @Test
    void whatSheAllowsListsHerAndTakesHerOffWithTheNextRequest() {
        sends(PAGE, "1");
        assertThat(reads("/en/account/consents")).contains("The list of mentors", "Read in: English, text 1");
        assertThat(browser.reads("/en/mentors")).contains(name);

        allows("/withdraw");
        assertThat(browser.reads("/en/mentors")).doesNotContain(name);
        assertThat(hers()).contains(name, "only you see it");
        assertThat(reads("/en/account/trail")).contains("You took back your agreement");

        allows("");
        assertThat(browser.reads("/en/mentors")).contains(name);
        // Whoever removes what she offers allows nothing any more either.
        sends(PAGE + "/remove", "");
        assertThat(consents.holds(aida.id(), Purpose.MENTORING)).isFalse();
    }

    @Test
    void whoAgreedBeforeSheHadAnOfferIsListedOnceSheHasOne() {
        allows("");
        assertThat(browser.reads("/en/mentors")).doesNotContain(name);
        sends(PAGE, "1");
        assertThat(browser.reads("/en/mentors")).contains(name);
    }

    @Test
    void whoseMentorSheIsIsShownWhileSheIsAndWishesIt() {
        var founder = chambers.somebody();
        var chamber = chambers.foundedBy(founder);
        var page = "/en/organisations/" + chamber.value();
        assertThat(hers()).doesNotContain("whose mentor I am");
        chambers.joins(aida.id(), chamber, Role.MENTOR, founder);
        assertThat(hers()).contains("whose mentor I am");
        sends(PAGE, "1");
        assertThat(browser.reads("/en/mentors")).contains(name).doesNotContain(page);

        sends(PAGE, "1", "memberships");
        assertThat(browser.reads("/en/mentors")).contains(name, "Mentor of", page);
        chambers.leaves(aida.id(), chamber);
        assertThat(browser.reads("/en/mentors")).contains(name).doesNotContain(page);
    }

    private void allows(String what) {
        assertThat(browser.sends("/en/account/consents" + what)
                        .param("once", UUID.randomUUID().toString())
                        .param("purpose", "MENTORING")
                        .param("version", "1")
                        .with(csrf())
                        .with(by(aida))
                        .exchange())
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private String reads(String page) {
        return Visitor.text(browser.asks(page).with(by(aida)).exchange());
    }

    @Test
    void theListIsFilteredByCountryLanguageAndTopic() {
        sends(PAGE, "1");
        assertThat(browser.reads("/kk/mentors?country=KZ&language=kk&topic=EXPORT"))
                .contains(name);
        assertThat(browser.reads("/kk/mentors?country=PK")).doesNotContain(name);
        assertThat(browser.reads("/kk/mentors?language=ur")).doesNotContain(name);
        assertThat(browser.reads("/kk/mentors?topic=LAW")).doesNotContain(name);
        sends(PAGE + "/remove", "");
        assertThat(browser.reads("/kk/mentors?country=KZ")).doesNotContain(name);
    }

    /** The name of a topic has an "and" of its own. */
    @Test
    void topicsStandOneBelowTheOther() {
        browser.sends("/en" + PAGE)
                .param("once", UUID.randomUUID().toString())
                .param("name", name)
                .param("languages", "kk")
                .param("topics", "ACCOUNTS", "LAW", "EXPORT")
                .param("countries", "KZ")
                .param("hours", "4")
                .param("consent-mentoring", "1")
                .with(csrf())
                .with(by(aida))
                .exchange();
        var card = browser.reads("/kk/mentors").split(name, 2)[1].split("</section>", 2)[0];
        assertThat(card.replaceAll("\\s+", " "))
                .contains("<dd>Есеп және салық</dd>", "<dd>Тіркеу және шарттар</dd>", "<dd>Шетелге сату</dd>");
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        var answer = browser.sends("/en" + PAGE)
                .param("once", UUID.randomUUID().toString())
                .param("hours", "200")
                .with(csrf())
                .with(by(aida))
                .exchange();
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(
                        "href=\"#name\"",
                        "href=\"#topics\"",
                        "href=\"#languages\"",
                        "href=\"#countries\"",
                        "whole number from 1 to 100");
    }

    @ParameterizedTest
    @EnumSource
    void bothPagesAreInEveryLanguage(Language language) {
        var ui = browser.ui(language);
        assertThat(browser.reads("/" + language.code() + "/mentors")).contains(ui.text("mentors.title"));
        assertThat(Visitor.text(browser.asks("/" + language.code() + PAGE)
                        .with(by(aida))
                        .exchange()))
                .contains(ui.text("mentors.topic.BALANCE"), ui.text("consents.ask.MENTORING_1"));
    }

    private MvcTestResult sends(String page, String agrees) {
        return sends(page, agrees, "left");
    }

    /** @param ticked another box */
    private MvcTestResult sends(String page, String agrees, String ticked) {
        return browser.sends("/en" + page)
                .param("once", UUID.randomUUID().toString())
                .param("name", name)
                .param("languages", "kk", "en")
                .param("topics", "EXPORT")
                .param("countries", "KZ")
                .param("hours", "4")
                .param("about", "I made felt for ten years")
                .param(ticked, "yes")
                .param(agrees.isEmpty() ? "left" : "consent-mentoring", agrees)
                .with(csrf())
                .with(by(aida))
                .exchange();
    }

    private String hers() {
        return Visitor.text(browser.asks("/en" + PAGE).with(by(aida)).exchange());
    }
}
