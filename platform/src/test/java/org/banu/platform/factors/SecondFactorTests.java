package org.banu.platform.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.entrance.Newcomers.PASSWORD;

import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;
import org.banu.platform.Guest;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Codes of an app and recovery codes as the second step; who works here for others can't do without. */
@PageTest
class SecondFactorTests {

    static final Pattern SECRET = Pattern.compile("<p class=\"secret\">([A-Z2-7 ]+)</p>");
    static final Pattern CODE = Pattern.compile("<li>([2-9A-Z]{5}-[2-9A-Z]{5})</li>");

    final Mailbox mail;
    final Newcomers people;
    final Accounts accounts;

    SecondFactorTests(Visitor browser, Mailbox mail, Accounts accounts) {
        this.mail = mail;
        this.people = new Newcomers(browser, mail);
        this.accounts = accounts;
    }

    /** Whose app it is, and the codes that she wrote down. */
    record App(String secret, String codes) {
        String now() {
            return OneTimeCode.at(Base32.read(secret), Instant.now(), OneTimeCode.DIGITS);
        }

        String next() {
            return OneTimeCode.at(Base32.read(secret), Instant.now().plusSeconds(30), OneTimeCode.DIGITS);
        }

        String recovery(int which) {
            return CODE.matcher(codes).results().toList().get(which).group(1);
        }
    }

    App sets(Guest her) {
        her.sends("/en/account/factors/app/begin");
        var page = her.reads("/en/account/factors/app");
        var secret = SECRET.matcher(page);
        assertThat(secret.find()).isTrue();
        assertThat(page).contains("<svg viewBox", "otpauth://totp/Banu?secret=");
        var app = new App(secret.group(1).replace(" ", ""), "");
        assertThat(her.sends("/en/account/factors/app", "code", "000000")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        var done = her.sends("/en/account/factors/app", "code", app.now());
        assertThat(done).hasStatusOk();
        return new App(app.secret(), Visitor.text(done));
    }

    @Test
    void afterThePasswordACodeIsAskedForAndEachCountsOnce() {
        var address = Newcomers.address();
        var her = people.byEmail(address);
        var app = sets(her);
        assertThat(mail.latest(address)).contains("A second step was added");
        var again = people.guest();
        assertThat(again.sends("/en/sign-in", "address", address, "password", PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/sign-in/second?to=%2Faccount");
        // The password alone opens nothing.
        assertThat(again.opens("/en/account")).hasStatus(HttpStatus.SEE_OTHER);
        var waiting = again.cookie("session");

        assertThat(again.sends("/en/sign-in/second", "code", app.now())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(again.sends("/en/sign-in/second", "code", app.next())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(again.opens("/en/account")).hasStatusOk();
        assertThat(again.cookie("session")).isNotEqualTo(waiting);

        var third = people.guest();
        third.sends("/en/sign-in", "address", address, "password", PASSWORD);
        assertThat(third.sends("/en/sign-in/second", "code", app.next())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aRecoveryCodeStandsInForTheAppOnce() {
        var address = Newcomers.address();
        var app = sets(people.byEmail(address));
        for (var status : new HttpStatus[] {HttpStatus.SEE_OTHER, HttpStatus.UNPROCESSABLE_CONTENT}) {
            var her = people.guest();
            her.sends("/en/sign-in", "address", address, "password", PASSWORD);
            assertThat(her.sends("/en/sign-in/second", "code", app.recovery(0))).hasStatus(status);
        }
        var her = people.guest();
        her.sends("/en/sign-in", "address", address, "password", PASSWORD);
        her.sends("/en/sign-in/second", "code", app.recovery(1));
        assertThat(her.reads("/en/account/trail").split("A recovery code was used", -1))
                .hasSize(3);
    }

    /** A letter proves one thing only. */
    @Test
    void aLinkByEmailAsksForTheSecondStepToo() {
        var address = Newcomers.address();
        sets(people.byEmail(address));
        var her = people.guest();
        her.sends("/en/sign-in/link", "email", address);
        assertThat(her.sends(mail.link(address)))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/sign-in/second?to=%2Faccount");
        assertThat(her.opens("/en/account")).hasStatus(HttpStatus.SEE_OTHER);
    }

    /** Who reads her mail has a new password by it, and no more. */
    @Test
    void aNewPasswordByLetterAsksForTheSecondStepToo() {
        var address = Newcomers.address();
        var app = sets(people.byEmail(address));
        var her = people.guest();
        her.sends("/en/recover", "email", address);
        assertThat(her.sends(mail.link(address), "password", Newcomers.OTHER_PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/sign-in/second?to=%2Faccount");
        assertThat(her.opens("/en/account")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.sends("/en/sign-in/second", "code", app.next())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.opens("/en/account")).hasStatusOk();
    }

    /** Neither pages nor forms nor programs take a session for hers that waits for its second step. */
    @Test
    void beforeTheSecondStepThereIsNoWayAroundIt() {
        var address = Newcomers.address();
        var her = people.byEmail(address);
        var app = sets(her);
        var waiting = people.guest();
        waiting.sends("/en/sign-in", "address", address, "password", PASSWORD);
        for (var page :
                new String[] {"/en/account/data", "/en/businesses", "/en/account/factors", "/en/account/trail"}) {
            assertThat(waiting.opens(page)).as(page).hasStatus(HttpStatus.SEE_OTHER);
        }
        var program = waiting.opens("/api/v1/businesses");
        assertThat(program.getResponse().getStatus()).isIn(401, 403, 404);
        waiting.sends("/en/account/profile", "name", "Taken over", "language", "en");
        waiting.sends("/en/account/factors/app/remove", "code", app.recovery(0));
        assertThat(her.reads("/en/account")).doesNotContain("Taken over");
        // The control: with it the same session has all of that.
        waiting.sends("/en/sign-in/second", "code", app.next());
        waiting.sends("/en/account/profile", "name", "Herself", "language", "en");
        assertThat(her.reads("/en/account")).contains("Herself");
    }

    /** Eight characters are enough beside a second step, and each page says so. */
    @Test
    void besideASecondStepANewPasswordMayBeShort() {
        var address = Newcomers.address();
        var app = sets(people.byEmail(address));
        var her = people.guest();
        her.sends("/en/recover", "email", address);
        assertThat(her.reads(mail.link(address))).contains("At least 8 characters");
        assertThat(her.reads("/en/recover/code")).contains("or 8 if you have a second step");
        assertThat(her.sends("/en/recover/code", "address", address, "code", app.recovery(0), "password", "kz7-mulb"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/sign-in/second?to=%2Faccount");
        // The control: without one it is too short.
        var alone = Newcomers.address();
        people.byEmail(alone);
        her.sends("/en/recover", "email", alone);
        assertThat(her.reads(mail.link(alone))).contains("At least 15 characters");
    }

    /** From the second step she may take another way, and still comes to where she was going. */
    @Test
    void theSecondStepKnowsWhereSheWasGoing() {
        var address = Newcomers.address();
        var app = sets(people.byEmail(address));
        var her = people.guest();
        assertThat(her.sends("/en/sign-in", "address", address, "password", PASSWORD, "to", "/invitations/abc"))
                .hasHeader("Location", "/en/sign-in/second?to=%2Finvitations%2Fabc");
        assertThat(her.reads("/en/sign-in/second?to=%2Finvitations%2Fabc"))
                .contains("href=\"/en/sign-in?to=%2Finvitations%2Fabc\"");
        assertThat(her.sends("/en/sign-in/second", "code", app.next(), "to", "/invitations/abc"))
                .hasHeader("Location", "/en/invitations/abc");
    }

    @Test
    void aShortPasswordNeedsItsSecondStep() {
        var her = people.byEmail(Newcomers.address());
        var app = sets(her);
        assertThat(her.sends("/en/account/password", "old", PASSWORD, "password", "kz7-mulb"))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.sends("/en/account/factors/app/remove", "code", app.recovery(1)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("too short to be the only protection");
    }

    /** Who has her password and guesses codes waits, is told of, and keeps nobody out. */
    @Test
    void tooManyCodesCantBeTried() {
        var address = Newcomers.address();
        var her = people.byEmail(address);
        var app = sets(her);
        var stranger = people.guest();
        stranger.sends("/en/sign-in", "address", address, "password", PASSWORD);
        for (var i = 0; i < 10; i++) {
            assertThat(stranger.sends("/en/sign-in/second", "code", "00000" + i))
                    .bodyText()
                    .contains("This code is not right");
        }
        assertThat(stranger.sends("/en/sign-in/second", "code", app.next()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Too many codes were tried");
        assertThat(mail.latest(address)).contains("tried many wrong codes for your second step");
        assertThat(her.reads("/en/account/trail")).contains("many wrong codes for the second step were tried");
        // Where she is, the same code lets her in, and her password still has its own tries.
        var elsewhere = people.guest();
        elsewhere.sends("/en/sign-in", "address", address, "password", PASSWORD);
        assertThat(elsewhere.sends("/en/sign-in/second", "code", app.next())).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.sends("/en/account/data/copy", "password", PASSWORD)).hasStatusOk();
    }

    /** However many networks are tried from; what she wrote down works all the same. */
    @Test
    void aHundredCodesADayAreTheMostAndARecoveryCodeStillWorks() {
        var address = Newcomers.address();
        var app = sets(people.byEmail(address));
        for (var network = 0; network < 10; network++) {
            var stranger = people.guest();
            stranger.sends("/en/sign-in", "address", address, "password", PASSWORD);
            for (var i = 0; i < 10; i++) {
                stranger.sends("/en/sign-in/second", "code", "00000" + i);
            }
        }
        var her = people.guest();
        her.sends("/en/sign-in", "address", address, "password", PASSWORD);
        assertThat(her.sends("/en/sign-in/second", "code", app.next()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("or use a recovery code");
        assertThat(her.sends("/en/sign-in/second", "code", app.recovery(0))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.opens("/en/account")).hasStatusOk();
    }

    @Test
    void theFirstAdministratorIsLedToHerSecondStepByWhatNeedsHerRole() {
        var link = "/en" + accounts.inviteAdministrator(false, Instant.now()).orElseThrow();
        var her = people.guest();
        assertThat(her.sends(link, "address", Newcomers.address(), "password", PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
        for (var page : new String[] {
            "/en/admin",
            "/en/admin/requests",
            "/en/outbox",
            "/en/cases/1",
            "/en/organisations/%s/members".formatted(UUID.randomUUID())
        }) {
            assertThat(her.opens(page))
                    .as(page)
                    .hasStatus(HttpStatus.SEE_OTHER)
                    .hasHeader("Location", "/en/account/factors");
        }
        assertThat(her.reads("/en/account/factors")).contains("until you show your second step");
        sets(her);
        assertThat(her.opens("/en/outbox")).hasStatusOk();
        assertThat(people.guest().opens(link)).hasStatus(HttpStatus.GONE);
        assertThat(accounts.inviteAdministrator(true, Instant.now())).isEmpty();
        // Nobody else sees the letters.
        assertThat(people.byEmail(Newcomers.address()).opens("/en/outbox")).hasStatus(HttpStatus.NOT_FOUND);
    }
}
