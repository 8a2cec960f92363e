package org.banu.platform.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import org.banu.platform.PageTest;
import org.banu.platform.Visitor;
import org.banu.platform.entrance.Newcomers;
import org.banu.platform.kernel.Language;
import org.banu.platform.outreach.Mailbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.http.HttpStatus;

/** Who has no account yet and wants to act for an organisation. */
@PageTest
class ClaimingFirstTests {

    private static final String CLAIMS = "To act for an organisation, sign in or open an account";

    private final Visitor browser;
    private final Newcomers newcomers;
    private final String claim;

    ClaimingFirstTests(Visitor browser, Chambers people, Mailbox mail) {
        this.browser = browser;
        this.newcomers = new Newcomers(browser, mail);
        this.claim =
                "/organisations/new?of=" + people.get("kz-expo-and-women").id().value();
    }

    @Test
    void sheReadsWhyAndIsBackAtHerClaimOnceSheHasAnAccount() {
        var her = newcomers.ledBackTo(claim, CLAIMS);
        assertThat(her.reads("/en" + claim)).contains("Why you may speak for it", "name=\"evidence\"");
    }

    @Test
    void whoSignsInIsBackAtOnce() {
        var address = Newcomers.address();
        newcomers.byEmail(address);
        assertThat(newcomers
                        .guest()
                        .sends("/en/sign-in", "address", address, "password", Newcomers.PASSWORD, "to", claim))
                .hasStatus(HttpStatus.SEE_OTHER)
                .hasHeader("Location", "/en" + claim);
    }

    @ParameterizedTest
    @EnumSource
    void itIsSaidInEveryLanguage(Language language) {
        for (var to : new String[] {Newcomers.onTheWayTo(claim), "?to=%2Forganisations%2Fnew"}) {
            assertThat(browser.reads("/" + language.code() + "/sign-in" + to))
                    .contains(browser.ui(language).text("entrance.claims"));
        }
    }

    /** The control. */
    @Test
    void whoGoesElsewhereReadsNothingOfIt() {
        for (var to : new String[] {"", "?to=%2Faccount%2Forganisations", "?to=%2Forganisations"}) {
            assertThat(browser.reads("/en/sign-in" + to)).doesNotContain(CLAIMS);
        }
    }
}
