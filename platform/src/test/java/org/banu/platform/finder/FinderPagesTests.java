package org.banu.platform.finder;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.Set;
import java.util.TreeSet;
import org.banu.data.Facts;
import org.banu.eligibility.Attribute;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Value;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.kernel.Language;
import org.banu.platform.programmes.Programmes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PageTest
class FinderPagesTests {

    final Visitor browser;
    final Seal seal;
    final Facts facts;

    FinderPagesTests(Visitor browser, Seal seal, Programmes programmes) {
        this.browser = browser;
        this.seal = seal;
        this.facts = programmes.facts();
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
                .containsPattern("(?s)One of these is enough:.*<ul>.*Age: 21 to 45 years.*All of these together:");
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
    void aFilterStaysWithHerResultAndWithASharedOne() {
        var token = seal.close(Seal.Use.SHARED, AnswerText.write(woman()));
        for (var page : Set.of("/en/finder/results", "/en/finder/shared/" + token)) {
            assertThat(get(page + "?deadline=none&amount=5%C2%A0000&women=true", woman()))
                    .hasStatusOk()
                    .bodyText()
                    .contains("value=\"none\" selected", "name=\"amount\" value=\"5000\"", "hidden by the filters");
            assertThat(get(page + "?deadline=30", woman())).bodyText().contains("Nothing is left with these filters");
        }
    }

    @Test
    void aProgrammeSaysWhyItIsPastAndWhatItCosts() {
        assertThat(get("/en/programmes/kz-damu-regions-iii", Answers.NONE))
                .bodyText()
                .contains("This programme has ended.", "<dt>Last day to apply</dt>", "1 September 2020")
                .contains("href=\"/en/cost?programme=kz-damu-regions-iii\"");
        assertThat(get("/en/programmes/kz-otbasy-umay", Answers.NONE))
                .bodyText()
                .contains("This programme is suspended.");
        assertThat(get("/en/programmes/kz-bastau-business", Answers.NONE))
                .bodyText()
                .doesNotContain("<p class=\"notice bad\">", "/cost?programme");
    }

    @Test
    void theTermsOfEachCaseStandBelowThoseForAll() {
        assertThat(get("/en/programmes/kz-enbek-microcredit-damu", Answers.NONE))
                .bodyText()
                .contains("grace at the start for up to 1/3 of the time")
                .containsSubsequence(
                        "Where the rate or the term differs", "<dt>Working capital</dt>", "up to 36 months");
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

    @Test
    void aBodyThatNobodyJoinsGetsNoVerdict() {
        var words = "ou don’t apply to join this; you can contact it";
        assertThat(get("/en/finder/results?kind=network", woman()))
                .bodyText()
                .contains("Contact only", words)
                .containsPattern("(?s)class=\"group contact\".*/en/programmes/pk-ncsw\"")
                .doesNotContainPattern("(?s)class=\"group likely\".*/en/programmes/pk-ncsw\".*class=\"group contact\"")
                .containsPattern("(?s)class=\"group likely\".*/en/programmes/weconnect-international\".*group contact");
        assertThat(get("/en/programmes/pk-ncsw", woman()))
                .bodyText()
                .contains(words)
                .doesNotContain("verdict likely");
        assertThat(get("/en/programmes/pk-waf", woman()))
                .bodyText()
                .contains("class=\"verdict")
                .doesNotContain(words);
    }

    @Test
    void aCountryIsAskedOnceMoreAndOnlyWhatLiesInIt() {
        var vague = told(place("PK"));
        assertThat(get("/en/finder/next", vague)).hasHeader("Location", "/en/finder/questions/place?within=PK");
        assertThat(get("/en/finder/questions/place?within=PK", vague))
                .bodyText()
                .contains("So far: Pakistan", "value=\"PK-PB-LAHORE\"", "name=\"within\" value=\"PK\"")
                .doesNotContain("<option value=\"PK\"");
        assertThat(get("/en/finder/questions/place", vague)).bodyText().contains("<option value=\"PK\" selected");
        assertThat(get("/en/finder/questions/place?within=KZ", vague))
                .bodyText()
                .contains("<option value=\"PK\" selected");
    }

    @Test
    void leftVagueItIsNotAskedAgainAndTheAnswerStays() {
        var left = answer(told(place("PK")), "place", "skip", "1");
        assertThat(left.profile().find("place")).contains(new Value.Text("PK"));
        assertThat(get("/en/finder/next", left))
                .headers()
                .satisfies(it -> assertThat(it.getFirst("Location")).doesNotContain("/place"));

        var province = answer(told(place("PK")), "place", "place", "PK-PB");
        assertThat(get("/en/finder/next", province)).hasHeader("Location", "/en/finder/questions/place?within=PK-PB");
        var exact = answer(told(place("PK")), "place", "place", "PK-PB-LAHORE");
        assertThat(get("/en/finder/next", exact))
                .headers()
                .satisfies(it -> assertThat(it.getFirst("Location")).doesNotContain("/place"));
    }

    /** Everything is left out but what is given. */
    private Answers told(Profile profile) {
        var skipped = new TreeSet<String>();
        facts.vocabulary().list().stream().map(Attribute::id).forEach(skipped::add);
        skipped.removeAll(profile.values().keySet());
        return new Answers(Set.of("PK"), false, profile, skipped);
    }

    private static Profile place(String code) {
        return Profile.empty().with("place", new Value.Text(code));
    }

    /** What the finder keeps after one more answer to a question asked within Pakistan. */
    private Answers answer(Answers before, String attribute, String name, String value) {
        var answered = browser.sends("/en/finder/questions/" + attribute)
                .param("within", "PK")
                .param(name, value)
                .cookie(cookie(before))
                .with(csrf())
                .exchange();
        var cookie = requireNonNull(answered.getResponse().getCookie("answers"));
        return seal.open(Seal.Use.COOKIE, cookie.getValue())
                .flatMap(AnswerText::read)
                .orElseThrow();
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
