package org.banu.platform.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.entrance.Newcomers.OTHER_PASSWORD;
import static org.banu.platform.entrance.Newcomers.PASSWORD;

import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A number that nobody can confirm is kept by who comes back with it, not by who claims it first or most often. */
@PageTest
class ClaimedNumberTests {

    private static final int STRANGERS = 6;

    private final Newcomers people;
    private final Access access;
    private final JdbcClient jdbc;
    private final String phone = Newcomers.phone();

    ClaimedNumberTests(Visitor browser, Mailbox mail, Access access, JdbcClient jdbc) {
        this.people = new Newcomers(browser, mail);
        this.access = access;
        this.jdbc = jdbc;
    }

    @Test
    void strangersWhoClaimedHerNumberDoNotKeepItFromHer() {
        strangersClaimIt();
        assertThat(signsUp(PASSWORD)).hasStatusOk();
        assertThat(signsIn(PASSWORD)).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** The control: a number that four come back to is theirs, and who asks next is told what to do. */
    @Test
    void fourWhoCameBackKeepIt() {
        strangersClaimIt();
        hoursLater();
        for (var i = STRANGERS - 4; i < STRANGERS; i++) {
            assertThat(signsIn(OTHER_PASSWORD + i)).hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(signsUp(PASSWORD))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Use an e-mail address instead.");
    }

    @Test
    void whoCameBackKeepsHerNumberHoweverManyClaimItAfterHer() {
        signsUp(PASSWORD);
        hoursLater();
        assertThat(signsIn(PASSWORD)).hasStatus(HttpStatus.SEE_OTHER);
        strangersClaimIt();
        assertThat(signsIn(PASSWORD)).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** Coming in at once, as whoever claims a number can, is not coming back. */
    @Test
    void whoNeverCameBackMakesRoomAndStillHasHerRecoveryCodes() {
        var code = ComingInTests.CODE.matcher(Visitor.text(signsUp(PASSWORD)));
        assertThat(code.find()).isTrue();
        assertThat(signsIn(PASSWORD)).hasStatus(HttpStatus.SEE_OTHER);
        strangersClaimIt();
        hoursLater();
        assertThat(signsIn(PASSWORD)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var her = people.guest();
        assertThat(her.sends(
                        "/en/recover/code", "address", international(), "code", code.group(1), "password", PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.opens("/en/account")).hasStatusOk();
        strangersClaimIt();
        assertThat(signsIn(PASSWORD)).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** Each from a network of his own, where nobody counts his claims together. */
    private void strangersClaimIt() {
        for (var i = 0; i < STRANGERS; i++) {
            assertThat(signsUp(OTHER_PASSWORD + i)).hasStatusOk();
        }
    }

    private MvcTestResult signsUp(String password) {
        return people.guest().sends("/en/sign-up", "phone", international(), "password", password);
    }

    private MvcTestResult signsIn(String password) {
        return people.guest().sends("/en/sign-in", "address", international(), "password", password);
    }

    private String international() {
        return "+92" + phone.substring(1);
    }

    private void hoursLater() {
        access.perform(
                "sign-in",
                () -> jdbc.sql("update contact set added_at = added_at - interval '2 hours'")
                        .update());
    }
}
