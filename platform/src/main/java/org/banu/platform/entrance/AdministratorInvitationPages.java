package org.banu.platform.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.accounts.AdministratorInvitations;
import org.banu.platform.factors.Factors;
import org.banu.platform.once.Once;
import org.banu.platform.sessions.Session;
import org.banu.platform.sessions.Sessions;
import org.banu.platform.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Answering an invitation to look after this Banu; only who has shown both factors may accept. */
@Allow
@Controller
class AdministratorInvitationPages {

    private static final String PAGE = "/invitations/administrator/";

    private final AdministratorInvitations invitations;
    private final Factors factors;
    private final Sessions sessions;
    private final Clock clock;

    AdministratorInvitationPages(
            AdministratorInvitations invitations, Factors factors, Sessions sessions, Clock clock) {
        this.invitations = invitations;
        this.factors = factors;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Opening it answers nothing, since programs that read mail open links too. */
    @GetMapping(PAGE + "{secret}")
    ModelAndView open(Actor.Person person, @PathVariable String secret, HttpServletRequest request) {
        return invitations.holds(secret, clock.instant()) ? page(person, secret, request) : gone();
    }

    @Once
    @PostMapping(PAGE + "{secret}")
    public Object answer(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var accepted = answer.equals("accept");
        if (accepted && !isStrong(request)) {
            return invitations.holds(secret, clock.instant()) ? ui.goTo(PAGE + secret) : gone();
        }
        if (!invitations.answer(secret, person.id(), accepted, clock.instant())) {
            return gone();
        }
        if (accepted) {
            sessions.renew(request, response);
        }
        return ui.goTo(accepted ? "/admin" : "/account");
    }

    private ModelAndView page(Actor.Person person, String secret, HttpServletRequest request) {
        return new ModelAndView(
                "entrance/administratorInvitation",
                "page",
                new AdministratorInvitationPage(
                        PAGE + secret,
                        isStrong(request),
                        factors.of(person.id()).hasSecondFactor()));
    }

    private boolean isStrong(HttpServletRequest request) {
        return sessions.current(request).filter(Session::strong).isPresent();
    }

    private static ModelAndView gone() {
        var page = new ModelAndView("memberships/gone");
        page.setStatus(HttpStatus.GONE);
        return page;
    }
}
