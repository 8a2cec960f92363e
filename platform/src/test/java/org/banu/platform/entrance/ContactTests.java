package org.banu.platform.entrance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.entrance.Newcomers.PASSWORD;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.banu.platform.Guest;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How she is reached, and comes in: who has her phone in hand for a minute changes nothing of it. */
@PageTest
class ContactTests {

    static final Pattern CONTACT = Pattern.compile("contacts/remove\\?id=([0-9a-f-]{36})");
    static final Pattern SHOWN = Pattern.compile("<th scope=\"row\"><bdi dir=\"ltr\">");

    private final Newcomers people;
    private final Mailbox mail;
    private final Access access;
    private final JdbcClient jdbc;

    ContactTests(Visitor browser, Mailbox mail, Access access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
        this.people = new Newcomers(browser, mail);
        this.mail = mail;
    }

    @Test
    void allThatIsWrongWithHerFormIsSaidAtOnce() {
        assertThat(people.guest().sends("/en/sign-up", "phone", "12", "password", "short"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("2 answers need another look", "id=\"phone-error\"", "id=\"password-error\"");
        assertThat(people.guest().sends("/en/sign-up", "phone", "+77011234567", "password", "short"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("One answer needs another look", "id=\"password-error\"");
    }

    @Test
    void ofTwoContactsThatAreRemovedAtOnceOneStays() throws Exception {
        for (var round = 0; round < 6; round++) {
            var address = Newcomers.address();
            var her = people.byEmail(address);
            adds(her, Newcomers.phone());
            var contacts = contacts(her);
            assertThat(contacts).hasSize(2);
            var elsewhere = people.guest();
            elsewhere.sends("/ur/sign-in", "address", address, "password", PASSWORD);
            try (var both = Executors.newFixedThreadPool(2)) {
                var answers = both.invokeAll(List.<Callable<Integer>>of(
                        () -> removes(her, contacts.getFirst()), () -> removes(elsewhere, contacts.getLast())));
                assertThat(answers.stream().map(it -> it.resultNow())).containsExactlyInAnyOrder(303, 422);
            }
            assertThat(SHOWN.matcher(her.reads("/ur/account")).results().count())
                    .isOne();
        }
    }

    /** Who has her open session, and not her password, adds no way in of his own, and takes none of hers. */
    @Test
    void addingAndRemovingAsksForHerPassword() {
        var her = people.byEmail(Newcomers.address());
        var added = Newcomers.address();
        assertThat(her.sends("/en/account/contacts", "address", added)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(her.sends("/en/account/contacts", "address", added, "password", "a guess"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("This is not your password", added);
        adds(her, Newcomers.phone());
        var contact = contacts(her).getFirst();
        assertThat(her.reads("/en/account/contacts/remove?id=" + contact)).contains("Remove this from your account?");
        assertThat(her.sends("/en/account/contacts/remove", "id", contact, "password", "a guess"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(contacts(her)).hasSize(2);
        // The control: with it, it goes.
        assertThat(her.sends("/en/account/contacts/remove", "id", contact, "password", PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.reads("/en/account")).doesNotContain(contact);
    }

    /** What opens the account beside her password is given to who came in just now. */
    @Test
    void newCodesAndASecondStepAreForWhoCameInJustNow() {
        var her = people.byEmail(Newcomers.address());
        // The control: at first they are hers to make.
        assertThat(her.sends("/en/account/factors/codes")).hasStatusOk();
        assertThat(her.sends("/en/account/factors/app/begin")).hasStatus(HttpStatus.SEE_OTHER);
        access.perform(
                "sign-in",
                () -> jdbc.sql("update session set begun_at = begun_at - interval '20 minutes'")
                        .update());
        for (var page : new String[] {"factors/codes", "factors/app/begin", "passkeys"}) {
            assertThat(her.sends("/en/account/" + page))
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                    .bodyText()
                    .contains("You signed in a while ago");
        }
    }

    @Test
    void nobodyRemovesWhatIsOfAnother() {
        var her = people.byEmail(Newcomers.address());
        adds(her, Newcomers.phone());
        var other = people.byEmail(Newcomers.address());
        adds(other, Newcomers.phone());
        other.sends("/en/account/contacts/remove", "id", contacts(her).getFirst(), "password", PASSWORD);
        assertThat(contacts(her)).hasSize(2);
    }

    /** Told where she was reached before, so also at the address that is taken from her. */
    @Test
    void whatChangesIsToldWhereSheWasReachedBefore() {
        var first = Newcomers.address();
        var her = people.byEmail(first);
        var second = Newcomers.address();
        adds(her, second);
        her.sends(mail.link(second));
        assertThat(mail.latest(first)).contains("was added to your account", "/recover");
        assertThat(mail.latest(second)).doesNotContain("was added to your account");
        var older = contacts(her).getFirst();
        assertThat(her.sends("/en/account/contacts/remove", "id", older, "password", PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(mail.latest(first)).contains("was removed from your account");
        assertThat(mail.latest(second)).contains("was removed from your account");
        assertThat(her.sends("/en/account/factors/codes")).hasStatusOk();
        assertThat(mail.latest(second)).contains("New recovery codes were made");
        assertThat(her.reads("/en/account/trail")).contains("New recovery codes were made");
    }

    private static int removes(Guest her, String contact) {
        return her.sends("/ur/account/contacts/remove", "id", contact, "password", PASSWORD)
                .getResponse()
                .getStatus();
    }

    private static void adds(Guest her, String address) {
        assertThat(her.sends("/ur/account/contacts", "address", address, "password", PASSWORD))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private static List<String> contacts(Guest her) {
        return CONTACT.matcher(her.reads("/ur/account"))
                .results()
                .map(it -> it.group(1))
                .toList();
    }
}
