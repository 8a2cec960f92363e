package org.banu.platform.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.accounts.Address;
import org.banu.platform.accounts.Entry;
import org.banu.platform.accounts.Link;
import org.banu.platform.accounts.NewPassword;
import org.banu.platform.accounts.Newcomer;
import org.banu.platform.passwords.Passwords;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing up, by phone number or e-mail address. */
@Allow(Whom.EVERYBODY)
@Controller
class SignUpPages {

    private final Accounts accounts;
    private final Tries tries;
    private final Letters letters;
    private final Entrance entrance;
    private final Clock clock;

    SignUpPages(Accounts accounts, Tries tries, Letters letters, Entrance entrance, Clock clock) {
        this.accounts = accounts;
        this.tries = tries;
        this.letters = letters;
        this.entrance = entrance;
        this.clock = clock;
    }

    @GetMapping("/sign-up")
    ModelAndView byPhone(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "") String to) {
        return page(ui, FormPage.on(to));
    }

    @PostMapping("/sign-up")
    Object signUp(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new FormPage(phone, shared, to, List.of());
        var number = Address.read(phone, ui.language()).filter(it -> it.kind() == Address.Kind.PHONE);
        var wrong = new ArrayList<Problem>();
        if (number.isEmpty()) {
            wrong.add(new Problem("phone", "entrance.wrong.phone"));
        }
        Passwords.problem(
                        "password",
                        password,
                        false,
                        number.map(Address::value).stream().toList())
                .ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            return refuse(ui, form, wrong);
        }
        var wait = tries.claim(
                number.get().spelling(),
                () -> accounts.signIn(number, password, clock.instant()).isPresent(),
                request);
        if (wait.isPresent()) {
            return wait.get();
        }
        return switch (accounts.signUp(
                new Newcomer.ByPhone(number.get(), new NewPassword(password, ui.language())), clock.instant())) {
            case Entry.Open open -> {
                tries.succeeded(open.person(), number.get().spelling(), shared, request, response);
                yield entrance.open(ui, open, shared, to, request, response);
            }
            case Entry.Refused refused -> refuse(ui, form, refused.problems());
            case Entry.Gone _ -> ui.goTo("/sign-up");
        };
    }

    private ModelAndView refuse(Ui ui, FormPage form, List<Problem> problems) {
        return Problem.refused(page(ui, form.with(problems)));
    }

    private ModelAndView page(Ui ui, FormPage form) {
        return new ModelAndView("entrance/signUp", "page", new SignInPage(form, entrance.ways(ui)));
    }

    @GetMapping("/sign-up/email")
    ModelAndView byEmail(@RequestParam(defaultValue = "") String to) {
        return new ModelAndView("entrance/signUpEmail", "page", FormPage.on(to));
    }

    @PostMapping("/sign-up/email")
    Object ask(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request) {
        return letters.ask(ui, Link.Purpose.SIGN_UP, "entrance/signUpEmail", FormPage.of(email, to), request);
    }
}
