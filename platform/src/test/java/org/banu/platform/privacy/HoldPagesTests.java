package org.banu.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.SignedInAs.by;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import java.util.regex.Pattern;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Role;
import org.banu.platform.accounts.AccountTwin;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An administrator holds data and ends the hold; whom it concerns reads why. */
@PageTest
class HoldPagesTests {

    private static final Pattern END = Pattern.compile("/admin/holds/([0-9a-f-]{36})/end");

    private final Actor.Person administrator = SignedInAs.somebody(OrganisationId.BANU, Role.ADMINISTRATOR);
    private final Actor.Person her = SignedInAs.somebody();

    private final Visitor browser;
    private final AccountTwin accounts;

    HoldPagesTests(Visitor browser, AccountTwin accounts) {
        this.browser = browser;
        this.accounts = accounts;
    }

    @Test
    void sheReadsWhyHerDataIsHeldAndSoDoesTheTrail() {
        accounts.plant(her, "canary-" + UUID.randomUUID());
        var reason = "A court asked " + UUID.randomUUID();
        assertThat(sets(her.id().value().toString(), "", reason, "2999-01-01")).hasStatus(HttpStatus.SEE_OTHER);

        assertThat(reads(her, "/en/account/data")).contains(reason);
        assertThat(reads(her, "/en/account/erase")).contains(reason).doesNotContain("Erase for good");
        assertThat(reads(her, "/en/account/trail"))
                .contains("Your data may not be deleted for now", "another person with an account");

        var page = reads(administrator, "/en/admin/holds");
        var end = END.matcher(page);
        assertThat(end.find(page.indexOf(reason))).isTrue();
        assertThat(sends("/en/admin/holds/%s/end".formatted(end.group(1)))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(reads(her, "/en/account/erase")).contains("Erase for good");
        assertThat(reads(her, "/en/account/trail")).contains("Your data may be deleted again");
    }

    @Test
    void whatIsWrongIsNamedAtItsField() {
        assertThat(Visitor.text(sets("", "", "", "yesterday")))
                .contains("href=\"#account\"", "href=\"#reason\"", "href=\"#until\"")
                .contains("Name an account or a kind of data, one of the two.");
        assertThat(Visitor.text(sets("not a number", "", "x", "2999-01-01"))).contains("No account has this number.");
        assertThat(Visitor.text(sets(UUID.randomUUID().toString(), "", "x", "2999-01-01")))
                .contains("No account has this number.");
        assertThat(Visitor.text(sets("", "pg_class", "x", "2999-01-01"))).contains("href=\"#table\"");
        assertThat(Visitor.text(sets("", "outbox", "x", "1999-01-01"))).contains("Choose a day from today on.");
    }

    @Test
    void nobodyElseHoldsData() {
        assertThat(browser.asks("/en/admin/holds").with(by(her)).exchange()).hasStatus(HttpStatus.NOT_FOUND);
    }

    private MvcTestResult sets(String account, String table, String reason, String until) {
        return sends("/en/admin/holds", "account", account, "table", table, "reason", reason, "until", until);
    }

    private MvcTestResult sends(String page, String... fields) {
        var request = browser.sends(page)
                .with(by(administrator))
                .with(csrf())
                .param("once", UUID.randomUUID().toString());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private String reads(Actor.Person person, String page) {
        return Visitor.text(browser.asks(page).with(by(person)).exchange());
    }
}
