package org.banu.platform.entrance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.entrance.Newcomers.OTHER_PASSWORD;
import static org.banu.platform.entrance.Newcomers.PASSWORD;

import java.util.stream.IntStream;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.accounts.Address;
import org.banu.platform.kernel.Language;
import org.banu.platform.limits.Limit;
import org.banu.platform.limits.Limits;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Limits stop who guesses, and are no way to keep somebody out of her account. */
@PageTest
class LockoutTests {

    private final Newcomers people;
    private final Mailbox mail;
    private final Limits limits;

    LockoutTests(Visitor browser, Mailbox mail, Limits limits) {
        this.people = new Newcomers(browser, mail);
        this.mail = mail;
        this.limits = limits;
    }

    @Test
    void whereSheCameInBeforeSheComesInHoweverManyGuessElsewhere() {
        var phone = Newcomers.phone();
        var her = people.guest();
        her.sends("/ur/sign-up", "phone", phone, "password", PASSWORD);
        her.sends("/ur/sign-out");
        useUp(phone);
        // The control: anywhere else even the right password has to wait.
        assertThat(people.guest().sends("/ur/sign-in", "address", phone, "password", PASSWORD))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(her.sends("/ur/sign-in", "address", phone, "password", PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.opens("/ur/account")).hasStatusOk();
    }

    /** Claims are counted where they are made: a stranger elsewhere can't keep her number from her. */
    @Test
    void whoClaimsHerNumberAgainAndAgainStopsHimselfOnly() {
        var phone = Newcomers.phone();
        var stranger = people.guest();
        for (var i = 0; i < 3; i++) {
            assertThat(stranger.sends("/ur/sign-up", "phone", phone, "password", PASSWORD + i))
                    .hasStatusOk();
        }
        assertThat(stranger.sends("/en/sign-up", "phone", "+92" + phone.substring(1), "password", OTHER_PASSWORD))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .satisfies(it -> assertThat(retryAfter(it)).isBetween(2 * 86_400L, 3 * 86_400L))
                .bodyText()
                .contains("Try again in 3 days.")
                .doesNotContain("minutes");
        assertThat(people.guest().sends("/ur/sign-up", "phone", phone, "password", OTHER_PASSWORD))
                .hasStatusOk();
    }

    /** On a weak network the same form is sent again and again. */
    @Test
    void whatIsSentOnceMoreIsNoClaim() {
        var phone = Newcomers.phone();
        var her = people.guest();
        for (var i = 0; i < 6; i++) {
            assertThat(her.sends("/ur/sign-up", "phone", phone, "password", PASSWORD))
                    .hasStatusOk();
        }
        assertThat(her.opens("/ur/account")).hasStatusOk();
    }

    /** A number may be claimed by several people: who claims hers gets no more guesses by coming in anew. */
    @Test
    void whoClaimedHerNumberGetsNoMoreGuessesByComingInAgain() {
        var phone = Newcomers.phone();
        people.guest().sends("/ur/sign-up", "phone", phone, "password", PASSWORD);
        var claims = people.guest();
        claims.sends("/ur/sign-up", "phone", phone, "password", OTHER_PASSWORD);
        useUp(phone);
        var statuses = IntStream.range(0, 12)
                .map(it -> claims.sends(
                                "/ur/sign-in",
                                "address",
                                phone,
                                "password",
                                it % 2 == 0 ? OTHER_PASSWORD : "a guess at hers " + it)
                        .getResponse()
                        .getStatus())
                .boxed();
        assertThat(statuses).containsExactly(303, 422, 303, 422, 303, 422, 303, 422, 303, 422, 429, 429);
    }

    @Test
    void aDeviceIsKnownForItsOwnAddressOnlyAndASharedPhoneForNone() {
        var hers = Newcomers.address();
        people.byEmail(hers);
        var other = Newcomers.address();
        var guesses = people.byEmail(other);
        guesses.sends("/en/sign-in", "address", other, "password", PASSWORD);
        assertThat(guesses.hasCookie("device")).isTrue();
        useUp(hers);
        assertThat(guesses.sends("/en/sign-in", "address", hers, "password", PASSWORD))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        var shared = people.guest();
        shared.sends("/en/sign-in", "address", other, "password", PASSWORD, "shared", "true");
        assertThat(shared.hasCookie("session")).isTrue();
        assertThat(shared.hasCookie("device")).isFalse();
    }

    /** The letters that somebody asks for in her name are hers to use, and one of them opens her account. */
    @Test
    void whoAsksForAllHerLettersHandsHerTheWayIn() {
        var address = Newcomers.address();
        people.byEmail(address);
        var stranger = people.guest();
        var answers = IntStream.range(0, 6)
                .map(_ -> stranger.sends("/en/sign-in/link", "email", address)
                        .getResponse()
                        .getStatus())
                .boxed();
        assertThat(answers).contains(200, 429);
        var her = people.guest();
        assertThat(her.sends(mail.link(address))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.opens("/en/account")).hasStatusOk();
    }

    /** A device is asked without end by nobody, and who has to wait is told so. */
    @Test
    void whoAsksForAPasskeyWithoutEndIsToldToWait() {
        var stranger = people.guest();
        var last = stranger.opens("/en/sign-in/passkey");
        for (var i = 1; last.getResponse().getStatus() == 200 && i < 2 * 300; i++) {
            last = stranger.opens("/en/sign-in/passkey");
        }
        assertThat(last).hasStatus(HttpStatus.TOO_MANY_REQUESTS).bodyText().contains("That was a lot in a short time");
        assertThat(retryAfter(last)).isPositive();
        // The control: only he waits.
        assertThat(people.guest().opens("/en/sign-in/passkey")).hasStatusOk();
    }

    /** Seconds. */
    private static long retryAfter(MvcTestResult answer) {
        return Long.parseLong(requireNonNull(answer.getResponse().getHeader(HttpHeaders.RETRY_AFTER)));
    }

    private void useUp(String address) {
        var spelling = Address.read(address, Language.URDU).orElseThrow().spelling();
        while (limits.take(Limit.SIGN_IN_ANYWHERE, spelling).isEmpty()) {
            assertThat(spelling).isNotEmpty();
        }
    }
}
