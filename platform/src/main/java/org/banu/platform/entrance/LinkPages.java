package org.banu.platform.entrance;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.SignInFirst;
import org.banu.platform.access.Whom;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.accounts.Address;
import org.banu.platform.accounts.Entry;
import org.banu.platform.accounts.Link;
import org.banu.platform.accounts.NewPassword;
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

/** What links lead to. Opening one uses nothing up, since programs that read mail open links too; sending its form does. */
@Allow(Whom.EVERYBODY)
@Controller
class LinkPages {

    private final Accounts accounts;
    private final Tries tries;
    private final Entrance entrance;
    private final Clock clock;

    LinkPages(Accounts accounts, Tries tries, Entrance entrance, Clock clock) {
        this.accounts = accounts;
        this.tries = tries;
        this.entrance = entrance;
        this.clock = clock;
    }

    @GetMapping("/links/{secret}")
    ModelAndView open(
            @PathVariable String secret,
            Actor actor,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request) {
        return tries.link(request).orElseGet(() -> show(secret, actor, FormPage.on(to)));
    }

    @PostMapping("/links/{secret}")
    Object use(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String secret,
            Actor actor,
            @RequestParam(defaultValue = "") String address,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean shared,
            @RequestParam(defaultValue = "") String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        var wait = tries.link(request);
        if (wait.isPresent()) {
            return wait.get();
        }
        var link = accounts.findLink(secret, clock.instant());
        link.ifPresent(it -> onlyForHer(it, actor));
        var reached = Address.read(address, ui.language());
        var chosen = new NewPassword(password, ui.language());
        return switch (accounts.useLink(secret, person(actor), reached, chosen, clock.instant())) {
            case Entry.Open open
            when link.filter(it -> it.purpose() == Link.Purpose.CONFIRM).isPresent() -> ui.goTo("/account");
            case Entry.Open open -> entrance.open(ui, open, shared, to, request, response);
            case Entry.Refused(var problems) ->
                Problem.refused(show(secret, actor, new FormPage(address, shared, to, problems)));
            case Entry.Gone _ -> gone();
        };
    }

    private ModelAndView show(String secret, Actor actor, FormPage form) {
        return accounts.findLink(secret, clock.instant())
                .map(link -> {
                    onlyForHer(link, actor);
                    var console = link.purpose() == Link.Purpose.ADMINISTRATOR
                            && person(actor).isEmpty();
                    return new ModelAndView(
                            "entrance/link",
                            "page",
                            new LinkPage(
                                    secret,
                                    link.purpose(),
                                    link.email().map(Address::value).orElse(""),
                                    console,
                                    link.purpose().asksPassword()
                                            && (console || link.purpose() != Link.Purpose.ADMINISTRATOR),
                                    link.person()
                                            .filter(entrance::hasSecondFactor)
                                            .isPresent(),
                                    form));
                })
                .orElseGet(LinkPages::gone);
    }

    /** An address is added by who owns both the account and the address. */
    private static void onlyForHer(Link link, Actor actor) {
        if (link.purpose() == Link.Purpose.CONFIRM && !link.person().equals(person(actor))) {
            throw new SignInFirst();
        }
    }

    private static Optional<PersonId> person(Actor actor) {
        return actor instanceof Actor.Person person ? Optional.of(person.id()) : Optional.empty();
    }

    private static ModelAndView gone() {
        var page = new ModelAndView("entrance/gone");
        page.setStatus(HttpStatus.GONE);
        return page;
    }
}
