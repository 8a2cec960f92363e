package org.banu.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.SignedInAs.by;

import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Visitor;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Role;
import org.banu.platform.accounts.AccountTwin;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.memberships.MembershipTwin;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who did what to her file. */
@PageTest
class TrailTests {

    private final Actor.Person her = SignedInAs.somebody();

    private final Audit audit;
    private final Access access;
    private final AccountTwin accounts;
    private final MembershipTwin memberships;
    private final Visitor browser;
    private final TransactionTemplate transaction;

    TrailTests(
            Audit audit,
            Access access,
            AccountTwin accounts,
            MembershipTwin memberships,
            Visitor browser,
            PlatformTransactionManager transactions) {
        this.audit = audit;
        this.access = access;
        this.accounts = accounts;
        this.memberships = memberships;
        this.browser = browser;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void othersAreNamedByTheirOrganisationAndRoleAndNeverByName() {
        var organisation = new OrganisationId(UUID.randomUUID());
        var officer = SignedInAs.somebody(organisation, Role.REVIEWER);
        var name = "Officer " + UUID.randomUUID();
        accounts.plant(officer, name);
        memberships.plant(officer, name);
        does(
                officer,
                Act.of("organisations.declined", "organisation", organisation.value())
                        .about(her.id())
                        .onBehalfOf(organisation));

        assertThat(reads("en", her))
                .contains("Your request to act for an organisation was declined")
                .contains("Палата проверок: reviewer")
                .doesNotContain(name)
                .doesNotContain(officer.id().value().toString());
        assertThat(reads("ru", her)).contains("Палата проверок: эксперт по оценке");
    }

    @Test
    void whatSheDidAndWhatBanuDidIsToldApart() {
        does(her, Act.of("accounts.contact_removed", "person", her.id().value()).about(her.id()));
        access.perform(
                "sign-in",
                () -> audit.add(
                        Act.of("accounts.password_replaced", "person", her.id().value())
                                .about(her.id())));
        access.perform(
                "retention",
                () -> audit.add(
                        Act.of("tomorrow.invented", "person", her.id().value()).about(her.id())));
        does(
                SignedInAs.somebody(),
                Act.of("privacy.held", "hold", UUID.randomUUID()).about(her.id()));

        assertThat(reads("en", her))
                .contains("4 entries, the latest first")
                .containsSubsequence(
                        "Your data may not be deleted for now",
                        "another person with an account",
                        "Something else: tomorrow.invented",
                        "Banu itself, by a rule",
                        "A new password was set through recovery",
                        "you, while signing in or up",
                        "An address or phone number was removed from your account",
                        "you");
    }

    @Test
    void theTrailOfAnotherIsNotHers() {
        does(her, Act.of("accounts.contact_added", "person", her.id().value()).about(her.id()));
        assertThat(reads("en", SignedInAs.somebody())).contains("Nothing yet").doesNotContain("was added");
    }

    @Test
    void thereAreAsManyPagesAsItTakes() {
        for (var i = 0; i < 31; i++) {
            does(
                    her,
                    Act.of("accounts.contact_added", "person", her.id().value()).about(her.id()));
        }
        assertThat(reads("en", her))
                .contains("31 entries", "/en/account/trail?from=30")
                .doesNotContain("The latest<");
        var second = Visitor.text(
                browser.asks("/en/account/trail?from=30").with(by(her)).exchange());
        assertThat(second).contains("The latest<").doesNotContain("from=60").containsOnlyOnce("data-label=\"When\"");
        // Whatever somebody types into the address.
        for (var from : new String[] {"-1", "x", "999999999999", "100000"}) {
            assertThat(browser.asks("/en/account/trail?from=" + from)
                            .with(by(her))
                            .exchange())
                    .hasStatusOk();
        }
    }

    private String reads(String language, Actor.Person person) {
        return Visitor.text(
                browser.asks("/" + language + "/account/trail").with(by(person)).exchange());
    }

    private void does(Actor.Person person, Act act) {
        SignedInAs.as(
                person,
                () -> transaction.<Boolean>execute(_ -> {
                    audit.add(act);
                    return true;
                }));
    }
}
