package org.banu.platform.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.accounts.Address;
import org.banu.platform.accounts.Administrator;
import org.banu.platform.accounts.AdministratorInvitations;
import org.banu.platform.accounts.Administrators;
import org.banu.platform.once.Once;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who looks after this Banu: seen, invited and ended by those who do. */
@Allow(roles = Role.ADMINISTRATOR, scope = Scope.BANU)
@Controller
class AdministratorPages {

    private final Administrators administrators;
    private final AdministratorInvitations invitations;
    private final Tries tries;
    private final Clock clock;

    AdministratorPages(Administrators administrators, AdministratorInvitations invitations, Tries tries, Clock clock) {
        this.administrators = administrators;
        this.invitations = invitations;
        this.tries = tries;
        this.clock = clock;
    }

    @GetMapping(Administrators.PAGE)
    ModelAndView list(@ModelAttribute("ui") Ui ui, Actor.Person person) {
        return page(ui, person.id(), "", List.of());
    }

    @Once
    @PostMapping(Administrators.PAGE + "/invitations")
    public Object invite(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        var address = Address.read(email, ui.language()).filter(it -> it.kind() == Address.Kind.EMAIL);
        if (address.isEmpty()) {
            var wrong = new Problem("email", "entrance.wrong.email");
            return Problem.refused(page(ui, person.id(), email, List.of(wrong)));
        }
        var wait = tries.letter(address.get().spelling(), request);
        if (wait.isPresent()) {
            return wait.get();
        }
        invitations.invite(address.get(), person.id(), ui.language(), clock.instant());
        return back(ui);
    }

    @Once
    @PostMapping(Administrators.PAGE + "/invitations/withdraw")
    public Object withdraw(@ModelAttribute("ui") Ui ui, Actor.Person person, @RequestParam UUID id) {
        invitations.withdraw(id, person.id());
        return back(ui);
    }

    @Once
    @PostMapping(Administrators.PAGE + "/end")
    public Object end(@ModelAttribute("ui") Ui ui, Actor.Person person, @RequestParam UUID id) {
        var ended = new PersonId(id);
        return administrators
                .end(ended, person.id(), clock.instant())
                .<Object>map(it -> Problem.refused(page(ui, person.id(), "", List.of(it))))
                // Whoever ended her own has no way to the page any more.
                .orElseGet(() -> ended.equals(person.id()) ? ui.goTo("/account") : back(ui));
    }

    private static Object back(Ui ui) {
        return ui.goTo(Administrators.PAGE);
    }

    private ModelAndView page(Ui ui, PersonId reader, String email, List<Problem> problems) {
        var all = administrators.list();
        var now = all.stream()
                .filter(Administrator::isOne)
                .map(it -> new AdministratorsPage.Line(
                        it.person().value().toString(),
                        administrators.name(it.person()),
                        it.person().equals(reader),
                        ui.day(it.startsAt()),
                        by(ui, it.by())))
                .toList();
        var before = all.stream()
                .filter(it -> !it.isOne())
                .map(it -> new AdministratorsPage.Former(
                        administrators.name(it.person()),
                        ui.day(it.startsAt()),
                        it.endsAt().map(ui::day).orElse(""),
                        by(ui, it.by()),
                        it.endedBy().map(administrators::name).orElse("")))
                .toList();
        var invited = invitations.list(clock.instant()).stream()
                .map(it -> new AdministratorsPage.Invited(
                        it.id().toString(), it.email(), administrators.name(it.by()), ui.day(it.expiresAt())))
                .toList();
        return new ModelAndView(
                "entrance/administrators", "page", new AdministratorsPage(now, before, invited, email, problems));
    }

    /** A link on the console names nobody. */
    private String by(Ui ui, Optional<PersonId> inviter) {
        return inviter.map(administrators::name).orElseGet(() -> ui.text("entrance.by_console"));
    }
}
