package org.banu.platform.memberships;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.once.Once;
import org.banu.platform.organisations.Organisation;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who acts for an organisation: for its members to see, and for its administrators to change. */
@Allow(roles = Role.ADMINISTRATOR, scope = Scope.OWN_ORGANISATION, of = "organisation")
@Controller
class MemberPages {

    private final Organisations organisations;
    private final Members members;
    private final Memberships memberships;
    private final Invitations invitations;
    private final Clock clock;

    MemberPages(
            Organisations organisations,
            Members members,
            Memberships memberships,
            Invitations invitations,
            Clock clock) {
        this.organisations = organisations;
        this.members = members;
        this.memberships = memberships;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** @param from which of the entrepreneurs and mentors are shown, counted from 0 */
    @Allow(
            roles = {
                Role.PROGRAMME_OFFICER,
                Role.REVIEWER,
                Role.FINANCE_OFFICER,
                Role.TRAINER,
                Role.ANALYST,
                Role.PARTNER,
                Role.ADMINISTRATOR
            },
            scope = Scope.OWN_ORGANISATION,
            of = "organisation")
    @GetMapping("/organisations/{organisation}/members")
    ModelAndView list(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String organisation,
            @RequestParam(defaultValue = "0") int from) {
        return members.page(ui, person, organisations.get(organisation), from, Map.of(), List.of());
    }

    @Once
    @PostMapping("/organisations/{organisation}/invitations")
    public Object invite(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String organisation,
            @RequestParam Map<String, String> parameters) {
        var inviting = organisations.get(organisation);
        var form = new RoleForm(parameters, RoleForm.INVITING, clock.instant());
        if (!form.value("by").equals("link")) {
            return answer(ui, person, inviting, form, members.invite(inviting.id(), form, person.id(), ui.language()));
        }
        var problems = members.linkProblems(inviting.id(), form);
        if (!problems.isEmpty()) {
            return answer(ui, person, inviting, form, problems);
        }
        var secret = invitations.link(inviting.id(), form, person.id());
        return ui.goTo("/organisations/%s/links/%s".formatted(inviting.id().value(), secret));
    }

    /** A link to pass on, for whoever made it. */
    @GetMapping("/organisations/{organisation}/links/{secret}")
    ModelAndView link(
            @ModelAttribute("ui") Ui ui,
            Actor.Person ignored,
            @PathVariable String organisation,
            @PathVariable String secret) {
        var inviting = organisations.get(organisation);
        return invitations
                .find(secret)
                .filter(it -> it.organisation().equals(inviting.id()))
                .map(it -> members.linkPage(ui, inviting, it, secret))
                .orElseThrow(() -> new NotFound("invitation", organisation));
    }

    @Once
    @PostMapping("/organisations/{organisation}/invitations/withdraw")
    public Object withdraw(
            @ModelAttribute("ui") Ui ui,
            Actor.Person ignored,
            @PathVariable String organisation,
            @RequestParam UUID id) {
        var inviting = organisations.get(organisation);
        invitations.withdraw(inviting.id(), id);
        return back(ui, inviting);
    }

    @Once
    @PostMapping("/organisations/{organisation}/roles")
    public Object give(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String organisation,
            @RequestParam Map<String, String> parameters) {
        var giving = organisations.get(organisation);
        var form = new RoleForm(parameters, RoleForm.GIVING, clock.instant());
        return answer(ui, person, giving, form, members.give(giving.id(), form, person.id()));
    }

    @Once
    @PostMapping("/organisations/{organisation}/roles/end")
    public Object end(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String organisation,
            @RequestParam UUID id) {
        var ending = organisations.get(organisation);
        var now = clock.instant();
        var own = memberships
                .find(ending.id(), id, now)
                .filter(it -> it.person().equals(person.id()))
                .isPresent();
        return memberships
                .end(ending.id(), id, person.id(), now)
                .<Object>map(it -> Problem.refused(members.page(ui, person, ending, 0, Map.of(), List.of(it))))
                // Whoever ended a role of her own may have no way to the members any more.
                .orElseGet(() -> own ? ui.goTo("/account/organisations") : back(ui, ending));
    }

    private Object answer(
            Ui ui, Actor.Person person, Organisation organisation, RoleForm form, List<Problem> problems) {
        return problems.isEmpty()
                ? back(ui, organisation)
                : Problem.refused(members.page(ui, person, organisation, 0, form.typed(), problems));
    }

    private static Object back(Ui ui, Organisation organisation) {
        return ui.goTo("/organisations/%s/members".formatted(organisation.id().value()));
    }
}
