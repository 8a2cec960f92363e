package org.banu.platform.memberships;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;
import org.banu.platform.sessions.Secret;
import org.banu.platform.web.Problem;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Inviting people, by e-mail or by a link that is passed on. Whoever holds the link answers it, once; nobody learns whether
 * an address has an account.
 */
@Component
class Invitations {

    private static final Duration HOLDS = Duration.ofDays(7);
    private static final int MOST_OPEN = 200;

    private final Access access;
    private final InvitationStore store;
    private final Memberships memberships;
    private final RoleNotes notes;
    private final Clock clock;

    Invitations(Access access, InvitationStore store, Memberships memberships, RoleNotes notes, Clock clock) {
        this.access = access;
        this.store = store;
        this.memberships = memberships;
        this.notes = notes;
        this.clock = clock;
    }

    /** What is wrong if so many more are to wait for an answer. */
    @Transactional(readOnly = true)
    public Optional<Problem> tooMany(OrganisationId organisation, int more) {
        return store.count(organisation, clock.instant()) + more > MOST_OPEN
                ? Optional.of(new Problem("email", "memberships.wrong.invited", MOST_OPEN))
                : Optional.empty();
    }

    /** Writes a letter to each. */
    @Transactional
    public void invite(
            OrganisationId organisation, List<String> emails, RoleForm offered, PersonId by, Language language) {
        var now = clock.instant();
        emails.forEach(it -> notes.invite(
                it, language, "/invitations/" + open(organisation, Optional.of(it), offered, by, now), now));
    }

    /** The secret of a link that she passes on herself. */
    @Transactional
    public String link(OrganisationId organisation, RoleForm offered, PersonId by) {
        return open(organisation, Optional.empty(), offered, by, clock.instant());
    }

    /** The secret in its link. */
    private String open(
            OrganisationId organisation, Optional<String> email, RoleForm offered, PersonId by, Instant now) {
        var secret = Secret.next();
        var invitation = new Invitation(
                UUID.randomUUID(), organisation, email, offered.role(), offered.term(), by, now.plus(HOLDS));
        access.perform(Memberships.TASK, () -> store.add(secret.hash(), invitation, now));
        var act = RoleNotes.act("invited", "invitation", invitation.id())
                .onBehalfOf(organisation)
                .with("role", offered.role());
        notes.keep(email.isEmpty() ? act : act.withSecret("email", Optional.empty(), email));
        return secret.text();
    }

    @Transactional(readOnly = true)
    public List<Invitation> list(OrganisationId organisation) {
        return store.list(organisation, clock.instant());
    }

    @Transactional
    public void withdraw(OrganisationId organisation, UUID id) {
        if (access.answer(Memberships.TASK, () -> store.remove(organisation, id))) {
            notes.keep(RoleNotes.act("invitation_withdrawn", "invitation", id).onBehalfOf(organisation));
        }
    }

    /** One by who is no administrator any more, or to a role that would be over, holds no longer. */
    public Optional<Invitation> find(String secret) {
        var now = clock.instant();
        return access.answer(
                Memberships.TASK,
                () -> store.find(new Secret(secret).hash(), now).filter(it -> holds(it, now)));
    }

    /** Whether it could still be answered. Who has the role already keeps it as it is. */
    @Transactional
    public boolean answer(String secret, PersonId person, boolean accepted) {
        var now = clock.instant();
        var taken = access.answer(
                Memberships.TASK,
                () -> store.take(new Secret(secret).hash(), now).filter(it -> holds(it, now)));
        taken.ifPresent(it -> {
            notes.keep(RoleNotes.act(accepted ? "accepted" : "refused", "invitation", it.id())
                    .about(person)
                    .onBehalfOf(it.organisation())
                    .with("role", it.role()));
            if (accepted) {
                memberships.add(it.organisation(), person, it.role(), it.term(), it.by(), now);
            }
        });
        return taken.isPresent();
    }

    private boolean holds(Invitation invitation, Instant now) {
        return !invitation.term().isOver(now)
                && memberships.isAdministrator(invitation.organisation(), invitation.by(), now);
    }
}
