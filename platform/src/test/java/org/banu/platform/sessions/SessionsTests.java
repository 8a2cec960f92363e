package org.banu.platform.sessions;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.entrance.Newcomers.PASSWORD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.access.PersonId;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

@PageTest
class SessionsTests {

    final Visitor browser;
    final Newcomers people;

    SessionsTests(Visitor browser, Mailbox mail) {
        this.browser = browser;
        this.people = new Newcomers(browser, mail);
    }

    @ParameterizedTest
    @EnumSource
    void aSessionEndsWithoutUseAndHoweverMuchItIsUsed(Stay stay) {
        var begun = Instant.parse("2026-01-01T00:00:00Z");
        var session = new Session(
                UUID.randomUUID(),
                new PersonId(UUID.randomUUID()),
                Step.WHOLE,
                false,
                stay,
                "",
                begun,
                begun,
                begun.plus(stay.whole()));
        assertThat(session.isOver(begun.plus(stay.idle()).minusSeconds(1))).isFalse();
        assertThat(session.isOver(begun.plus(stay.idle()))).isTrue();
        var used = new Session(
                session.id(),
                session.person(),
                session.step(),
                false,
                stay,
                "",
                begun,
                session.endsAt().minusSeconds(1),
                session.endsAt());
        assertThat(used.isOver(session.endsAt().minus(Duration.ofMillis(1)))).isFalse();
        assertThat(used.isOver(session.endsAt())).isTrue();
    }

    @Test
    void onASharedPhoneNothingIsKeptAndTitlesNameNothing() {
        var address = Newcomers.address();
        people.byEmail(address);
        var her = people.guest();
        var answer = her.sends("/en/sign-in", "address", address, "password", PASSWORD, "shared", "true");
        var cookie = requireNonNull(answer.getResponse().getCookie("session"));
        assertThat(cookie.getMaxAge()).isEqualTo(-1);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        for (var page : new String[] {"/en/account", "/en/programmes", "/en/finder"}) {
            assertThat(her.opens(page))
                    .hasStatusOk()
                    .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate")
                    .bodyText()
                    .contains("<title>Page</title>");
        }
        assertThat(her.sends("/en/sign-out")).hasHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    @Test
    void whatSheToldTheFinderOnASharedPhoneOpensForNobodyAfterHer() {
        var address = Newcomers.address();
        people.byEmail(address);
        var her = people.guest();
        her.sends("/en/sign-in", "address", address, "password", PASSWORD, "shared", "true");
        her.sends("/en/finder/start", "country", "KZ");
        assertThat(her.reads("/en/finder/results")).contains("/programmes/kz-").doesNotContain("/programmes/pk-");
        var told = new Cookie("answers", her.cookie("answers"));
        her.sends("/en/sign-out");
        assertThat(her.hasCookie("answers")).isFalse();
        // As where her session ended by itself, and the cookie is still there.
        assertThat(Visitor.text(browser.asks("/en/finder/results").cookie(told).exchange()))
                .contains("/programmes/kz-", "/programmes/pk-");
    }

    @Test
    void onHerOwnDeviceSheStaysSignedIn() {
        var address = Newcomers.address();
        people.byEmail(address);
        var answer = people.guest().sends("/en/sign-in", "address", address, "password", PASSWORD);
        assertThat(requireNonNull(answer.getResponse().getCookie("session")).getMaxAge())
                .isEqualTo((int) Duration.ofDays(30).toSeconds());
    }

    @Test
    void overHttpsTheCookieIsBoundToThisHost() {
        var answer = browser.sends("/en/sign-up")
                .with(csrf())
                .secure(true)
                .remoteAddress("203.0.113.77")
                .param(
                        "phone",
                        "+92300"
                                + "%07d"
                                        .formatted(
                                                Math.floorMod(UUID.randomUUID().hashCode(), 10_000_000)))
                .param("password", PASSWORD)
                .exchange();
        var cookie = requireNonNull(answer.getResponse().getCookie("__Host-session"));
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void sheEndsASessionElsewhere() {
        var address = Newcomers.address();
        var her = people.byEmail(address);
        var lost = people.guest();
        lost.sends("/en/sign-in", "address", address, "password", PASSWORD);
        var id = Pattern.compile("sessions/end\".*?name=\"id\" value=\"([^\"]+)\"", Pattern.DOTALL)
                .matcher(her.reads("/en/account"));
        assertThat(id.find()).isTrue();
        assertThat(her.sends("/en/account/sessions/end", "id", id.group(1))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(lost.opens("/en/account")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.opens("/en/account")).hasStatusOk();
    }

    /** A stranger's session has an id too, which ends nothing of hers. */
    @Test
    void nobodyEndsTheSessionOfAnother() {
        var hers = people.byEmail(Newcomers.address());
        var address = Newcomers.address();
        var victim = people.byEmail(address);
        var elsewhere = people.guest();
        elsewhere.sends("/en/sign-in", "address", address, "password", PASSWORD);
        var id = Pattern.compile("sessions/end\".*?name=\"id\" value=\"([^\"]+)\"", Pattern.DOTALL)
                .matcher(victim.reads("/en/account"));
        assertThat(id.find()).isTrue();
        hers.sends("/en/account/sessions/end", "id", id.group(1));
        assertThat(elsewhere.opens("/en/account")).hasStatusOk();
    }

    @Test
    void leavingQuicklyNeedsNoTokenEndsTheSessionAndClearsAll() {
        var her = people.byEmail(Newcomers.address());
        var session = her.cookie("session");
        assertThat(her.reads("/en/programmes"))
                .contains("action=\"/en/leave\"", "Leave quickly", "data-to=\"/en/calendar\"", "/assets/leave-");
        var left = browser.sends("/en/leave")
                .cookie(new Cookie("session", session), new Cookie("answers", "x"))
                .exchange();
        assertThat(left)
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/calendar")
                .hasHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        assertThat(requireNonNull(left.getResponse().getCookie("answers")).getMaxAge())
                .isZero();
        assertThat(her.opens("/en/account")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(browser.reads("/en/calendar")).doesNotContain("Banu").contains("aria-current=\"date\"");
    }

    @Test
    void whoIsNotSignedInHasNothingToLeave() {
        assertThat(browser.reads("/en/programmes"))
                .doesNotContain("Leave quickly", "/assets/leave-")
                .contains("/en/sign-in");
        assertThat(browser.sends("/en/leave")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/130.0.0.0 Mobile Safari/537.36|Chrome, Android",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1|Safari, iPhone",
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/130.0 Safari/537.36 Edg/130.0|Edge, Windows",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0|Firefox, Linux",
                "curl/8.9|''"
            })
    void aDeviceIsNamedSoThatSheKnowsIt(String agent, String name) {
        assertThat(Device.of(agent)).isEqualTo(name);
    }
}
