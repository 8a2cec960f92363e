package org.banu.platform.organisations;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.accounts.Address;
import org.banu.platform.once.Once;
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
    private final Roles roles;
    private final Invitations invitations;
    private final Clock clock;

    MemberPages(Organisations organisations, Members members, Roles roles, Invitations invitations, Clock clock) {
        this.organisations = organisations;
        this.members = members;
        this.roles = roles;
        this.invitations = invitations;
        this.clock = clock;
    }

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
    ModelAndView list(@ModelAttribute("ui") Ui ui, Actor.Person person, @PathVariable String organisation) {
        return members.page(ui, person, organisations.get(organisation), "", List.of());
    }

    @Once
    @PostMapping("/organisations/{organisation}/invitations")
    public Object invite(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String until) {
        var inviting = organisations.get(organisation);
        var address = Address.read(email, ui.language()).filter(it -> it.kind() == Address.Kind.EMAIL);
        if (address.isEmpty()) {
            return refuse(ui, person, inviting, email, Words.problem("email", "organisations.wrong.email"));
        }
        var given = role(role);
        if (given.isEmpty()) {
            return refuse(ui, person, inviting, email, Words.problem("role", "organisations.wrong.role"));
        }
        var ends = ends(until);
        if (!until.isBlank() && ends.isEmpty()) {
            return refuse(ui, person, inviting, email, Words.problem("until", "organisations.wrong.until"));
        }
        return members.invite(inviting, address.get().value(), given.get(), ends, person.id(), ui.language())
                .<Object>map(it -> refuse(ui, person, inviting, email, it))
                .orElseGet(() -> back(ui, inviting));
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
            @RequestParam(defaultValue = "") String member,
            @RequestParam(defaultValue = "") String another) {
        var giving = organisations.get(organisation);
        var given = role(another);
        if (given.isEmpty()) {
            return refuse(ui, person, giving, "", Words.problem("another", "organisations.wrong.role"));
        }
        return roles.give(giving.id(), member, given.get(), person.id(), clock.instant())
                .<Object>map(it -> refuse(ui, person, giving, "", it))
                .orElseGet(() -> back(ui, giving));
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
        var own = roles.list(ending.id(), now).stream()
                .anyMatch(it -> it.id().equals(id) && it.person().equals(person.id()));
        return roles.end(ending.id(), id, person.id(), now)
                .<Object>map(it -> refuse(ui, person, ending, "", it))
                // Whoever ended a role of her own may have no way to the members any more.
                .orElseGet(() -> own ? MinePages.to(ui, "/account/organisations") : back(ui, ending));
    }

    private ModelAndView refuse(Ui ui, Actor.Person person, Organisation organisation, String email, Problem problem) {
        return RequestPages.refused(members.page(ui, person, organisation, email, List.of(problem)));
    }

    private static Object back(Ui ui, Organisation organisation) {
        return MinePages.to(
                ui, "/organisations/%s/members".formatted(organisation.id().value()));
    }

    private static Optional<Role> role(String name) {
        return Roles.GIVEN.stream().filter(it -> it.name().equals(name)).findFirst();
    }

    /** The end of a day that is still to come; empty for anything else. */
    private Optional<Instant> ends(String day) {
        try {
            var end = LocalDate.parse(day.strip()).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC);
            return Optional.of(end).filter(clock.instant()::isBefore);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
