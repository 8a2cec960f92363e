package org.banu.platform.accounts;

import static org.banu.platform.accounts.Administrators.TASK;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Audit;
import org.banu.platform.kernel.Language;
import org.banu.platform.outreach.Letter;
import org.banu.platform.outreach.Notices;
import org.banu.platform.sessions.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inviting others by letter to look after this Banu too. Whoever holds the link answers it, once. */
@Component
public class AdministratorInvitations {

    private static final Duration HOLDS = Duration.ofDays(7);

    private final AdministratorInvitationStore store;
    private final Administrators administrators;
    private final Audit audit;
    private final Notices notices;
    private final Access access;

    AdministratorInvitations(
            AdministratorInvitationStore store,
            Administrators administrators,
            Audit audit,
            Notices notices,
            Access access) {
        this.store = store;
        this.administrators = administrators;
        this.audit = audit;
        this.notices = notices;
        this.access = access;
    }

    /**
     * The same letter whether the address has an account or not, but in the language of that account.
     *
     * @param language of whoever invites
     */
    @Transactional
    public void invite(Address email, PersonId by, Language language, Instant now) {
        var secret = Secret.next();
        var invitation = new AdministratorInvitation(UUID.randomUUID(), email.value(), by, now.plus(HOLDS));
        access.perform(TASK, () -> store.add(secret.hash(), invitation, now));
        audit.add(Administrators.act("administrator_invited", "invitation", invitation.id())
                .about(by)
                .withSecret("email", Optional.empty(), Optional.of(email.value())));
        notices.invite(
                email.value(),
                language,
                Letter.Kind.ADMINISTRATOR_INVITED,
                "/invitations/administrator/" + secret.text(),
                now);
    }

    /** Those that wait for an answer, the newest first. */
    @Transactional(readOnly = true)
    public List<AdministratorInvitation> list(Instant now) {
        return access.answer(TASK, () -> store.list(now));
    }

    @Transactional
    public void withdraw(UUID id, PersonId by) {
        if (access.answer(TASK, () -> store.remove(id))) {
            audit.add(Administrators.act("administrator_invitation_withdrawn", "invitation", id)
                    .about(by));
        }
    }

    /** Whether it could be answered; one by who is no administrator any more holds no longer. */
    @Transactional(readOnly = true)
    public boolean holds(String secret, Instant now) {
        return access.answer(TASK, () -> store.find(new Secret(secret).hash(), now))
                .filter(this::holds)
                .isPresent();
    }

    /** Whether it could still be answered. Who accepts must have shown both factors. */
    @Transactional
    public boolean answer(String secret, PersonId person, boolean accepted, Instant now) {
        var taken = access.answer(TASK, () -> store.take(new Secret(secret).hash(), now))
                .filter(this::holds);
        taken.ifPresent(it -> {
            if (accepted) {
                administrators.add(person, Optional.of(it.by()), now);
            } else {
                audit.add(Administrators.act("administrator_declined", "invitation", it.id())
                        .about(person));
            }
        });
        return taken.isPresent();
    }

    private boolean holds(AdministratorInvitation invitation) {
        return administrators.list().stream()
                .anyMatch(it -> it.isOne() && it.person().equals(invitation.by()));
    }
}
