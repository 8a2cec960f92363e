package org.banu.platform.finder;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banu.data.AttributeText;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.finder.AnswerForm.Parsed;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The questions: one at a time, or all at once; any may be left out. */
@Controller
class FinderPages {

    private static final Set<String> COUNTRIES = Set.of("KZ", "PK");

    private final Finder finder;
    private final Programmes programmes;
    private final AnswerCookie cookie;
    private final HerAnswers hers;
    private final AnswerForm form;

    FinderPages(Finder finder, Programmes programmes, AnswerCookie cookie, HerAnswers hers) {
        this.finder = finder;
        this.programmes = programmes;
        this.cookie = cookie;
        this.hers = hers;
        this.form = new AnswerForm(programmes.facts());
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/finder")
    ModelAndView start(HttpServletRequest request) {
        var answers = cookie.read(request);
        return new ModelAndView(
                "finder/start", "page", new StartPage(answers.begun(), answers.forOther(), hers.businesses()));
    }

    @Allow(Whom.EVERYBODY)
    @PostMapping("/finder/start")
    ResponseEntity<Void> begin(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(name = "for", defaultValue = "") String whom,
            @RequestParam(defaultValue = "") String all,
            @RequestParam(defaultValue = "") String business,
            HttpServletRequest request,
            HttpServletResponse response) {
        cookie.write(
                business.isEmpty()
                        ? begun(country, whom.equals("other"), cookie.read(request))
                        : hers.of(BusinessId.of(business)).answers(),
                request,
                response);
        return ui.goTo(all.isEmpty() ? "/finder/next" : "/finder/all");
    }

    /** What she answered before stays, but for what is of a business that this is not about. */
    private Answers begun(String country, boolean forOther, Answers before) {
        var countries = COUNTRIES.contains(country) ? Set.of(country) : Set.<String>of();
        var kept = before.aboutBusiness() ? Answers.NONE : before;
        return new Answers(
                countries, forOther, kept.profile(), kept.skipped(), hers.isSignedIn() ? Answers.NO_BUSINESS : "");
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/finder/next")
    ResponseEntity<Void> next(@ModelAttribute("ui") Ui ui, HttpServletRequest request) {
        var answers = hers.read(request);
        return ui.goTo(finder.next(answers)
                .map(it -> question(it.attribute(), answers))
                .orElse("/finder/results"));
    }

    /** A question that she answered vaguely is asked below her answer. */
    private String question(String attribute, Answers answers) {
        return "/finder/questions/" + attribute
                + answers.vague(attribute, programmes.facts().vocabulary())
                        .map(it -> "?within=" + it)
                        .orElse("");
    }

    /** @param within asks more exactly, below this answer of hers; anything else counts as left out */
    @Allow(Whom.EVERYBODY)
    @GetMapping("/finder/questions/{attribute}")
    ModelAndView question(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String attribute,
            @RequestParam(defaultValue = "") String within,
            HttpServletRequest request) {
        var answers = hers.read(request);
        var fields = new Fields(programmes.facts(), ui, answers);
        var asked = attribute(attribute);
        var field = isVague(answers, attribute, within)
                ? fields.below(asked, within, null)
                : fields.of(asked, Map.of(), null);
        return page("finder/question", List.of(field), answers);
    }

    private boolean isVague(Answers answers, String attribute, String within) {
        return answers.vague(attribute, programmes.facts().vocabulary())
                .filter(within::equals)
                .isPresent();
    }

    @Allow(Whom.EVERYBODY)
    @PostMapping("/finder/questions/{attribute}")
    Object answer(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String attribute,
            @RequestParam(defaultValue = "") String skip,
            @RequestParam(defaultValue = "") String within,
            HttpServletRequest request,
            HttpServletResponse response) {
        var answers = hers.read(request);
        var asked = attribute(attribute);
        var vague = isVague(answers, attribute, within);
        var parsed = skip.isEmpty() ? form.read(attribute, name -> sent(request, name)) : new Parsed.Left();
        return switch (parsed) {
            case Parsed.Given(var value) -> {
                cookie.write(answers.with(attribute, value), request, response);
                yield ui.goTo("/finder/next");
            }
            case Parsed.Left() -> {
                cookie.write(vague ? answers.keep(attribute) : answers.skip(attribute), request, response);
                yield ui.goTo("/finder/next");
            }
            case Parsed.Wrong(var key) -> {
                var fields = new Fields(programmes.facts(), ui, answers);
                var field = vague ? fields.below(asked, within, key) : fields.of(asked, typed(request), key);
                yield Problem.refused(page("finder/question", List.of(field), answers));
            }
        };
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/finder/all")
    ModelAndView all(@ModelAttribute("ui") Ui ui, HttpServletRequest request) {
        var answers = hers.read(request);
        var fields = new Fields(programmes.facts(), ui, answers);
        return page(
                "finder/all",
                askedOf().stream().map(it -> fields.of(it, Map.of(), null)).toList(),
                answers);
    }

    @Allow(Whom.EVERYBODY)
    @PostMapping("/finder/all")
    Object answerAll(@ModelAttribute("ui") Ui ui, HttpServletRequest request, HttpServletResponse response) {
        var before = hers.read(request);
        var answers = before;
        var wrong = new HashMap<String, String>();
        for (var attribute : askedOf()) {
            var id = attribute.id();
            switch (form.read(id, name -> sent(request, name))) {
                case Parsed.Given(var value) -> answers = answers.with(id, value);
                case Parsed.Left() -> answers = answers.skip(id);
                case Parsed.Wrong(var key) -> wrong.put(id, key);
            }
        }
        // What is right is kept even where something else is wrong.
        cookie.write(answers, request, response);
        if (wrong.isEmpty()) {
            return ui.goTo("/finder/results");
        }
        var fields = new Fields(programmes.facts(), ui, answers);
        var typed = typed(request);
        var shown = new ArrayList<Field>();
        askedOf().forEach(it -> shown.add(fields.of(it, typed, wrong.get(it.id()))));
        return Problem.refused(page("finder/all", shown, answers));
    }

    @Allow(Whom.EVERYBODY)
    @PostMapping("/finder/clear")
    ResponseEntity<Void> clear(@ModelAttribute("ui") Ui ui, HttpServletRequest request, HttpServletResponse response) {
        cookie.clear(request, response);
        return ui.goTo("/finder");
    }

    private ModelAndView page(String template, List<Field> fields, Answers answers) {
        return new ModelAndView(
                template,
                "page",
                new QuestionPage(
                        fields,
                        finder.countUndecided(answers),
                        answers.profile().values().size(),
                        answers.forOther(),
                        hers.about(answers)));
    }

    private AttributeText attribute(String id) {
        return programmes.facts().attribute(id).orElseThrow(() -> new NotFound("question", id));
    }

    /** The attributes that some programme asks for, in the order of the data. */
    private List<AttributeText> askedOf() {
        var used = programmes.rulebook().attributes();
        return programmes.facts().attributes().stream()
                .filter(it -> used.contains(it.id()))
                .toList();
    }

    private static List<String> sent(HttpServletRequest request, String name) {
        var values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        var typed = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
        return typed;
    }
}
