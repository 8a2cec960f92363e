package org.banu.platform.businesses;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Actor;
import org.banu.platform.consents.Consents;
import org.banu.platform.consents.Purpose;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What she tells once is used wherever programmes are checked, while she allows it. */
@PageTest
class ProfileTests {

    private static final String CONSENT = "consent-screening";
    private static final Pattern VERDICTS = Pattern.compile(
            "href=\"/en/programmes/([a-z0-9-]+)\"|class=\"verdict ([a-z]+)\"|<strong>[^<]*</strong> ([^<]*)</p>");

    private static final String[] NOT_SENSITIVE = {
        "age", "34",
        "sex", "woman",
        "place", "PK-PB-LAHORE",
        "sector", "clothing",
        "legalForm", "none",
        "stage", "operating",
        "started", "2021-05",
        "employees", "2",
        "amount", "400000",
        "amount.unit", "PKR"
    };

    private static final String[] ANSWERS =
            Stream.concat(Stream.of("social", "-"), Stream.of(NOT_SENSITIVE)).toArray(String[]::new);

    private final Entrepreneurs people;
    private final Consents consents;
    private final Visitor browser;

    ProfileTests(Entrepreneurs people, Consents consents, Visitor browser) {
        this.people = people;
        this.consents = consents;
        this.browser = browser;
    }

    @Test
    void whatTheFinderAskedComesAlongIfSheAgrees() {
        var aida = people.somebody();
        var told = people.told(ANSWERS);
        assertThat(people.opensWith(aida, "/en/businesses/new", told))
                .bodyText()
                .contains("value=\"PK\" checked", "value=\"clothing\" selected", "value=\"INFORMAL\" checked")
                .contains("name=\"" + CONSENT + "\"", "34 years")
                .doesNotContain("name=\"" + CONSENT + "\" value=\"1\" checked");
        var id = Entrepreneurs.added(people.sendsWith(aida, "/en/businesses/new", told, with(CONSENT, "1")));
        var details = people.get(aida, id).details();
        assertThat(details.location().place()).isEqualTo("PK-PB-LAHORE");
        assertThat(details.started()).isEqualTo("2021-05");
        assertThat(details.size().employees()).isEqualTo(2);
        assertThat(people.answers(aida, id))
                .get()
                .asString()
                .contains("\"age\"", "\"amount\"")
                // Sensitive answers stay in her browser, and what the business tells itself is not kept twice.
                .doesNotContain("social", "sector", "place");
    }

    /** The control: without her consent nothing but what she typed is kept. */
    @Test
    void withoutHerConsentNothingComesAlong() {
        var aida = people.somebody();
        var id = Entrepreneurs.added(people.sendsWith(aida, "/en/businesses/new", people.told(ANSWERS), with()));
        assertThat(people.answers(aida, id)).isEmpty();
        assertThat(people.get(aida, id).details().location().place()).isEmpty();
        assertThat(SignedInAs.as(aida, () -> consents.list(aida.id()))).isEmpty();
    }

    @Test
    void aTextThatChangedSinceSheReadItIsNoConsent() {
        var aida = people.somebody();
        assertThat(people.sendsWith(aida, "/en/businesses/new", people.told(ANSWERS), with(CONSENT, "99")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(people.reads(aida, "/en/businesses")).contains("Begin with three answers");
    }

    @Test
    void theProfileIsCheckedAsTheSameAnswersTyped() {
        var aida = people.somebody();
        var told = people.told(NOT_SENSITIVE);
        var id = Entrepreneurs.added(people.sendsWith(aida, "/en/businesses/new", told, with(CONSENT, "1")));
        var typed = verdicts(Visitor.text(people.opensWith(people.somebody(), "/en/finder/results", told)));
        assertThat(typed).hasSizeGreaterThan(20);
        assertThat(verdicts(people.reads(aida, "/en/finder/results"))).isEqualTo(typed);
        assertThat(verdicts(people.reads(aida, "/en/businesses/%s/programmes".formatted(id))))
                .isEqualTo(typed);
        // The control: another business is checked otherwise.
        people.sends(
                aida,
                "/en/businesses/%s/place".formatted(id),
                "version",
                "1",
                "country",
                "PK",
                "place",
                "PK-SD-KARACHI");
        assertThat(verdicts(people.reads(aida, "/en/finder/results"))).isNotEqualTo(typed);
    }

    @Test
    void sheSeesWhichBusinessItIsAboutAndAnswersDifferentlyWithoutChangingIt() {
        var aida = people.somebody();
        var id = people.registers(aida, "Gul");
        assertThat(people.reads(aida, "/en/finder/results")).contains("About Gul");
        var begun = people.sends(aida, "/en/finder/start", "business", id);
        assertThat(begun).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/en/finder/next");
        var cookie = requireNonNull(begun.getResponse().getCookie("answers"));
        assertThat(people.opensWith(aida, "/en/finder/questions/sector", cookie))
                .bodyText()
                .contains("About Gul", "value=\"clothing\" selected");
        var different = people.answered("/en/finder/questions/sector", cookie, "sector", "crops");
        assertThat(people.opensWith(aida, "/en/businesses/%s/answers".formatted(id), different))
                .bodyText()
                .contains("Different from your business", "Crops");
        assertThat(people.get(aida, id).details().activity().sector()).isEqualTo("clothing");
        assertThat(people.opensWith(aida, "/en/finder/results", different))
                .bodyText()
                .contains("/businesses/%s/answers".formatted(id));
        // For something else nothing of the business is known.
        var other = requireNonNull(people.sendsWith(aida, "/en/finder/start", cookie, "country", "KZ", "for", "self")
                .getResponse()
                .getCookie("answers"));
        assertThat(people.opensWith(aida, "/en/finder/results", other))
                .bodyText()
                .doesNotContain("About Gul");
        assertThat(people.opensWith(aida, "/en/finder/questions/sector", other))
                .bodyText()
                .doesNotContain("value=\"clothing\" selected");
    }

    @Test
    void aSharedResultDoesNotTellOfWhichBusinessItIs() {
        var aida = people.somebody();
        people.registers(aida, "Gul");
        var page = people.reads(aida, "/en/finder/results");
        var shared = page.replaceFirst("(?s).*href=\"(/en/finder/shared/[^\"]+)\".*", "$1");
        assertThat(people.reads(aida, shared)).contains("A shared result").doesNotContain("Gul");
        assertThat(browser.reads(shared)).contains("A shared result").doesNotContain("Gul");
    }

    @Test
    void answersAreKeptLaterAndForgottenWhenSheLikes() {
        var aida = people.somebody();
        var id = people.registers(aida, "Gul");
        var answers = "/en/businesses/%s/answers".formatted(id);
        var told = people.told(ANSWERS);
        assertThat(people.opensWith(aida, answers, told))
                .bodyText()
                .contains("answers that you can keep", "Stays with you");
        assertThat(people.sendsWith(aida, answers, told))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#" + CONSENT);
        assertThat(people.answers(aida, id)).isEmpty();
        assertThat(people.sendsWith(aida, answers, told, CONSENT, "1")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(people.reads(aida, answers)).contains("34 years").doesNotContain("answers that you can keep");
        people.sends(aida, answers + "/forget");
        assertThat(people.answers(aida, id)).isEmpty();
    }

    @Test
    void withTheConsentTheKeptAnswersGoAtOnce() {
        var aida = people.somebody();
        var id = Entrepreneurs.added(
                people.sendsWith(aida, "/en/businesses/new", people.told(ANSWERS), with(CONSENT, "1")));
        assertThat(people.answers(aida, id)).isPresent();
        withdraw(aida, Purpose.MENTORING);
        assertThat(people.answers(aida, id)).isPresent();
        withdraw(aida, Purpose.SCREENING);
        assertThat(people.answers(aida, id)).isEmpty();
        assertThat(people.reads(aida, "/en/businesses/" + id)).contains("No answers are kept");
    }

    private void withdraw(Actor.Person person, Purpose purpose) {
        SignedInAs.as(person, () -> {
            consents.withdraw(person.id(), purpose, Instant.now());
            return true;
        });
    }

    private static String[] with(String... more) {
        return Stream.concat(
                        Stream.of("name", "Gul", "country", "PK", "sector", "clothing", "form", "INFORMAL"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /** Programmes with their verdicts and reasons, in the order of the page. */
    private static List<String> verdicts(String page) {
        return VERDICTS.matcher(page).results().map(MatchResult::group).toList();
    }
}
