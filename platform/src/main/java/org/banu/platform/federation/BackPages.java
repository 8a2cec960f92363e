package org.banu.platform.federation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Whom;
import org.banu.platform.entrance.Entrance;
import org.banu.platform.web.Ui;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Where services send people back to. */
@Allow(Whom.EVERYBODY)
@AtOneAddress
class BackPages {

    private final Federation federation;
    private final Entrance entrance;
    private final Clock clock;

    BackPages(Federation federation, Entrance entrance, Clock clock) {
        this.federation = federation;
        this.entrance = entrance;
        this.clock = clock;
    }

    @GetMapping("/sign-in/with/{service}/back")
    Object back(
            @ModelAttribute("ui") Ui asked,
            Actor actor,
            @PathVariable String service,
            HttpServletRequest request,
            HttpServletResponse response) {
        var ui = elsewhere(asked);
        var label = federation.get(service).label(ui.language());
        var wait = entrance.tooMany(request);
        if (wait.isPresent()) {
            return wait.get().addObject("ui", ui);
        }
        Optional<PersonId> who = actor instanceof Actor.Person person ? Optional.of(person.id()) : Optional.empty();
        var arrival = BrowserCookie.find(request)
                .map(it -> federation.finish(service, parameters(request), it, who, ui.language(), clock.instant()))
                .orElseGet(() -> new Arrival.Turned(Why.EXPIRED));
        return switch (arrival) {
            case Arrival.In(var person, var strong, var wish) ->
                entrance.open(ui, person, strong, wish.shared(), wish.to(), request, response);
            case Arrival.Linked _ -> ui.goTo("/account");
            case Arrival.Turned(var why) ->
                new TurnedPage(why, label, who.isPresent()).view().addObject("ui", ui);
        };
    }

    /** The links of the page to other languages must not carry what the service sent. */
    private static Ui elsewhere(Ui ui) {
        return new Ui(
                ui.language(),
                "/sign-in",
                ui.saveData(),
                ui.messages(),
                ui.assets(),
                ui.csrf(),
                ui.forProgram(),
                ui.presence(),
                ui.administrator(),
                ui.demo());
    }

    private static Map<String, List<String>> parameters(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, it -> List.of(it.getValue())));
    }
}
