package org.banu.platform.federation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.entrance.Entrance;
import org.banu.platform.factors.Destination;
import org.banu.platform.kernel.Ids;
import org.banu.platform.web.Ui;
import org.banu.platform.web.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Going to another service, to sign in or to link it. She follows a link there: our content policy keeps forms, and what
 * they lead to, on this site.
 */
@Controller
class ServicePages {

    private final Federation federation;
    private final Entrance entrance;
    private final Clock clock;

    ServicePages(Federation federation, Entrance entrance, Clock clock) {
        this.federation = federation;
        this.entrance = entrance;
        this.clock = clock;
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/sign-in/with/{service}")
    ModelAndView signIn(
            @ModelAttribute("ui") Ui ui, @PathVariable String service, @RequestParam(defaultValue = "") String to) {
        var provider = federation.get(service);
        return new ModelAndView(
                "federation/signIn", "page", new ServicePage(service, provider.label(ui.language()), to));
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/sign-in/with/{service}/go")
    Object go(
            @ModelAttribute("ui") Ui ui,
            Actor actor,
            @PathVariable String service,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "false") boolean shared,
            HttpServletRequest request,
            HttpServletResponse response) {
        var label = federation.get(service).label(ui.language());
        var wait = entrance.tooMany(request);
        if (wait.isPresent()) {
            return wait.get();
        }
        var wish = new Attempt.Wish(service, Optional.empty(), shared, Destination.of(to));
        return federation
                .begin(wish, BrowserCookie.keep(request, response), ui.language(), clock.instant())
                .<Object>map(it ->
                        ResponseEntity.status(HttpStatus.SEE_OTHER).location(it).build())
                .orElseGet(() -> new TurnedPage(Why.AWAY, label, actor instanceof Actor.Person).view());
    }

    /** By a form with its token, so that no other site can link a service to her account. */
    @Allow
    @PostMapping("/account/services/{service}/link")
    ModelAndView link(
            @ModelAttribute("ui") Ui ui,
            Visit who,
            @PathVariable String service,
            HttpServletRequest request,
            HttpServletResponse response) {
        var label = federation.get(service).label(ui.language());
        var wait = entrance.tooMany(request);
        if (wait.isPresent()) {
            return wait.get();
        }
        var person = who.person().id();
        if (!entrance.mayChangeWays(person, request)) {
            return new TurnedPage(Why.STEP, label, true).view();
        }
        if (!entrance.cameInJustNow(request)) {
            return new TurnedPage(Why.STALE, label, true).view();
        }
        var wish = new Attempt.Wish(service, Optional.of(person), false, "");
        return federation
                .begin(wish, BrowserCookie.keep(request, response), ui.language(), clock.instant())
                .map(it -> new ModelAndView("federation/linking", "page", new LinkingPage(label, it.toString())))
                .orElseGet(() -> new TurnedPage(Why.AWAY, label, true).view());
    }

    @Allow
    @PostMapping("/account/services/unlink")
    Object unlink(
            @ModelAttribute("ui") Ui ui,
            Visit who,
            @RequestParam(defaultValue = "") String id,
            HttpServletRequest request) {
        var person = who.person().id();
        var why = entrance.mayChangeWays(person, request)
                ? Ids.find(id).flatMap(it -> federation.unlink(person, it, clock.instant()))
                : Optional.of(Why.STEP);
        return why.<Object>map(it -> new TurnedPage(it, "", true).view()).orElseGet(() -> ui.goTo("/account"));
    }
}
