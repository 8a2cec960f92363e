package org.banu.platform.finder;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Value;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class FinderPagesTests {

    final Visitor browser;
    final Seal seal;

    FinderPagesTests(Visitor browser, Seal seal) {
        this.browser = browser;
        this.seal = seal;
    }

    @ParameterizedTest
    @EnumSource
    void everyPageSpeaksEveryLanguage(Language language) {
        var prefix = "/" + language.code();
        for (var page : Set.of(
                "/",
                "/finder",
                "/finder/all",
                "/finder/questions/age",
                "/finder/results",
                "/programmes/kz-damu-optima")) {
            assertThat(get(prefix + page, Answers.NONE))
                    .hasStatusOk()
                    .bodyText()
                    .contains("<html lang=\"%s\" dir=\"%s\"".formatted(language.code(), language.direction()));
        }
    }

    @Test
    void anAnswerLeadsToTheNextQuestionAndIsKeptSealed() {
        var answered = browser.sends("/en/finder/questions/age")
                .param("age", "34")
                .with(csrf())
                .exchange();
        assertThat(answered).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/en/finder/next");
        var cookie = requireNonNull(answered.getResponse().getCookie("answers"));
        assertThat(cookie.getMaxAge()).isEqualTo(-1);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getValue()).doesNotContain("34", "age");
        assertThat(seal.open(Seal.Use.COOKIE, cookie.getValue()))
                .get()
                .asString()
                .contains("age#34");
    }

    @Test
    void digitsOfUrduAreNumbersToo() {
        var answered = browser.sends("/ur/finder/questions/age")
                .param("age", "۳۴")
                .with(csrf())
                .exchange();
        var cookie = requireNonNull(answered.getResponse().getCookie("answers"));
        assertThat(seal.open(Seal.Use.COOKIE, cookie.getValue()))
                .get()
                .asString()
                .contains("age#34");
    }

    @Test
    void aWrongNumberIsNamedAndKept() {
        assertThat(browser.sends("/en/finder/questions/age")
                        .param("age", "thirty")
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("error-summary", "Write a number", "value=\"thirty\"");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        assertThat(browser.sends("/en/finder/questions/age").param("age", "34")).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aSharedResultShowsVerdictsAndNoAnswers() {
        var token = seal.close(Seal.Use.SHARED, AnswerText.write(woman()));
        var age = "34";
        assertThat(get("/en/finder/shared/" + token, Answers.NONE))
                .hasStatusOk()
                .bodyText()
                .contains("A shared result")
                .doesNotContain("You said", ">" + age + "<");
    }

    @Test
    void aTokenThatWasChangedOrMadeForAnotherUseOpensNothing() {
        var cookie = seal.close(Seal.Use.COOKIE, AnswerText.write(woman()));
        var token = seal.close(Seal.Use.SHARED, AnswerText.write(woman()));
        assertThat(get("/en/finder/shared/" + cookie, Answers.NONE)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/en/finder/shared/" + token.substring(1), Answers.NONE)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aProgrammeShowsHerAnswerBesideItsCondition() {
        assertThat(get("/en/programmes/pk-pmybals-tier-1", woman()))
                .hasStatusOk()
                .bodyText()
                .contains("You said: <bdi>34 years</bdi>", "class=\"trace\"", "id=\"source-1\"");
    }

    @Test
    void aConditionOfSeveralPartsShowsThemOneBelowTheOther() {
        assertThat(get("/en/programmes/pk-pmybals-tier-1", woman()))
                .bodyText()
                .containsPattern(
                        "(?s)One of these is enough:.*<ul>.*Age: 21 years to 45 years.*All of these together:");
    }

    @Test
    void aLongListOfWhatDoesNotFitIsFoldedUntilItIsFiltered() {
        var folded = "<details class=\"group not\">";
        var open = "<details class=\"group not\" open>";
        assertThat(get("/en/finder/results", woman()))
                .bodyText()
                .contains(folded, "<details class=\"group likely\" open>");
        assertThat(get("/en/finder/results?kind=finance", woman()))
                .bodyText()
                .contains(open)
                .doesNotContain(folded);
    }

    @Test
    void aProgrammeDescribesItselfToSearchEngines() {
        assertThat(get("/en/programmes/pk-pmybals-tier-1", Answers.NONE))
                .hasStatusOk()
                .bodyText()
                .contains("<script type=\"application/ld+json\">{", "https://schema.org", "LoanOrCredit");
    }

    @Test
    void startingAgainForgetsEverything() {
        var cleared = browser.sends("/en/finder/clear")
                .cookie(cookie(woman()))
                .with(csrf())
                .exchange();
        var cookie = requireNonNull(cleared.getResponse().getCookie("answers"));
        assertThat(cookie.getMaxAge()).isZero();
    }

    @Test
    void answersSurviveBeingWrittenAndRead() {
        assertThat(AnswerText.read(AnswerText.write(woman()))).contains(woman());
        assertThat(AnswerText.read(AnswerText.write(Answers.NONE))).contains(Answers.NONE);
        assertThat(AnswerText.read("0@something older")).isEmpty();
    }

    static Answers woman() {
        var profile = Profile.empty()
                .with("age", Value.Quantity.of("34", "year"))
                .with("sex", new Value.Text("woman"))
                .with("place", new Value.Text("PK-PB-LAHORE"))
                .with("amount", Value.Quantity.of("400000", "PKR"))
                .with("social", Value.Codes.of());
        return new Answers(Set.of("PK"), false, profile, Set.of("turnover"));
    }

    Cookie cookie(Answers answers) {
        return new Cookie("answers", seal.close(Seal.Use.COOKIE, AnswerText.write(answers)));
    }

    MvcTestResult get(String uri, Answers answers) {
        return browser.asks(uri).cookie(cookie(answers)).exchange();
    }
}
