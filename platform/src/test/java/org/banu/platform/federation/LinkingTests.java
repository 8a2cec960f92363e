package org.banu.platform.federation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.regex.Pattern;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.federation.TestService.Somebody;
import org.banu.platform.outreach.Mailbox;
import org.banu.platform.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Linking a service to an account and unlinking it, and what it is worth beside a second step. */
class LinkingTests extends WithService {

    private static final Pattern TIE =
            Pattern.compile("services/unlink.*?name=\"id\" value=\"([^\"]+)\"", Pattern.DOTALL);
    private static final Pattern CONTACT = Pattern.compile("contacts/remove\\?id=([0-9a-f-]{36})");

    LinkingTests(Visitor browser, Mailbox mail, Access access, JdbcClient jdbc, Vault vault) {
        super(browser, mail, access, jdbc, vault);
    }

    /** Who says at a service that she is somebody else does not get that person's account, only the true one links it. */
    @Test
    void anAccountIsNotTakenOverByItsAddress() {
        var address = Newcomers.address();
        var her = people.byEmail(address);
        var service = Somebody.with(address);
        var stranger = people.guest();
        assertThat(comesIn(stranger, service))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Your e-mail address has an account here", "Sign in to it first");
        assertThat(stranger.opens("/en/account")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(accounts(service)).isZero();

        assertThat(links(her, service)).hasStatus(HttpStatus.SEE_OTHER).hasHeader("Location", "/en/account");
        assertThat(her.reads("/en/account")).contains("Test ID");
        assertThat(mail.latest(address)).contains("Another service was linked to your account");
        assertThat(comesIn(stranger, service)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(stranger.reads("/en/account")).contains(address);
    }

    @Test
    void aServiceIsLinkedToOneAccountAndByWhoBegan() {
        var service = Somebody.with(Newcomers.address());
        var her = people.byEmail(Newcomers.address());
        assertThat(links(her, service)).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(links(her, service)).hasStatus(HttpStatus.SEE_OTHER);
        var other = people.byEmail(Newcomers.address());
        assertThat(links(other, service))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("It is linked to another account");
        // Signed out meanwhile: the answer links nothing to nobody.
        var there = asksToLink(her);
        her.sends("/en/sign-out");
        var late = Somebody.with(Newcomers.address());
        assertThat(her.opens(SERVICE.agrees(late, there))).hasStatus(HttpStatus.GONE);
        assertThat(accounts(late)).isZero();
    }

    /** Who has her open session for a minute does not link a service of his own. */
    @Test
    void aServiceIsLinkedByWhoCameInJustNow() {
        var her = people.byEmail(Newcomers.address());
        change("""
                update session set begun_at = begun_at - interval '20 minutes'
                where id = (select id from session order by begun_at desc limit 1)
                """);
        assertThat(her.sends("/en/account/services/test/link"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("You signed in a while ago");
    }

    @Test
    void noOtherSiteCanLinkAService() {
        assertThat(browser.sends("/en/account/services/test/link").exchange()).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(people.guest().sends("/en/account/services/test/link")).hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void sheUnlinksItUnlessItIsHerOnlyWayIn() {
        var address = Newcomers.address();
        var her = people.guest();
        var service = Somebody.with(address);
        comesIn(her, service);
        change(
                "delete from contact where person = (select person from federated_identity order by added_at desc limit 1)");
        assertThat(her.reads("/en/account")).doesNotContain(address);
        assertThat(her.sends("/en/account/services/unlink", "id", found(TIE, her.reads("/en/account"))))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("It is your only way in");
        assertThat(accounts(service)).isEqualTo(1);

        var another = people.guest();
        var second = Somebody.with(Newcomers.address());
        comesIn(another, second);
        assertThat(another.sends("/en/account/services/unlink", "id", found(TIE, her.reads("/en/account"))))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(accounts(service)).isEqualTo(1);
        assertThat(another.sends("/en/account/services/unlink", "id", found(TIE, another.reads("/en/account"))))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(accounts(second)).isZero();
        assertThat(mail.latest(second.email())).contains("A service was unlinked");
    }

    /** Without a password only a letter lets her in beside the service, and no letter comes to a phone. */
    @Test
    void whoHasNoPasswordKeepsAnAddressForLetters() {
        var address = Newcomers.address();
        var her = people.guest();
        comesIn(her, Somebody.with(address));
        her.sends("/en/account/contacts", "address", "+92" + Newcomers.phone().substring(1));
        var contacts = CONTACT.matcher(her.reads("/en/account"))
                .results()
                .map(it -> it.group(1))
                .toList();
        assertThat(contacts).hasSize(2);
        assertThat(her.sends("/en/account/contacts/remove", "id", contacts.getFirst()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("You have no password");
        // The control: the phone may go.
        assertThat(her.sends("/en/account/contacts/remove", "id", contacts.getLast()))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(her.reads("/en/account")).contains(address);
    }

    /** A service proves one thing only, unless the settings say that its second factor counts. */
    @Test
    void aSecondStepIsStillAskedFor() {
        var address = Newcomers.address();
        var service = Somebody.with(address);
        var her = people.guest();
        comesIn(her, service);
        change("""
                insert into one_time_code (person, secret, added_at, confirmed_at)
                select person, '\\x00', now(), now() from federated_identity order by added_at desc limit 1
                """);
        var elsewhere = people.guest();
        assertThat(comesIn(elsewhere, service))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/sign-in/second?to=%2Faccount");
        assertThat(elsewhere.opens("/en/account")).hasStatus(HttpStatus.SEE_OTHER);
        // Where she was in before she had it, nothing of how she comes in can be changed.
        assertThat(her.sends(
                        "/en/account/services/unlink", "id", UUID.randomUUID().toString()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Your second step is needed");
        assertThat(comesIn(elsewhere, service.with2()))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/account");
        assertThat(elsewhere.opens("/en/account")).hasStatusOk();
    }

    @Test
    void whoWorksForOthersStillOwesHerSecondStep() {
        var service = Somebody.with(Newcomers.address());
        comesIn(people.guest(), service);
        change("""
                insert into administrator (person, starts_at)
                select person, now() from federated_identity order by added_at desc limit 1
                """);
        var her = people.guest();
        comesIn(her, service);
        assertThat(her.opens("/en/outbox"))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en/account/factors");
        var strong = people.guest();
        comesIn(strong, service.with2());
        assertThat(strong.opens("/en/outbox")).hasStatusOk();
    }
}
