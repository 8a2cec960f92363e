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
    ModelAndView form() {
        return new ModelAndView("entrance/recover", "page", FormPage.EMPTY);
    }

    @PostMapping("/recover")
    Object ask(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        return letters.ask(ui, Link.Purpose.RECOVER, "entrance/recover", email, request);
    }

    @GetMapping("/recover/code")
    ModelAndView codeForm() {
        return new ModelAndView("entrance/recoverCode", "page", FormPage.EMPTY);
    }

    @PostMapping("/recover/code")
    Object withCode(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean shared,
            HttpServletRequest request,
            HttpServletResponse response) {
        var number = Address.read(phone, ui.language()).filter(it -> it.kind() == Address.Kind.PHONE);
        if (number.isEmpty()) {
            return refuse(phone, shared, new Entry.Refused(List.of(Entrance.problem("phone", "entrance.wrong.phone"))));
        }
        var wait = tries.recovery(number.get().value(), request);
        if (wait.isPresent()) {
            return wait.get();
        }
        return switch (accounts.recover(number.get(), code, password, clock.instant())) {
            case Entry.Open open -> entrance.open(ui, open, shared, "", request, response);
            case Entry.Refused refused -> refuse(phone, shared, refused);
            case Entry.Gone _ -> ui.goTo("/recover");
        };
    }

    private static ModelAndView refuse(String phone, boolean shared, Entry.Refused refused) {
        return Entrance.refuse("entrance/recoverCode", new FormPage(phone, shared, "", refused.problems()));
    }
}
