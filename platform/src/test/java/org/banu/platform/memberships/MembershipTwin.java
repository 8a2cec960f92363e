package org.banu.platform.memberships;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.kernel.Language;
import org.banu.platform.organisations.OrganisationTwin;
import org.springframework.boot.test.context.TestComponent;

/** Her role for her organisation, and whom she invited. */
@TestComponent
public class MembershipTwin implements Twin {

    private final Access access;
    private final OrganisationTwin organisations;
    private final RoleStore roles;
    private final Invitations invitations;
    private final Clock clock;

    MembershipTwin(
            Access access, OrganisationTwin organisations, RoleStore roles, Invitations invitations, Clock clock) {
        this.access = access;
        this.organisations = organisations;
        this.roles = roles;
        this.invitations = invitations;
        this.clock = clock;
    }

    @Override
    public void plant(Actor.Person person, String canary) {
        var now = clock.instant();
        var grant = person.grants().getFirst();
        organisations.open(grant.organisation());
        access.perform(
                Memberships.TASK,
                () -> roles.add(grant.organisation(), person.id(), grant.role(), Term.LASTING, person.id(), now));
        var form = new RoleForm(Map.of("role", "TRAINER"), RoleForm.INVITING, now);
        SignedInAs.as(person, () -> {
            invitations.invite(
                    grant.organisation(), List.of(canary + "@example.org"), form, person.id(), Language.ENGLISH);
            return form;
        });
    }

    @Override
    public List<String> addresses(Actor.Person person) {
        return List.of(
                "/en/account/organisations",
                "/en/organisations/%s/members"
                        .formatted(person.grants().getFirst().organisation().value()));
    }
}
