package org.banu.platform.businesses;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.banu.eligibility.Profile;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Grant;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Owner;
import org.banu.platform.access.Role;
import org.banu.platform.businesses.Field.Choice;
import org.banu.platform.finder.AnswerCookie;
import org.banu.platform.finder.AnswerCookie.Told;
import org.banu.platform.once.Once;
import org.banu.platform.registry.Registry;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Her businesses, and how a new one begins: with three fields, and what she told the finder if she wants it kept. */
@Allow
@Controller
class BusinessListPages {

    /** Who looks after the businesses of an organisation, as {@link BroughtPages} lets in. */
    private static final Set<Role> BROUGHT_BY = EnumSet.of(Role.PROGRAMME_OFFICER, Role.ADMINISTRATOR);

    private final Registry registry;
    private final NewBusinesses beginning;
    private final KeptAnswers answers;
    private final AnswerCookie cookie;
    private final BusinessWords words;

    BusinessListPages(
            Registry registry, NewBusinesses beginning, KeptAnswers answers, AnswerCookie cookie, BusinessWords words) {
        this.registry = registry;
        this.beginning = beginning;
        this.answers = answers;
        this.cookie = cookie;
        this.words = words;
    }

    @GetMapping("/businesses")
    ModelAndView mine(@ModelAttribute("ui") Ui ui, Actor.Person person) {
        var errands = words.errands(ui, person);
        var cards = registry.listOf(person.id()).stream()
                .map(it -> words.card(ui, it, errands))
                .toList();
        var organisations = person.grants().stream()
                .filter(it -> BROUGHT_BY.contains(it.role()))
                .map(Grant::organisation)
                .filter(it -> !it.equals(OrganisationId.BANU))
                .distinct()
                .map(it -> new Choice(it.value().toString(), words.organisation(ui, it), ""))
                .toList();
        return new ModelAndView("businesses/mine", "page", new MinePage(cards, organisations));
    }

    @GetMapping("/businesses/new")
    ModelAndView form(@ModelAttribute("ui") Ui ui, Actor.Person person, HttpServletRequest request) {
        var told = told(request);
        var fields = new HashMap<>(answers.fields(told.profile()));
        told.country().ifPresent(it -> fields.put("country", it));
        return page(
                ui,
                person,
                told.profile(),
                it -> Optional.ofNullable(fields.get(it)).stream().toList(),
                List.of(),
                false);
    }

    @Once
    @PostMapping("/businesses/new")
    public Object add(@ModelAttribute("ui") Ui ui, Actor.Person person, HttpServletRequest request) {
        var told = told(request).profile();
        var typed = TypedForm.of(request);
        var ticked = answers.ticked(request, ui.language());
        var allowed = ticked.isPresent() || answers.isAllowed(person.id());
        var reading = beginning.read(ui, typed, allowed ? answers.fields(told) : Map.of());
        var problems = new ArrayList<>(reading.problems());
        if (problems.isEmpty()) {
            problems.addAll(ticked.map(it -> answers.agree(person.id(), it)).orElse(List.of()));
        }
        if (!problems.isEmpty()) {
            return Problem.refused(page(ui, person, told, typed, problems, ticked.isPresent()));
        }
        var id = registry.add(Owner.of(person.id()), reading.details());
        if (allowed) {
            answers.keep(id, told);
        }
        return ui.goTo("/businesses/" + id.value());
    }

    /** Not what she told of another business. */
    private Told told(HttpServletRequest request) {
        var told = cookie.told(request);
        return told.business().isEmpty() ? told : new Told(Optional.empty(), Profile.empty(), Optional.empty());
    }

    private ModelAndView page(
            Ui ui,
            Actor.Person person,
            Profile told,
            Function<String, List<String>> typed,
            List<Problem> problems,
            boolean ticked) {
        return new ModelAndView(
                "businesses/new",
                "page",
                new NewPage(
                        "/businesses/new",
                        beginning.fields(ui, typed, problems),
                        words.answers(ui, answers.carried(told)),
                        answers.ask(ui, person.id(), told).map(it -> it.again(ticked)),
                        "",
                        problems));
    }
}
