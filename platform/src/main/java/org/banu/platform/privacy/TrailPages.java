package org.banu.platform.privacy;

import java.util.Optional;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Audit;
import org.banu.platform.audit.Event;
import org.banu.platform.memberships.Memberships;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who did what to her file, and who looked at it. Others are named by what they are, never by their names. */
@Allow
@Controller
class TrailPages {

    private static final int PAGE_SIZE = 30;
    private static final int FARTHEST = 100_000;

    private final Audit audit;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Access access;

    TrailPages(Audit audit, Organisations organisations, Memberships memberships, Access access) {
        this.audit = audit;
        this.organisations = organisations;
        this.memberships = memberships;
        this.access = access;
    }

    @GetMapping("/account/trail")
    ModelAndView trail(
            @ModelAttribute("ui") Ui ui, Actor.Person person, @RequestParam(defaultValue = "0") String from) {
        var start = start(from);
        var found = audit.countConcerning(person.id());
        var lines = audit.listConcerning(person.id(), start, PAGE_SIZE).stream()
                .map(it -> new TrailPage.Line(ui.moment(it.at()), what(ui, it), who(ui, person.id(), it)))
                .toList();
        var end = start + lines.size();
        return new ModelAndView(
                "privacy/trail",
                "page",
                new TrailPage(
                        found,
                        lines,
                        end < found && !lines.isEmpty() ? ui.to("/account/trail?from=" + end) : "",
                        start > 0 ? ui.to("/account/trail") : ""));
    }

    private static int start(String from) {
        try {
            return Math.clamp(Integer.parseInt(from), 0, FARTHEST);
        } catch (NumberFormatException none) {
            return 0;
        }
    }

    /** An act of a later Banu, whose data this one was given, has no sentence here. */
    private static String what(Ui ui, Event event) {
        var key = "privacy.act." + event.action();
        return ui.messages().has(ui.language(), key) ? ui.text(key) : ui.text("privacy.other_act", event.action());
    }

    private String who(Ui ui, PersonId reader, Event event) {
        if (event.duty().isPresent()) {
            return event.duty().filter("sign-in"::equals).isPresent()
                    ? ui.text("privacy.who.door")
                    : ui.text("privacy.who.banu");
        }
        if (event.person().isEmpty()) {
            return ui.text("privacy.who.nobody");
        }
        var actor = event.person().get();
        if (actor.equals(reader)) {
            return ui.text("privacy.who.you");
        }
        return event.organisation().map(it -> who(ui, actor, it, event)).orElseGet(() -> who(ui, actor));
    }

    private String who(Ui ui, PersonId actor, OrganisationId organisation, Event event) {
        var name = Optional.of(organisation)
                .flatMap(organisations::find)
                .map(it -> it.name(ui.language()))
                .orElseGet(() -> ui.text("privacy.who.organisation"));
        var roles = memberships.listAt(actor, organisation, event.at()).stream()
                .map(it -> ui.text("memberships.role." + it))
                .toList();
        return roles.isEmpty() ? name : ui.text("privacy.who.role", name, ui.list(roles));
    }

    private String who(Ui ui, PersonId actor) {
        var administrator =
                access.grantsOf(actor).stream().anyMatch(it -> it.organisation().equals(OrganisationId.BANU));
        return administrator ? ui.text("privacy.who.administrator") : ui.text("privacy.who.other");
    }
}
