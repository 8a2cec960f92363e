package org.banu.platform.accounts;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.sessions.Secret;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Her account: her name and how she is reached. */
@TestComponent
public class AccountTwin implements Twin {

    private final AccountStore store;
    private final AdministratorInvitationStore invitations;
    private final Access access;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate transaction;

    AccountTwin(
            AccountStore store,
            AdministratorInvitationStore invitations,
            Access access,
            JdbcClient jdbc,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.invitations = invitations;
        this.access = access;
        this.jdbc = jdbc;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void plant(Actor.Person person, String canary) {
        SignedInAs.as(
                person,
                () -> transaction.<Boolean>execute(_ -> {
                    jdbc.sql("insert into person (id, name, language, joined_at) values (:id, :name, 'en', now())")
                            .param("id", person.id().value())
                            .param("name", canary)
                            .update();
                    var address = new Address(Address.Kind.EMAIL, canary + "@example.org");
                    return store.addContact(person.id(), address, true, clock.instant());
                }));
        // She looked after this Banu for a moment, and asked somebody else to.
        access.perform(Administrators.TASK, () -> {
            jdbc.sql("insert into administrator (person, starts_at, ends_at, ended_by) values (:id, now(), now(), :id)")
                    .param("id", person.id().value())
                    .update();
            var now = clock.instant();
            invitations.add(
                    Secret.next().hash(),
                    new AdministratorInvitation(
                            UUID.randomUUID(), canary + "@example.com", person.id(), now.plusSeconds(3600)),
                    now);
        });
    }

    @Override
    public List<String> addresses(Actor.Person person) {
        return List.of("/en/account", "/en/account/factors", "/en/account/contacts/add");
    }
}
