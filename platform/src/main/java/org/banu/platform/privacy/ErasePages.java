package org.banu.platform.privacy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Whom;
import org.banu.platform.factors.Factors;
import org.banu.platform.memberships.Memberships;
import org.banu.platform.privacy.Privacy.Obstacle;
import org.banu.platform.privacy.Rule.OnErasure;
import org.banu.platform.sessions.Sessions;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Being erased: what goes and what stays is said first, and her password is asked for. */
@Allow
@Controller
class ErasePages {

    private final Privacy privacy;
    private final Memberships memberships;
    private final Factors factors;
    private final Sessions sessions;
    private final Clock clock;

    ErasePages(Privacy privacy, Memberships memberships, Factors factors, Sessions sessions, Clock clock) {
        this.privacy = privacy;
        this.memberships = memberships;
        this.factors = factors;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/account/erase")
    ModelAndView ask(@ModelAttribute("ui") Ui ui, Actor.Person person) {
        return page(ui, person.id(), List.of());
    }

    @PostMapping("/account/erase")
    Object erase(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (factors.checkPassword(person.id(), password)) {
            case RIGHT ->
                privacy.erase(person.id(), clock.instant())
                        .<Object>map(_ -> Problem.refused(page(ui, person.id(), List.of())))
                        .orElseGet(() -> gone(ui, request, response));
            case WRONG -> refuse(ui, person.id(), "privacy.wrong.password");
            case WAIT -> refuse(ui, person.id(), "privacy.wrong.wait");
        };
    }

    /** For whoever was erased, and so is nobody here any more. */
    @Allow(Whom.EVERYBODY)
    @GetMapping("/erased")
    ModelAndView erased() {
        return new ModelAndView("privacy/erased");
    }

    private ResponseEntity<Void> gone(Ui ui, HttpServletRequest request, HttpServletResponse response) {
        sessions.leave(request, response);
        return ui.goTo("/erased");
    }

    private ModelAndView refuse(Ui ui, PersonId person, String key) {
        return Problem.refused(page(ui, person, List.of(new Problem("password", key))));
    }

    private ModelAndView page(Ui ui, PersonId person, List<Problem> problems) {
        var now = clock.instant();
        var hers = privacy.list(person).stream().filter(it -> it.entries() > 0).toList();
        var goes = hers.stream()
                .filter(it -> it.rule().onErasure() == OnErasure.DELETED)
                .map(it -> ui.text(it.title()))
                .toList();
        var stays = hers.stream()
                .filter(it -> it.rule().onErasure() != OnErasure.DELETED)
                .map(it -> new ErasePage.Stays(ui.text(it.title()), Words.keep(ui, it.rule())))
                .toList();
        var left = memberships.listAdministeredAlone(person, now).stream()
                .map(it -> new ErasePage.Left(it.id().value().toString(), it.name(ui.language())))
                .toList();
        var obstacle = privacy.findObstacle(person, now)
                .map(it -> switch (it) {
                    case Obstacle.LastAdministrator() -> ui.text("privacy.obstacle.last_administrator");
                    case Obstacle.Held(var reason, var until) ->
                        ui.text("privacy.obstacle.held", ui.moment(until), reason);
                })
                .orElse("");
        return new ModelAndView(
                "privacy/erase",
                "page",
                new ErasePage(person.value().toString(), goes, stays, left, obstacle, problems));
    }
}
