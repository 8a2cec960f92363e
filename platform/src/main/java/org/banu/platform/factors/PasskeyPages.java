package org.banu.platform.factors;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.banu.platform.access.Allow;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Whom;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.limits.Limit;
import org.banu.platform.limits.Limits;
import org.banu.platform.sessions.Secret;
import org.banu.platform.sessions.Sessions;
import org.banu.platform.sessions.Step;
import org.banu.platform.web.Cookies;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.banu.platform.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Adding a passkey, removing one, and signing in with one. */
@Controller
class PasskeyPages {

    private static final String COOKIE = "passkey";
    private static final int LONGEST_LABEL = 100;
    private static final Duration HOLDS = Duration.ofMinutes(5);

    private final Passkeys passkeys;
    private final Factors factors;
    private final Sessions sessions;
    private final Limits limits;

    PasskeyPages(Passkeys passkeys, Factors factors, Sessions sessions, Limits limits) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.sessions = sessions;
        this.limits = limits;
    }

    @Allow
    @GetMapping("/account/passkeys")
    ModelAndView ask(@ModelAttribute("ui") Ui ui, Visit who, HttpServletRequest request, HttpServletResponse response) {
        return ask(ui, who, "", null, request, response);
    }

    @Allow
    @PostMapping("/account/passkeys")
    Object add(
            @ModelAttribute("ui") Ui ui,
            Visit who,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String label,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = who.person().id();
        var name = label.isBlank() ? ui.text("factors.passkey_name") : PlainText.line(label);
        var shown = PlainText.cut(name, LONGEST_LABEL);
        var first = !factors.of(person).hasSecondFactor();
        var added = mayChange(person, request)
                && secret(request)
                        .filter(it -> passkeys.add(person, name(ui), shown, it, answer))
                        .isPresent();
        if (!added) {
            var problem = sessions.isFresh(request) ? wrong() : new Problem("go", "entrance.wrong.stale");
            return Problem.refused(ask(ui, who, label, problem, request, response));
        }
        // She has now given both factors, and her rights may rise with it.
        sessions.current(request).ifPresent(it -> sessions.rise(it, request, response));
        return first
                ? new ModelAndView("factors/codes", "page", new CodesPage(factors.renewCodes(person)))
                : ui.goTo("/account/factors");
    }

    @Allow
    @PostMapping("/account/passkeys/remove")
    Object remove(
            @ModelAttribute("ui") Ui ui,
            Visit who,
            @RequestParam(defaultValue = "") String id,
            HttpServletRequest request) {
        if (!sessions.isFresh(request)) {
            return ui.goTo("/account/factors?stale=true");
        }
        var person = who.person().id();
        if (mayChange(person, request) && factors.mayRemove(person) && id.matches("[\\w-]{1,1400}")) {
            passkeys.remove(person, id);
            return ui.goTo("/account/factors");
        }
        return ui.goTo("/account/factors?short=true");
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/sign-in/passkey")
    Object askToSign(
            @RequestParam(defaultValue = "") String to, HttpServletRequest request, HttpServletResponse response) {
        // Each question is kept until it is answered, so nobody may ask without end.
        limits.take(Limit.NETWORK, Limits.network(request.getRemoteAddr())).ifPresent(wait -> {
            throw Limits.refusal(wait);
        });
        return askToSign(to, null, request, response);
    }

    @Allow(Whom.EVERYBODY)
    @PostMapping("/sign-in/passkey")
    Object signIn(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean shared,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = secret(request).flatMap(it -> passkeys.find(it, answer));
        if (person.isEmpty()) {
            return Problem.refused(askToSign(to, wrong(), request, response));
        }
        // The device has asked for her finger, face or code: that is two factors in one.
        sessions.begin(person.get(), Step.WHOLE, true, shared, request, response);
        return ui.goTo(Destination.of(to));
    }

    /** Who came in just now; whoever has a second factor must have shown it before she changes any. */
    private boolean mayChange(PersonId person, HttpServletRequest request) {
        return sessions.isFresh(request)
                && (sessions.current(request).filter(it -> it.strong()).isPresent()
                        || !factors.of(person).hasSecondFactor());
    }

    private ModelAndView ask(
            Ui ui,
            Visit who,
            String label,
            @Nullable Problem problem,
            HttpServletRequest request,
            HttpServletResponse response) {
        var question = passkeys.askToMake(who.person().id(), name(ui));
        setCookie(question.secret(), request, response);
        return new ModelAndView(
                "factors/addPasskey",
                "page",
                new PasskeyPage(question.options(), passkeys.place(), label, "", problem));
    }

    private ModelAndView askToSign(
            String to, @Nullable Problem problem, HttpServletRequest request, HttpServletResponse response) {
        var question = passkeys.askToSign();
        setCookie(question.secret(), request, response);
        return new ModelAndView(
                "factors/signInPasskey",
                "page",
                new PasskeyPage(question.options(), passkeys.place(), "", to, problem));
    }

    /** How the device lists it: others may see that list, so it names nobody. */
    private static String name(Ui ui) {
        return ui.text("web.banu");
    }

    private static Problem wrong() {
        return new Problem("go", "factors.wrong.passkey");
    }

    private static Optional<Secret> secret(HttpServletRequest request) {
        return Cookies.find(COOKIE, request).map(Secret::new);
    }

    private static void setCookie(Secret secret, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                "Set-Cookie",
                ResponseCookie.from(COOKIE, secret.text())
                        .path("/")
                        .maxAge(HOLDS)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Strict")
                        .build()
                        .toString());
    }
}
