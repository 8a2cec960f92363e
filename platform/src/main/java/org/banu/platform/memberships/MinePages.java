package org.banu.platform.memberships;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.once.Once;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Her own organisations, and the invitations that she gets. */
@Allow
@Controller
class MinePages {

    private final Organisations organisations;
    private final Memberships memberships;
    private final Invitations invitations;
    private final Mine mine;
    private final Clock clock;

    MinePages(Organisations organisations, Memberships memberships, Invitations invitations, Mine mine, Clock clock) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.invitations = invitations;
        this.mine = mine;
        this.clock = clock;
    }

    @GetMapping("/account/organisations")
    ModelAndView mine(@ModelAttribute("ui") Ui ui, Actor.Person person) {
        var page = new ModelAndView("memberships/mine", "page", mine.page(ui, person, List.of()));
        organisations.sawDecisions(person.id(), clock.instant());
        return page;
    }

    @Once
    @PostMapping("/account/organisations/leave")
    public Object leave(
            @ModelAttribute("ui") Ui ui, Actor.Person person, @RequestParam(defaultValue = "") String organisation) {
        var left = organisations.get(organisation).id();
        return memberships
                .leave(left, person.id(), clock.instant())
                .<Object>map(it -> Problem.refused(
                        new ModelAndView("memberships/mine", "page", mine.page(ui, person, List.of(it)))))
                .orElseGet(() -> ui.goTo("/account/organisations"));
    }

    /** Opening it answers nothing, since programs that read mail open links too. */
    @GetMapping("/invitations/{secret}")
    ModelAndView invitation(@ModelAttribute("ui") Ui ui, Actor.Person ignored, @PathVariable String secret) {
        return invitations
                .find(secret)
                .map(it -> new ModelAndView(
                        "memberships/invitation",
                        "page",
                        new InvitationPage(
                                secret,
                                it.organisation().value().toString(),
                                organisations.get(it.organisation()).name(ui.language()),
                                RoleWords.role(ui, it.role()),
                                it.term()
                                        .startsAt()
                                        .filter(clock.instant()::isBefore)
                                        .map(from -> RoleWords.day(ui, from))
                                        .orElse(""),
                                it.term()
                                        .endsAt()
                                        .map(end -> RoleWords.lastDay(ui, end))
                                        .orElse(""),
                                it.role())))
                .orElseGet(MinePages::gone);
    }

    @Once
    @PostMapping("/invitations/{secret}")
    public Object answer(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var accepted = answer.equals("accept");
        if (!invitations.answer(secret, person.id(), accepted)) {
            return gone();
        }
        if (accepted) {
            mine.risen(request, response);
        }
        return ui.goTo("/account/organisations");
    }

    private static ModelAndView gone() {
        var page = new ModelAndView("memberships/gone");
        page.setStatus(HttpStatus.GONE);
        return page;
    }
}
