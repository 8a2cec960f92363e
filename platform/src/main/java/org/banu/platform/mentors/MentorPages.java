package org.banu.platform.mentors;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.banu.data.Term;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Whom;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.consents.Ask;
import org.banu.platform.consents.ConsentText;
import org.banu.platform.consents.GiveOutcome;
import org.banu.platform.consents.Purpose;
import org.banu.platform.kernel.Language;
import org.banu.platform.once.Once;
import org.banu.platform.organisations.Organisation;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Mentors as everybody reads them, and what she who is signed in offers. */
@Controller
class MentorPages {

    private static final int PAGE_SIZE = 24;

    private final Mentors mentors;
    private final Accounts accounts;
    private final Programmes programmes;

    MentorPages(Mentors mentors, Accounts accounts, Programmes programmes) {
        this.mentors = mentors;
        this.accounts = accounts;
        this.programmes = programmes;
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/mentors")
    ModelAndView list(@ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> parameters) {
        var search = Search.of(parameters);
        var found = mentors.count(search);
        var shown = mentors.search(search, PAGE_SIZE);
        var open =
                shown.stream().filter(Mentor::memberships).map(Mentor::person).toList();
        var organisations = open.isEmpty() ? Map.<PersonId, List<Organisation>>of() : mentors.organisationsOf(open);
        var cards = shown.stream()
                .map(it -> card(ui, it, organisations.getOrDefault(it.person(), List.of())))
                .toList();
        var end = search.from() + cards.size();
        return new ModelAndView(
                "mentors/mentors",
                "page",
                new MentorsPage(
                        !search.isEmpty(),
                        languages(ui, Set.of(search.language())),
                        topics(ui, Set.of(search.topic())),
                        countries(ui, Set.of(search.country())),
                        found,
                        cards,
                        end < found && !cards.isEmpty() ? ui.to(address(search, end)) : "",
                        search.from() > 0 ? ui.to(address(search, 0)) : ""));
    }

    @Allow
    @GetMapping("/account/mentor")
    ModelAndView show(@ModelAttribute("ui") Ui ui, Actor.Person person) {
        var offer = mentors.find(person.id()).map(Offer::of).orElseGet(() -> empty(ui, person));
        return page(ui, person, offer, List.of());
    }

    @Allow
    @Once
    @PostMapping("/account/mentor")
    public Object offer(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request) {
        var offer = Offer.of(form);
        var problems = offer.problems(codes());
        if (!problems.isEmpty()) {
            return Problem.refused(page(ui, person, offer, problems));
        }
        var agreed = ConsentText.ticked(Purpose.MENTORING, request, ui.language());
        return switch (mentors.offer(offer.mentor(person.id(), codes()), agreed)) {
            case GiveOutcome.Given() -> back(ui);
            case GiveOutcome.Outdated() -> {
                var outdated = new Problem(Purpose.MENTORING.field(), "consents.wrong.outdated", List.of());
                yield Problem.refused(page(ui, person, offer, List.of(outdated)));
            }
        };
    }

    @Allow
    @Once
    @PostMapping("/account/mentor/remove")
    public ResponseEntity<Void> withdraw(@ModelAttribute("ui") Ui ui, Actor.Person person) {
        mentors.withdraw(person.id());
        return back(ui);
    }

    private Offer empty(Ui ui, Actor.Person person) {
        var name = accounts.get(person.id()).name();
        return new Offer(name, Set.of(ui.language().code()), Set.of(), Set.of(), "", "", false, false);
    }

    private ModelAndView page(Ui ui, Actor.Person person, Offer offer, List<Problem> problems) {
        return new ModelAndView(
                "mentors/offer",
                "page",
                new OfferPage(
                        offer,
                        mentors.find(person.id()).isPresent(),
                        Ask.of(ui, Purpose.MENTORING).again(offer.listed()),
                        languages(ui, offer.languages()),
                        topics(ui, offer.topics()),
                        countries(ui, offer.countries()),
                        mentors.organisationsOf(List.of(person.id())).getOrDefault(person.id(), List.of()).stream()
                                .map(it -> it.name(ui.language()))
                                .toList(),
                        problems));
    }

    private MentorsPage.Card card(Ui ui, Mentor mentor, List<Organisation> organisations) {
        return new MentorsPage.Card(
                mentor.name(),
                mentor.about(),
                mentor.topics().stream().map(it -> name(ui, it)).toList(),
                ui.list(mentor.languages().stream().map(it -> name(ui, it)).toList()),
                ui.list(countries().stream()
                        .filter(it -> mentor.countries().contains(it.code()))
                        .map(it -> ui.of(it.name()))
                        .toList()),
                mentor.hours(),
                organisations.stream()
                        .map(it -> new MentorsPage.Named(it.id().value().toString(), it.name(ui.language())))
                        .toList());
    }

    private static List<OfferPage.Choice> languages(Ui ui, Set<String> ticked) {
        return Stream.of(Language.values())
                .map(it -> new OfferPage.Choice(it.code(), name(ui, it), ticked.contains(it.code())))
                .toList();
    }

    private static List<OfferPage.Choice> topics(Ui ui, Set<String> ticked) {
        return Stream.of(Topic.values())
                .map(it -> new OfferPage.Choice(it.name(), name(ui, it), ticked.contains(it.name())))
                .toList();
    }

    private List<OfferPage.Choice> countries(Ui ui, Set<String> ticked) {
        return countries().stream()
                .map(it -> new OfferPage.Choice(it.code(), ui.of(it.name()), ticked.contains(it.code())))
                .toList();
    }

    private List<String> codes() {
        return countries().stream().map(Term::code).toList();
    }

    /** Those that Banu has facts of. */
    private List<Term> countries() {
        return programmes.facts().places().stream()
                .filter(it -> it.parent() == null)
                .toList();
    }

    private static String name(Ui ui, Topic topic) {
        return ui.text("mentors.topic." + topic);
    }

    private static String name(Ui ui, Language language) {
        return ui.languageName(language.code());
    }

    private static String address(Search search, int from) {
        return "/mentors?country=%s&language=%s&topic=%s&from=%d"
                .formatted(search.country(), search.language(), search.topic(), from);
    }

    /** After a form the browser is sent to the page, so that reloading it sends nothing twice. */
    private static ResponseEntity<Void> back(Ui ui) {
        return ui.goTo("/account/mentor");
    }
}
