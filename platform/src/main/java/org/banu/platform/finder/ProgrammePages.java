package org.banu.platform.finder;

import jakarta.servlet.http.HttpServletRequest;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.programmes.Amounts;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.programmes.Wording;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ProgrammePages {

    private final Finder finder;
    private final Programmes programmes;
    private final Wording wording;
    private final Amounts amounts;
    private final MatchCards cards;
    private final HerAnswers hers;

    ProgrammePages(
            Finder finder, Programmes programmes, Wording wording, Amounts amounts, MatchCards cards, HerAnswers hers) {
        this.finder = finder;
        this.programmes = programmes;
        this.wording = wording;
        this.amounts = amounts;
        this.cards = cards;
        this.hers = hers;
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/programmes/{id}")
    ModelAndView programme(@ModelAttribute("ui") Ui ui, @PathVariable String id, HttpServletRequest request) {
        var programme = programmes.get(id);
        var answers = hers.read(request);
        var match = finder.screen(programme, answers.profile());
        var changes = finder.changes(programme, answers.profile());
        var page = new ProgrammeView(ui, wording, amounts)
                .of(match, cards.of(ui, match), changes, answers.begun(), cards.standing(programme));
        return new ModelAndView("finder/programme", "page", page);
    }
}
