package org.banu.platform.federation;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** A Banu for which no service is set up, as it is by default. */
@PageTest
class NoServiceTests {

    final Visitor browser;
    final Newcomers people;

    NoServiceTests(Visitor browser, Mailbox mail) {
        this.browser = browser;
        this.people = new Newcomers(browser, mail);
    }

    @Test
    void nothingOfItShows() {
        for (var page : new String[] {"/en/sign-in", "/en/sign-up"}) {
            assertThat(browser.reads(page)).doesNotContain("/sign-in/with/");
        }
        assertThat(people.byEmail(Newcomers.address()).reads("/en/account")).doesNotContain("services");
        for (var page : new String[] {
            "/en/sign-in/with/test", "/en/sign-in/with/test/go", "/sign-in/with/test/back?code=a&state=b"
        }) {
            assertThat(browser.opens(page)).hasStatus(HttpStatus.NOT_FOUND);
        }
    }
}
