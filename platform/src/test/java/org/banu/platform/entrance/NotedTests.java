package org.banu.platform.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.banu.platform.Guest;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.organisations.Chambers;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What her trail tells her of her account, and of who looked at what is hers. */
@PageTest
class NotedTests {

    private static final String TRAIL = "/en/account/trail";

    final Newcomers newcomers;
    final Chambers people;

    NotedTests(Visitor browser, Mailbox mail, Chambers people) {
        this.newcomers = new Newcomers(browser, mail);
        this.people = people;
    }

    @Test
    void eachTimeThatSheComesInAndWhereSheEndsIt() {
        var address = Newcomers.address();
        var her = newcomers.byEmail(address);
        assertThat(her.reads(TRAIL)).containsOnlyOnce("You signed in").doesNotContain("signed out on another");
        var elsewhere = newcomers.guest();
        // A wrong password is no coming in.
        elsewhere.sends("/en/sign-in", "address", address, "password", Newcomers.OTHER_PASSWORD);
        assertThat(her.reads(TRAIL)).containsOnlyOnce("You signed in");
        elsewhere.sends("/en/sign-in", "address", address, "password", Newcomers.PASSWORD);
        assertThat(count(her, "You signed in")).isEqualTo(2);

        her.sends("/en/account/sessions/end-others");
        assertThat(her.reads(TRAIL)).containsOnlyOnce("You were signed out on another device");
        // There was nothing left to end.
        her.sends("/en/account/sessions/end-others");
        assertThat(her.reads(TRAIL)).containsOnlyOnce("You were signed out on another device");
    }

    @Test
    void whatSheChangesAndAsksFor() {
        var her = newcomers.byEmail(Newcomers.address());
        for (var times = 0; times < 2; times++) {
            assertThat(her.sends("/en/account/profile", "name", "Aida", "language", "en"))
                    .hasStatus(HttpStatus.SEE_OTHER);
        }
        assertThat(her.reads(TRAIL)).containsOnlyOnce("Your name or the language of your letters was changed");

        her.sends("/en/account/contacts", "address", Newcomers.address(), "password", "not hers");
        assertThat(her.reads(TRAIL)).doesNotContain("A letter was asked for");
        her.sends("/en/account/contacts", "address", Newcomers.address(), "password", Newcomers.PASSWORD);
        assertThat(her.reads(TRAIL)).containsOnlyOnce("A letter was asked for");
    }

    @Test
    void whoReadHerRequestOnceHoweverOftenItWasLookedAt() {
        var her = people.somebody();
        people.asks(her, "Қор " + UUID.randomUUID());
        assertThat(people.reads(her, TRAIL)).doesNotContain("was read");
        for (var times = 0; times < 2; times++) {
            people.readsAsBanu("/en/admin/requests");
        }
        assertThat(people.reads(her, TRAIL))
                .containsOnlyOnce("Your request to act for an organisation was read")
                .contains("another person with an account");
    }

    @Test
    void whoOpenedALetterToHer() {
        var her = people.somebody();
        var name = "Палата " + UUID.randomUUID();
        people.asks(her, name);
        people.decides(Chambers.BANU, name, "decline", "Ask its people.");
        var outbox = people.readsAsBanu("/en/outbox");
        assertThat(people.reads(her, TRAIL)).doesNotContain("A letter to you was opened");
        var at = outbox.lastIndexOf("/en/outbox/", outbox.indexOf(Chambers.email(her)));
        var letter = outbox.substring(at, at + "/en/outbox/".length() + 36);
        assertThat(people.readsAsBanu(letter)).contains(Chambers.email(her));
        assertThat(people.reads(her, TRAIL)).containsOnlyOnce("A letter to you was opened");
    }

    private static int count(Guest her, String words) {
        return her.reads(TRAIL).split(words, -1).length - 1;
    }
}
