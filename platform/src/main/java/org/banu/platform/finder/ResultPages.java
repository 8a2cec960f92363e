package org.banu.platform.finder;

import com.ibm.icu.text.Collator;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banu.eligibility.Verdict;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.finder.Finder.Match;
import org.banu.platform.finder.HerAnswers.Hers;
import org.banu.platform.finder.ResultPage.Group;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.programmes.Filters;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.registry.AllowKeeper;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The results: her own, or those that somebody shared. */
@Controller
class ResultPages {

    private static final List<Verdict> ORDER = List.of(Verdict.LIKELY, Verdict.UNDECIDED, Verdict.NOT);

    /** So many cards need not be folded away. */
    private static final int FEW = 6;

    private final Finder finder;
    private final Programmes programmes;
    private final MatchCards cards;
    private final AnswerCookie cookie;
    private final HerAnswers hers;

    ResultPages(Finder finder, Programmes programmes, MatchCards cards, AnswerCookie cookie, HerAnswers hers) {
        this.finder = finder;
        this.programmes = programmes;
        this.cards = cards;
        this.cookie = cookie;
        this.hers = hers;
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/finder/results")
    ModelAndView results(
            @ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> parameters, HttpServletRequest request) {
        var told = hers.whole(request);
        return new ModelAndView(
                "finder/results", "page", page(ui, Filters.of(parameters), told, cookie.token(told.answers()), false));
    }

    /** What fits a business now, by what is known of it, whatever else she told the finder. */
    @AllowKeeper
    @GetMapping("/businesses/{business}/programmes")
    ModelAndView ofBusiness(
            @ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> parameters, @PathVariable String business) {
        var known = hers.of(BusinessId.of(business));
        return new ModelAndView("finder/business", "page", page(ui, Filters.of(parameters), known, "", false));
    }

    /** A shared result shows verdicts and programmes, never what she answered. */
    @Allow(Whom.EVERYBODY)
    @GetMapping("/finder/shared/{token}")
    ModelAndView shared(
            @ModelAttribute("ui") Ui ui, @RequestParam Map<String, String> parameters, @PathVariable String token) {
        var answers = cookie.shared(token).orElseThrow(() -> new NotFound("shared result", "(sealed)"));
        return new ModelAndView(
                "finder/results",
                "page",
                page(ui, Filters.of(parameters), new Hers(answers, Optional.empty()), token, true));
    }

    /** Where they may be kept with a business: with the one that they are about, or one that she chooses or adds. */
    private String keep(Hers told) {
        var answers = told.answers();
        if (answers.forOther() || answers.profile().values().isEmpty()) {
            return "";
        }
        return told.about()
                .map(it -> "/businesses/%s/answers".formatted(it.id()))
                .orElseGet(() -> hers.businesses().isEmpty() ? "/businesses/new" : "/businesses");
    }

    private ResultPage page(Ui ui, Filters filters, Hers told, String token, boolean shared) {
        var answers = told.answers();
        var all = finder.matches(answers);
        var shown = all.stream()
                .filter(it -> programmes.lets(filters, it.programme()))
                .toList();
        var contacts = finder.contacts(answers);
        var shownContacts = contacts.stream()
                .filter(it -> programmes.lets(filters, it.programme()))
                .toList();
        var groups = new ArrayList<Group>();
        for (var verdict : ORDER) {
            var matches = shown.stream()
                    .filter(it -> it.screening().verdict() == verdict)
                    .sorted(order(ui))
                    .map(it -> cards.of(ui, it))
                    .toList();
            var open = verdict == Verdict.LIKELY || filters.narrow() || matches.size() <= FEW;
            groups.add(new Group(verdict.name().toLowerCase(Locale.ROOT), matches, open));
        }
        if (!shownContacts.isEmpty()) {
            var bodies = shownContacts.stream()
                    .sorted(order(ui))
                    .map(it -> cards.of(ui, it))
                    .toList();
            groups.add(new Group(Card.CONTACT, bodies, filters.narrow()));
        }
        return new ResultPage(
                groups,
                cards.form(ui, filters),
                shown.size() + shownContacts.size(),
                all.size() - shown.size() + contacts.size() - shownContacts.size(),
                answers.profile().values().size(),
                token,
                shared,
                told.about(),
                shared ? "" : keep(told));
    }

    /** What can be had comes first, then finance, then by name as her language sorts. */
    private Comparator<Match> order(Ui ui) {
        var collator = Collator.getInstance(ui.language().locale());
        return Comparator.<Match, Boolean>comparing(it -> programmes.isPast(it.programme()))
                .thenComparing(it -> !it.programme().finance())
                .thenComparing(it -> ui.of(it.programme().name()), collator);
    }
}
