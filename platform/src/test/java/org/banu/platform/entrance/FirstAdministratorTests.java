package org.banu.platform.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.entrance.Newcomers.PASSWORD;

import java.time.Instant;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** Who opens the link on the console, before she has a second step and before her address is confirmed. */
@PageTest
class FirstAdministratorTests {

    private final Visitor browser;
    private final Mailbox mail;
    private final Newcomers people;
    private final Accounts accounts;

    FirstAdministratorTests(Visitor browser, Mailbox mail, Accounts accounts) {
        this.browser = browser;
        this.mail = mail;
        this.people = new Newcomers(browser, mail);
        this.accounts = accounts;
    }

    /** What is hers as a person is open to her, and so are the ways out. */
    @Test
    void withoutTheSecondStepWhatIsHersStaysOpen() {
        var link = "/en" + accounts.inviteAdministrator(false, Instant.now()).orElseThrow();
        var her = people.guest();
        her.sends(link, "address", Newcomers.address(), "password", PASSWORD);
        for (var page : new String[] {
            "/en/",
            "/en/businesses",
            "/en/finder",
            "/en/privacy",
            "/en/account/data",
            "/en/account/erase",
            "/en/account/trail",
            "/en/organisations"
        }) {
            assertThat(her.opens(page)).as(page).hasStatusOk();
        }
        assertThat(her.reads("/en/account")).contains("until you show your second step");
        assertThat(her.opens("/en/account/organisations")).hasStatusOk();
        // Her role has no effect meanwhile.
        assertThat(her.reads("/en/account")).doesNotContain("Letters that Banu wrote");
        assertThat(her.sends("/en/account/data/copy", "password", PASSWORD)).hasStatusOk();
        assertThat(her.sends("/en/sign-out")).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/en/");
        assertThat(her.hasCookie("session")).isFalse();
    }

    /** Who types a stranger's address for hers does not hand him her account. */
    @Test
    void theAddressOfTheFirstAdministratorCountsOnceALetterWasAnswered() {
        var link = "/en" + accounts.inviteAdministrator(false, Instant.now()).orElseThrow();
        var address = Newcomers.address();
        var her = people.guest();
        her.sends(link, "address", address, "password", PASSWORD);
        var confirm = mail.link(address);
        assertThat(her.reads("/en/account")).contains(address, "not confirmed");
        people.guest().sends("/en/recover", "email", address);
        assertThat(mail.latest(address)).contains("There is no account with this address yet");
        assertThat(her.sends(confirm)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.reads("/en/account")).contains(address).doesNotContain("not confirmed");
        people.guest().sends("/en/recover", "email", address);
        assertThat(mail.latest(address)).contains("choose a new password");
        assertThat(people.guest().sends("/en/sign-in", "address", address, "password", PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void aLinkForAnAdministratorEndsTheOneBefore() {
        var first = "/en" + accounts.inviteAdministrator(false, Instant.now()).orElseThrow();
        var second = "/en" + accounts.inviteAdministrator(false, Instant.now()).orElseThrow();
        assertThat(browser.opens(first)).hasStatus(HttpStatus.GONE);
        assertThat(browser.opens(second)).hasStatusOk();
    }
}
