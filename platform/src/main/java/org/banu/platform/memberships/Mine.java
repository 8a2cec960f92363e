package org.banu.platform.memberships;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Role;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.sessions.Sessions;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** What the page of her own organisations shows. */
@Component
class Mine {

    private final Organisations organisations;
    private final Memberships memberships;
    private final Suspensions suspensions;
    private final Sessions sessions;
    private final Clock clock;

    Mine(
            Organisations organisations,
            Memberships memberships,
            Suspensions suspensions,
            Sessions sessions,
            Clock clock) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.suspensions = suspensions;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** She who is here has a role that she had not before, so her session gets another secret. */
    void risen(HttpServletRequest request, HttpServletResponse response) {
        sessions.renew(request, response);
    }

    MinePage page(Ui ui, Actor.Person person, List<Problem> problems) {
        var now = clock.instant();
        var held = new LinkedHashMap<OrganisationId, List<String>>();
        var roles = memberships.listOf(person.id(), now);
        for (var role : roles) {
            held.computeIfAbsent(role.organisation(), _ -> new ArrayList<>()).add(RoleWords.role(ui, role, now));
        }
        var lines = held.entrySet().stream()
                .map(it -> line(ui, person, it.getKey(), it.getValue()))
                .toList();
        var asked = organisations.listRequests(person.id()).stream()
                .map(it -> new MinePage.Asked(
                        it.id().toString(),
                        it.organisation().name(ui.language()),
                        ui.moment(it.askedAt()),
                        it.state().name(),
                        it.reason()))
                .toList();
        // What keeps back a role that holds, other than a suspension, is that it needs a second step.
        var owes = roles.stream()
                .anyMatch(it -> it.holds(now)
                        && it.role().isStaff()
                        && !actsFor(person, it.organisation())
                        && !organisations.get(it.organisation()).standing().isSuspended());
        return new MinePage(lines, asked, owes, problems);
    }

    private static boolean actsFor(Actor.Person person, OrganisationId organisation) {
        return person.grants().stream()
                .anyMatch(it ->
                        it.organisation().equals(organisation) && it.role().isStaff());
    }

    private MinePage.Line line(Ui ui, Actor.Person person, OrganisationId id, List<String> roles) {
        var organisation = organisations.get(id);
        return new MinePage.Line(
                id.value().toString(),
                organisation.name(ui.language()),
                roles,
                ui.to("/organisations/" + id.value() + (actsFor(person, id) ? "/members" : "")),
                person.grants().stream().anyMatch(it -> it.organisation().equals(id) && it.role() == Role.REVIEWER),
                organisation.standing().suspendedAt().map(ui::moment).orElse(""),
                organisation.standing().isSuspended() ? suspensions.reason(id).orElse("") : "");
    }
}
