package org.banu.platform.factors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.limits.Limits;
import org.banu.platform.sessions.Session;
import org.banu.platform.sessions.Sessions;
import org.banu.platform.sessions.Step;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of signing in, for who has a second factor. */
@Allow(Whom.EVERYBODY)
@Controller
class SecondPages {

    private final Factors factors;
    private final Sessions sessions;
    private final Clock clock;

    SecondPages(Factors factors, Sessions sessions, Clock clock) {
        this.factors = factors;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/sign-in/second")
    Object second(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "") String to, HttpServletRequest request) {
        return waiting(request).<Object>map(it -> page(it, to, null)).orElseGet(() -> ui.goTo("/sign-in"));
    }

    @PostMapping("/sign-in/second")
    Object give(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var session = waiting(request);
        if (session.isEmpty()) {
            return ui.goTo("/sign-in");
        }
        return switch (factors.check(
                session.get().person(), code, Limits.network(request.getRemoteAddr()), clock.instant())) {
            case RIGHT -> {
                sessions.rise(session.get(), request, response);
                yield ui.goTo(Destination.of(to));
            }
            case WRONG -> refuse(session.get(), to, "factors.wrong.code");
            case WAIT -> refuse(session.get(), to, "factors.wrong.wait_or_code");
        };
    }

    /** Who signs in, or is in already and shows it once more since what she may do has grown. */
    private Optional<Session> waiting(HttpServletRequest request) {
        return sessions.current(request)
                .filter(it ->
                        it.step() == Step.PASSWORD || factors.of(it.person()).hasSecondFactor());
    }

    private ModelAndView refuse(Session session, String to, String key) {
        return Problem.refused(page(session, to, new Problem("code", key)));
    }

    private ModelAndView page(Session session, String to, @Nullable Problem problem) {
        var standing = factors.of(session.person());
        return new ModelAndView(
                "factors/second", "page", new SecondPage(standing.app(), standing.passkeys() > 0, to, problem));
    }
}
