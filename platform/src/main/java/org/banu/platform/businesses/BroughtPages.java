package org.banu.platform.businesses;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Owner;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.duplicates.Duplicates;
import org.banu.platform.once.Once;
import org.banu.platform.organisations.Organisation;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Registry;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The businesses that an organisation brought, for those who look after them there. */
@Allow(
        roles = {Role.PROGRAMME_OFFICER, Role.ADMINISTRATOR},
        scope = Scope.OWN_ORGANISATION,
        of = "organisation")
@Controller
class BroughtPages {

    private static final int PAGE_SIZE = 30;

    private final Registry registry;
    private final Organisations organisations;
    private final Duplicates duplicates;
    private final NewBusinesses beginning;
    private final BusinessWords words;

    BroughtPages(
            Registry registry,
            Organisations organisations,
            Duplicates duplicates,
            NewBusinesses beginning,
            BusinessWords words) {
        this.registry = registry;
        this.organisations = organisations;
        this.duplicates = duplicates;
        this.beginning = beginning;
        this.words = words;
    }

    @GetMapping("/organisations/{organisation}/businesses")
    ModelAndView list(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String after) {
        var bringing = organisation(organisation);
        var last = after.isEmpty() ? Optional.<BusinessId>empty() : Optional.of(BusinessId.of(after));
        // One more than is shown tells whether there is a next page.
        var found = registry.listOf(bringing.id(), last, PAGE_SIZE + 1);
        var shown = found.subList(0, Math.min(PAGE_SIZE, found.size()));
        var next = found.size() > PAGE_SIZE
                ? ui.to("/organisations/%s/businesses?after=%s"
                        .formatted(organisation, shown.getLast().id().value()))
                : "";
        return new ModelAndView(
                "businesses/brought",
                "page",
                new BroughtPage(
                        organisation,
                        bringing.name(ui.language()),
                        shown.stream().map(it -> words.card(ui, it, List.of())).toList(),
                        BusinessPages.joined(ui, duplicates.listJoined(bringing.id(), PAGE_SIZE)),
                        next));
    }

    @GetMapping("/organisations/{organisation}/businesses/new")
    ModelAndView form(@ModelAttribute("ui") Ui ui, @PathVariable String organisation) {
        var bringing = organisation(organisation);
        return page(ui, bringing, it -> it.equals("country") ? List.of(bringing.country()) : List.of(), List.of());
    }

    @Once
    @PostMapping("/organisations/{organisation}/businesses/new")
    public Object add(
            @ModelAttribute("ui") Ui ui,
            Actor.Person ignored,
            @PathVariable String organisation,
            HttpServletRequest request) {
        var bringing = organisation(organisation);
        var typed = TypedForm.of(request);
        var reading = beginning.read(ui, typed, Map.of());
        if (!reading.problems().isEmpty()) {
            return Problem.refused(page(ui, bringing, typed, reading.problems()));
        }
        var id = registry.add(Owner.of(bringing.id()), reading.details());
        return ui.goTo("/businesses/" + id.value());
    }

    /** The guard lets through only whose organisation it is, so it is one. */
    private Organisation organisation(String id) {
        return organisations.get(OrganisationId.of(id));
    }

    private ModelAndView page(
            Ui ui, Organisation bringing, Function<String, List<String>> typed, List<Problem> problems) {
        return new ModelAndView(
                "businesses/new",
                "page",
                new NewPage(
                        "/organisations/%s/businesses/new"
                                .formatted(bringing.id().value()),
                        beginning.fields(ui, typed, problems),
                        List.of(),
                        Optional.empty(),
                        bringing.name(ui.language()),
                        problems));
    }
}
