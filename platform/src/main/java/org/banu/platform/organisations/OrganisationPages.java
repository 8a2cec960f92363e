package org.banu.platform.organisations;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Grant;
import org.banu.platform.access.Role;
import org.banu.platform.access.Whom;
import org.banu.platform.programmes.Cards;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Organisations, for everybody. */
@Allow(Whom.EVERYBODY)
@Controller
class OrganisationPages {

    private static final int PAGE_SIZE = 30;

    private final Organisations organisations;
    private final Shelf shelf;
    private final Cards cards;

    OrganisationPages(Organisations organisations, Shelf shelf, Cards cards) {
        this.organisations = organisations;
        this.shelf = shelf;
        this.cards = cards;
    }

    @GetMapping("/organisations")
    ModelAndView list(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> parameters) {
        var search = Search.of(parameters);
        var found = organisations.count(search);
        var lines = organisations.search(search, ui.language(), PAGE_SIZE).stream()
                .map(it -> new OrganisationsPage.Line(
                        it.id().value().toString(),
                        it.name(ui.language()),
                        Words.kind(ui, it.kind()),
                        Words.country(ui, it.country()),
                        it.standing().claimed(),
                        shelf.programmes(it.id()).size()))
                .toList();
        var end = search.from() + lines.size();
        return new ModelAndView(
                "organisations/organisations",
                "page",
                new OrganisationsPage(
                        search,
                        Words.countries(ui, organisations.countries()),
                        Words.kinds(ui),
                        found,
                        lines,
                        end < found && !lines.isEmpty() ? ui.to(address(search, end)) : "",
                        search.from() > 0 ? ui.to(address(search, 0)) : ""));
    }

    @GetMapping("/organisations/{organisation}")
    ModelAndView show(@ModelAttribute("ui") Ui ui, @PathVariable String organisation, Actor actor) {
        var found = organisations.get(organisation);
        var name = found.name(ui.language());
        var names = found.names();
        var roles = actor instanceof Actor.Person person
                ? person.grants().stream()
                        .filter(it -> it.organisation().equals(found.id()))
                        .map(Grant::role)
                        .filter(Role::isStaff)
                        .toList()
                : List.<Role>of();
        return new ModelAndView(
                "organisations/organisation",
                "page",
                new OrganisationPage(
                        found.id().value().toString(),
                        name,
                        Words.kind(ui, found.kind()),
                        Words.country(ui, found.country()),
                        Stream.of(names.original(), names.en(), names.ru(), names.kk(), names.ur())
                                .filter(it -> !it.isEmpty() && !it.equals(name))
                                .distinct()
                                .toList(),
                        found.about().web(),
                        found.about()
                                .description()
                                .lines()
                                .filter(it -> !it.isBlank())
                                .toList(),
                        Words.languages(ui, found.about().languages()),
                        found.standing().claimed(),
                        found.standing().editedAt().map(ui::moment).orElse(""),
                        found.standing().suspendedAt().map(ui::moment).orElse(""),
                        !roles.isEmpty(),
                        roles.contains(Role.PROGRAMME_OFFICER) || roles.contains(Role.ADMINISTRATOR),
                        roles.contains(Role.ADMINISTRATOR),
                        roles.contains(Role.REVIEWER),
                        shelf.programmes(found.id()).stream()
                                .map(it -> cards.of(ui, it))
                                .toList()));
    }

    private static String address(Search search, int from) {
        return "/organisations?q=%s&country=%s&kind=%s&from=%d"
                .formatted(encoded(search.words()), encoded(search.country()), encoded(search.kind()), from);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
