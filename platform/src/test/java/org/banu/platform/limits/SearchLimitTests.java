package org.banu.platform.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.banu.platform.Guest;
import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Nobody reads the directory word by word. */
@PageTest
class SearchLimitTests {

    private final Visitor browser;
    private final Guest guest;

    SearchLimitTests(Visitor browser) {
        this.browser = browser;
        this.guest = from(UUID.randomUUID());
    }

    @Test
    void whoSearchesFasterThanAnybodyReadsIsAskedToWait() {
        assertThat(untilRefused("/en/directory?q="))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .bodyText()
                .contains("That was a lot in a short time");
        // Wherever there is a search, and for programs too; without words, nothing is counted.
        assertThat(untilRefused("/ur/programmes?q=")).hasStatus(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(untilRefused("/api/v1/directory?certificate="))
                .hasStatus(HttpStatus.TOO_MANY_REQUESTS)
                .headers()
                .containsHeader("Retry-After");
        assertThat(untilRefused("/api/v1/directory?certificate=")).bodyText().contains("/api/v1/problems/too_often");
        assertThat(guest.opens("/en/directory?country=PK")).hasStatusOk();
        assertThat(from(UUID.randomUUID()).opens("/en/directory?q=a0")).hasStatusOk();
    }

    @Test
    void theSameSearchCountsOnce() {
        var q = UUID.randomUUID().toString();
        for (var i = 0; i <= Limit.SEARCH.times(); i++) {
            assertThat(guest.opens("/en/programmes?q=" + q)).hasStatusOk();
        }
    }

    /** Each time with other words; the last answer. */
    private MvcTestResult untilRefused(String search) {
        var last = guest.opens(search + UUID.randomUUID());
        for (var i = 1; last.getResponse().getStatus() == 200 && i < 3 * Limit.SEARCH.times(); i++) {
            last = guest.opens(search + UUID.randomUUID());
        }
        return last;
    }

    private Guest from(UUID random) {
        return new Guest(browser)
                .from("172.%d.%d.1"
                        .formatted(random.getMostSignificantBits() & 0xff, random.getLeastSignificantBits() & 0xff));
    }
}
