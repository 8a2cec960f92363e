package org.banu.platform.factors;

import io.nayuki.qrcodegen.QrCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.banu.platform.access.Allow;
import org.banu.platform.access.PersonId;
import org.banu.platform.limits.Limits;
import org.banu.platform.sessions.Sessions;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.banu.platform.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Setting up and removing second factors. */
@Allow
@Controller
class FactorsPages {

    private static final String HOME = "/account/factors";

    private final Factors factors;
    private final Passkeys passkeys;
    private final Sessions sessions;
    private final Clock clock;

    FactorsPages(Factors factors, Passkeys passkeys, Sessions sessions, Clock clock) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GetMapping("/account/factors")
    ModelAndView factors(
            @ModelAttribute("ui") Ui ui,
            Visit who,
            @RequestParam(name = "short", defaultValue = "false") boolean tooShort,
            @RequestParam(defaultValue = "false") boolean stale) {
        var key = stale ? "entrance.wrong.stale" : tooShort ? "factors.wrong.short_password" : "";
        return overview(ui, who, key.isEmpty() ? null : new Problem("code", key));
    }

    @PostMapping("/account/factors/app/begin")
    Object beginApp(@ModelAttribute("ui") Ui ui, Visit who, HttpServletRequest request) {
        var person = who.person().id();
        if (!sessions.isFresh(request)) {
            return refuse(ui, who, "entrance.wrong.stale");
        }
        // Whoever has a second factor must have shown it before she changes any.
        var may = isStrong(request) || !factors.of(person).hasSecondFactor();
        return ui.goTo(may && factors.beginApp(person, clock.instant()).isPresent() ? HOME + "/app" : HOME);
    }

    @GetMapping("/account/factors/app")
    Object app(@ModelAttribute("ui") Ui ui, Visit who) {
        return app(who.person().id(), null).<Object>map(it -> it).orElseGet(() -> ui.goTo(HOME));
    }

    @PostMapping("/account/factors/app")
    Object confirmApp(
            @ModelAttribute("ui") Ui ui,
            Visit who,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var person = who.person().id();
        return switch (factors.confirmApp(person, code, clock.instant())) {
            case RIGHT -> {
                // She has now given both factors, and her rights may rise with it.
                sessions.current(request).ifPresent(it -> sessions.rise(it, request, response));
                yield new ModelAndView("factors/codes", "page", new CodesPage(factors.renewCodes(person)));
            }
            case WRONG -> wrong(ui, person, "factors.wrong.code");
            case WAIT -> wrong(ui, person, "factors.wrong.wait");
        };
    }

    @PostMapping("/account/factors/app/remove")
    Object removeApp(
            @ModelAttribute("ui") Ui ui,
            Visit who,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        var person = who.person().id();
        if (!factors.mayRemove(person)) {
            return refuse(ui, who, "factors.wrong.short_password");
        }
        return switch (factors.check(person, code, Limits.network(request.getRemoteAddr()), clock.instant())) {
            case RIGHT -> {
                factors.removeApp(person);
                yield ui.goTo(HOME);
            }
            case WRONG -> refuse(ui, who, "factors.wrong.code");
            case WAIT -> refuse(ui, who, "factors.wrong.wait_or_code");
        };
    }

    /** New recovery codes are only for who has shown a second factor, or has none. */
    @PostMapping("/account/factors/codes")
    Object renewCodes(@ModelAttribute("ui") Ui ui, Visit who, HttpServletRequest request) {
        var person = who.person().id();
        if (!sessions.isFresh(request)) {
            return refuse(ui, who, "entrance.wrong.stale");
        }
        if (!isStrong(request) && factors.of(person).hasSecondFactor()) {
            return ui.goTo(HOME);
        }
        return new ModelAndView("factors/codes", "page", new CodesPage(factors.replaceCodes(person)));
    }

    private boolean isStrong(HttpServletRequest request) {
        return sessions.current(request).filter(it -> it.strong()).isPresent();
    }

    private ModelAndView refuse(Ui ui, Visit who, String key) {
        return Problem.refused(overview(ui, who, new Problem("code", key)));
    }

    private ModelAndView overview(Ui ui, Visit who, @Nullable Problem problem) {
        var person = who.person().id();
        var lines = passkeys.list(person).stream()
                .map(it -> new FactorsPage.Line(it.id().text(), it.label(), ui.moment(it.usedAt())))
                .toList();
        return new ModelAndView(
                "factors/factors", "page", new FactorsPage(factors.of(person), lines, who.owesSecondFactor(), problem));
    }

    private Object wrong(Ui ui, PersonId person, String key) {
        return app(person, new Problem("code", key))
                .<Object>map(Problem::refused)
                .orElseGet(() -> ui.goTo(HOME));
    }

    private Optional<ModelAndView> app(PersonId person, @Nullable Problem problem) {
        return factors.findNewSecret(person).map(secret -> {
            var link = "otpauth://totp/Banu?secret=%s&issuer=Banu".formatted(secret);
            var code = QrCode.encodeText(link, QrCode.Ecc.MEDIUM);
            var page = new AppPage(secret.replaceAll("(.{4})(?!$)", "$1 "), link, dark(code), code.size, problem);
            return new ModelAndView("factors/app", "page", page);
        });
    }

    /** The dark modules as one path. */
    private static String dark(QrCode code) {
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++) {
            for (var x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
