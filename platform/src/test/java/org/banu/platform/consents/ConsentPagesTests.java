package org.banu.platform.consents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.SignedInAs.by;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Actor;
import org.banu.platform.accounts.AccountTwin;
import org.banu.platform.consents.ConsentsPage.Line;
import org.banu.platform.consents.ConsentsPage.State;
import org.banu.platform.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class ConsentPagesTests {

    private static final String PAGE = "/account/consents";
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, ContentType.Html, ConsentPagesTests.class.getClassLoader(), "org.banu.platform");

    private final Visitor browser;
    private final Consents consents;
    private final Actor.Person aida = SignedInAs.somebody();

    ConsentPagesTests(Visitor browser, Consents consents, AccountTwin accounts) {
        this.browser = browser;
        this.consents = consents;
        accounts.plant(aida, "consents-" + UUID.randomUUID());
    }

    @Test
    void sheGivesAndWithdrawsWithAButtonEach() {
        assertThat(reads("/kk" + PAGE)).doesNotContain(PAGE + "/withdraw", "<caption>");
        assertThat(sends("/kk" + PAGE, "purpose", "MENTORING", "version", "1"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/kk/account/consents#consent-mentoring");
        assertThat(consents.holds(aida.id(), Purpose.MENTORING)).isTrue();
        // The language that she read it in stays, whatever language she looks in later.
        assertThat(reads("/en" + PAGE)).contains(PAGE + "/withdraw", "you agree", "Read in: Kazakh, text 1", "holds");

        assertThat(sends("/ru" + PAGE + "/withdraw", "purpose", "MENTORING")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(consents.holds(aida.id(), Purpose.MENTORING)).isFalse();
        assertThat(reads("/en" + PAGE))
                .contains(">withdrawn<", ", withdrawn</td>")
                .doesNotContain(PAGE + "/withdraw");
    }

    @Test
    void whoReadAnOlderTextReadsTheNewOneFirst() {
        var answer = sends("/en" + PAGE, "purpose", "MENTORING", "version", "0");
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("The text has changed", "href=\"#consent-mentoring\"");
        assertThat(consents.holds(aida.id(), Purpose.MENTORING)).isFalse();
    }

    @Test
    void thereIsNoOtherPurpose() {
        assertThat(sends("/en" + PAGE, "purpose", "EVERYTHING", "version", "1")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(sends("/en" + PAGE + "/withdraw", "purpose", "")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        assertThat(browser.opens("/en" + PAGE)).hasStatus(HttpStatus.SEE_OTHER);
    }

    @ParameterizedTest
    @EnumSource
    void eachPurposeIsExplainedInEachLanguage(Language language) {
        var ui = browser.ui(language);
        for (var purpose : Purpose.values()) {
            var ask = Ask.of(ui, purpose);
            assertThat(ask.answers()).hasSize(7).allMatch(it -> !it.text().isBlank());
            assertThat(ask.ticked()).isFalse();
        }
        assertThat(reads("/" + language.code() + PAGE)).contains("consent-cross-border");
    }

    /** Who agreed before is asked anew where the change needs it, and may still take back what she gave. */
    @Test
    void aChangedTextIsAskedAnew() {
        var ui = browser.ui(Language.ENGLISH);
        var ask = Ask.of(ui, Purpose.MENTORING);
        Function<Integer, Line> since = oldest -> Line.of(
                ui,
                ask,
                List.of(new Consent(
                        new ConsentText(Purpose.MENTORING, 1, Language.URDU), Instant.EPOCH, Optional.empty(), false)),
                oldest);
        assertThat(since.apply(1)).matches(it -> it.state() == State.GIVEN && it.given() && it.open());
        assertThat(since.apply(2)).matches(it -> it.state() == State.CHANGED && !it.given() && it.open());
    }

    @Test
    void aFormAsksWithABoxThatNobodyTickedAndReadsWhatSheTicked() {
        var ui = browser.ui(Language.RUSSIAN);
        var ask = Ask.of(ui, Purpose.DIRECTORY);
        assertThat(shown(ui, ask))
                .contains(
                        "name=\"consent-directory\" value=\"1\"",
                        "<details>",
                        ask.answers().getFirst().text())
                .doesNotContain("checked", "required");
        assertThat(shown(ui, ask.again(true))).contains("checked");

        var left = new MockHttpServletRequest();
        assertThat(ConsentText.ticked(Purpose.DIRECTORY, left, Language.RUSSIAN))
                .isEmpty();
        var sent = new MockHttpServletRequest();
        sent.setParameter("consent-directory", "1");
        assertThat(ConsentText.ticked(Purpose.DIRECTORY, sent, Language.RUSSIAN))
                .contains(new ConsentText(Purpose.DIRECTORY, 1, Language.RUSSIAN));
        assertThat(ConsentText.ticked(Purpose.MENTORING, sent, Language.RUSSIAN))
                .isEmpty();
        sent.setParameter("consent-directory", "on");
        assertThat(ConsentText.ticked(Purpose.DIRECTORY, sent, Language.RUSSIAN))
                .isEmpty();
    }

    private static String shown(Object ui, Ask ask) {
        var output = new StringOutput();
        TEMPLATES.render("consents/ask.jte", Map.of("ui", ui, "ask", ask), output);
        return Pattern.compile("\\s+").matcher(output.toString()).replaceAll(" ");
    }

    private String reads(String page) {
        return Visitor.text(browser.asks(page).with(by(aida)).exchange());
    }

    private MvcTestResult sends(String page, String... fields) {
        var request = browser.sends(page)
                .with(by(aida))
                .with(csrf())
                .param("once", UUID.randomUUID().toString());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
