package org.banu.platform.entrance;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.banu.platform.access.Allow;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.accounts.Person;
import org.banu.platform.kernel.Ids;
import org.banu.platform.kernel.Language;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.sessions.Sessions;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.banu.platform.web.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Her account: who she is, her password, and where she is signed in. */
@Allow
@Controller
class AccountPages {

    private final Accounts accounts;
    private final AccountOverview overview;
    private final Sessions sessions;
    private final Tries tries;
    private final Clock clock;

    AccountPages(Accounts accounts, AccountOverview overview, Sessions sessions, Tries tries, Clock clock) {
        this.accounts = accounts;
        this.overview = overview;
        this.sessions = sessions;
        this.tries = tries;
        this.clock = clock;
    }

    @GetMapping("/account")
    ModelAndView account(@ModelAttribute("ui") Ui ui, Visit who) {
        return page(ui, who, "", List.of());
    }

    @PostMapping("/account/profile")
    Object change(
            @ModelAttribute("ui") Ui ui,
            Visit who,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String language) {
        var written = PlainText.line(name);
        var wrong = Person.wrongName(written);
        if (wrong.isPresent()) {
            return Problem.refused(page(ui, who, written, List.of(wrong.get())));
        }
        var her = who.person().id();
        accounts.change(
                her,
                written,
                Language.find(language).orElseGet(() -> accounts.get(her).language()));
        return ui.goTo("/account");
    }

    @GetMapping("/account/password")
    ModelAndView passwordForm(Visit ignored) {
        return new ModelAndView("entrance/password", "page", FormPage.on(""));
    }

    @PostMapping("/account/password")
    Object changePassword(
            @ModelAttribute("ui") Ui ui,
            Visit who,
            @RequestParam(defaultValue = "") String old,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        var person = who.person().id();
        var wait = tries.signIn(person.value().toString(), request);
        if (wait.isPresent()) {
            return wait.get();
        }
        return accounts.changePassword(person, who.session(), old, password, clock.instant())
                .<Object>map(it -> Entrance.refuse("entrance/password", new FormPage("", false, "", List.of(it))))
                .orElseGet(() -> ui.goTo("/account"));
    }

    @PostMapping("/account/sessions/end")
    Object endSession(@ModelAttribute("ui") Ui ui, Visit who, @RequestParam(defaultValue = "") String id) {
        Ids.find(id).ifPresent(it -> sessions.end(who.person().id(), it));
        return ui.goTo("/account");
    }

    @PostMapping("/account/sessions/end-others")
    Object endOthers(@ModelAttribute("ui") Ui ui, Visit who) {
        sessions.endOthers(who.person().id(), who.session());
        return ui.goTo("/account");
    }

    private ModelAndView page(Ui ui, Visit who, String name, List<Problem> problems) {
        return new ModelAndView("entrance/account", "page", overview.of(ui, who, name, problems));
    }
}
