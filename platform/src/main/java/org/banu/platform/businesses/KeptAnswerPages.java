package org.banu.platform.businesses;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import org.banu.eligibility.Profile;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Scope;
import org.banu.platform.finder.AnswerCookie;
import org.banu.platform.once.Once;
import org.banu.platform.profiles.Profiles;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Registry;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The answers to the finder that she keeps with her business: to see, to add to and to forget. */
@Allow(scope = Scope.OWN, of = "business")
@Controller
class KeptAnswerPages {

    private final Registry registry;
    private final Profiles profiles;
    private final KeptAnswers answers;
    private final AnswerCookie cookie;
    private final BusinessWords words;

    KeptAnswerPages(
            Registry registry, Profiles profiles, KeptAnswers answers, AnswerCookie cookie, BusinessWords words) {
        this.registry = registry;
        this.profiles = profiles;
        this.answers = answers;
        this.cookie = cookie;
        this.words = words;
    }

    @GetMapping("/businesses/{business}/answers")
    ModelAndView show(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String business,
            HttpServletRequest request) {
        return page(ui, person, registry.get(BusinessId.of(business)), request, List.of());
    }

    @Once
    @PostMapping("/businesses/{business}/answers")
    public Object keep(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String business,
            HttpServletRequest request) {
        var kept = registry.get(BusinessId.of(business));
        var ticked = answers.ticked(request, ui.language());
        var problems = ticked.map(it -> answers.agree(person.id(), it)).orElse(List.of());
        if (problems.isEmpty() && !answers.isAllowed(person.id())) {
            problems = List.of(KeptAnswers.wrong("registry.wrong.consent"));
        }
        if (!problems.isEmpty()) {
            return Problem.refused(page(ui, person, kept, request, problems));
        }
        answers.keep(kept.id(), told(kept, request));
        return back(ui, kept.id());
    }

    @Once
    @PostMapping("/businesses/{business}/answers/forget")
    public ResponseEntity<Void> forget(
            @ModelAttribute("ui") Ui ui, Actor.Person ignored, @PathVariable String business) {
        var id = BusinessId.of(business);
        registry.forgetAnswers(id);
        return back(ui, id);
    }

    private static ResponseEntity<Void> back(Ui ui, BusinessId id) {
        return ui.goTo("/businesses/%s/answers".formatted(id.value()));
    }

    /** What she told in this browser, unless of another business. */
    private Profile told(Business business, HttpServletRequest request) {
        var told = cookie.told(request);
        return told.fits(business.id().value().toString()) ? told.profile() : Profile.empty();
    }

    private ModelAndView page(
            Ui ui, Actor.Person person, Business business, HttpServletRequest request, List<Problem> problems) {
        var details = business.details();
        var told = told(business, request);
        var kept = profiles.kept(business);
        var keepable = profiles.keepable(details, told);
        var fresh = only(
                keepable,
                keepable.values().keySet().stream()
                        .filter(it -> !kept.find(it).equals(keepable.find(it)))
                        .toList());
        return new ModelAndView(
                "businesses/answers",
                "page",
                new AnswersPage(
                        business.id().value().toString(),
                        details.names().own(),
                        words.answers(ui, kept),
                        words.answers(ui, fresh),
                        words.answers(ui, only(told, profiles.different(details, told))),
                        words.answers(ui, only(told, profiles.sensitive(told))),
                        answers.ask(ui, person.id(), fresh),
                        problems));
    }

    private static Profile only(Profile told, Collection<String> attributes) {
        var some = Profile.empty();
        for (var attribute : attributes) {
            some = some.with(attribute, told.find(attribute).orElseThrow());
        }
        return some;
    }
}
