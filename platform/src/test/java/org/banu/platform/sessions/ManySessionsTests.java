package org.banu.platform.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonId;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@PageTest
class ManySessionsTests {

    final Newcomers people;
    final Sessions sessions;
    final SessionStore store;
    final Access access;

    ManySessionsTests(Visitor browser, Mailbox mail, Sessions sessions, SessionStore store, Access access) {
        this.people = new Newcomers(browser, mail);
        this.sessions = sessions;
        this.store = store;
        this.access = access;
    }

    @Test
    void whoIsSignedInInTwentyPlacesLeavesTheOneThatSheUsedLongestAgo() {
        var first = people.byEmail(Newcomers.address());
        var her = access.answer("sign-in", () -> store.find(new Secret(first.cookie("session")).hash()))
                .orElseThrow()
                .person();
        for (var other = 1; other < Sessions.MOST; other++) {
            comesIn(her);
        }
        assertThat(first.opens("/en/account")).hasStatusOk();
        assertThat(sessions.list(her)).hasSize(Sessions.MOST);

        comesIn(her);

        assertThat(sessions.list(her)).hasSize(Sessions.MOST);
        assertThat(first.opens("/en/account")).hasStatus(HttpStatus.SEE_OTHER);
    }

    private void comesIn(PersonId her) {
        sessions.begin(her, Step.WHOLE, false, false, new MockHttpServletRequest(), new MockHttpServletResponse());
    }
}
