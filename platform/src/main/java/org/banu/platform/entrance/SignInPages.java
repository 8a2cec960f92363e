package org.banu.platform.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.accounts.Address;
import org.banu.platform.accounts.Link;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in, with a password or a link by e-mail. */
@Allow(Whom.EVERYBODY)
@Controller
class SignInPages {

    private final Accounts accounts;
    private final Tries tries;
    private final Letters letters;
    private final Entrance entrance;
    private final Clock clock;

    SignInPages(Accounts accounts, Tries tries, Letters letters, Entrance entrance, Clock clock) {
        this.accounts = accounts;
        this.tries = tries;
        this.letters = letters;
        this.entrance = entrance;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    ModelAndView form(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "") String to) {
        return page(ui, FormPage.on(to));
    }

    @PostMapping("/sign-in")
    Object signIn(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var read = Address.read(address, ui.language());
        var spelling = read.map(Address::spelling).orElse(address);
        var wait = tries.signIn(spelling, request);
        if (wait.isPresent()) {
            return wait.get();
        }
        return accounts.signIn(read, password, clock.instant())
                .map(it -> {
                    tries.succeeded(it, spelling, shared, request, response);
                    return entrance.open(ui, it, shared, to, request, response);
                })
                .orElseGet(() -> {
                    var wrong = new Problem("address", "entrance.wrong.sign_in");
                    return Problem.refused(page(ui, new FormPage(address, shared, to, List.of(wrong))));
                });
    }

    private ModelAndView page(Ui ui, FormPage form) {
        return new ModelAndView("entrance/signIn", "page", new SignInPage(form, entrance.ways(ui)));
    }

    @GetMapping("/sign-in/link")
    ModelAndView linkForm(@RequestParam(defaultValue = "") String to) {
        return new ModelAndView("entrance/askLink", "page", FormPage.on(to));
    }

    @PostMapping("/sign-in/link")
    Object askLink(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request) {
        return letters.ask(ui, Link.Purpose.SIGN_IN, "entrance/askLink", FormPage.of(email, to), request);
    }
}
