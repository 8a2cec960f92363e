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
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** How she is reached, and comes in: who has her phone in hand for a minute changes nothing of it. */
@PageTest
class ContactTests {

    static final Pattern CONTACT = Pattern.compile("contacts/remove.*?name=\"id\" value=\"([^\"]+)\"", Pattern.DOTALL);

    static final Pattern SHOWN = Pattern.compile("<bdi dir=\"ltr\">");

    private final Newcomers people;
    private final Mailbox mail;

    ContactTests(Visitor browser, Mailbox mail) {
        this.people = new Newcomers(browser, mail);
        this.mail = mail;
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
