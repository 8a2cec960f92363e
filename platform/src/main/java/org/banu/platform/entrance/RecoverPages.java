package org.banu.platform.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.accounts.Address;
import org.banu.platform.accounts.Entry;
import org.banu.platform.accounts.Link;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Ways back for who lost her password: a letter, or a recovery code. Nobody has to be asked. */
@Allow(Whom.EVERYBODY)
@Controller
class RecoverPages {

    private final Accounts accounts;
    private final Tries tries;
    private final Letters letters;
    private final Entrance entrance;
    private final Clock clock;

    RecoverPages(Accounts accounts, Tries tries, Letters letters, Entrance entrance, Clock clock) {
        this.accounts = accounts;
        this.tries = tries;
        this.letters = letters;
        this.entrance = entrance;
        this.clock = clock;
    }

    @GetMapping("/recover")
    ModelAndView form(@RequestParam(defaultValue = "") String to) {
        return new ModelAndView("entrance/recover", "page", FormPage.on(to));
    }

    @PostMapping("/recover")
    Object ask(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request) {
        return letters.ask(ui, Link.Purpose.RECOVER, "entrance/recover", FormPage.of(email, to), request);
    }

    @GetMapping("/recover/code")
    ModelAndView codeForm(@RequestParam(defaultValue = "") String to) {
        return new ModelAndView("entrance/recoverCode", "page", FormPage.on(to));
    }

    @PostMapping("/recover/code")
    Object withCode(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new FormPage(address, shared, to, List.of());
        var read = Address.read(address, ui.language());
        if (read.isEmpty()) {
            return refuse(form, List.of(new Problem("address", "accounts.wrong.address")));
        }
        var wait = tries.recovery(read.get().spelling(), request);
        if (wait.isPresent()) {
            return wait.get();
        }
        return switch (accounts.recover(read.get(), code, password, clock.instant())) {
            case Entry.Open open -> entrance.open(ui, open, shared, to, request, response);
            case Entry.Refused refused -> refuse(form, refused.problems());
            case Entry.Gone _ -> ui.goTo("/recover");
        };
    }

    private static ModelAndView refuse(FormPage form, List<Problem> problems) {
        return Entrance.refuse("entrance/recoverCode", form.with(problems));
    }
}
