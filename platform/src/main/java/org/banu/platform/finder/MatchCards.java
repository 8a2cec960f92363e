package org.banu.platform.finder;

import java.util.Locale;
import org.banu.eligibility.Condition;
import org.banu.eligibility.Finding;
import org.banu.eligibility.Screening;
import org.banu.eligibility.Status;
import org.banu.eligibility.Verdict;
import org.banu.platform.finder.Finder.Match;
import org.banu.platform.programmes.Cards;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.programmes.Wording;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Says in a few words what a programme is and how she stands with it. */
@Component
class MatchCards {

    private final Cards programmeCards;
    private final Programmes programmes;
    private final Wording wording;

    MatchCards(Cards programmeCards, Programmes programmes, Wording wording) {
        this.programmeCards = programmeCards;
        this.programmes = programmes;
        this.wording = wording;
    }

    Card of(Ui ui, Match match) {
        var screening = match.screening();
        if (match.programme().forContactOnly()) {
            return new Card(programmeCards.of(ui, match.programme()), Card.CONTACT, "");
        }
        return new Card(
                programmeCards.of(ui, match.programme()),
                screening.verdict().name().toLowerCase(Locale.ROOT),
                reason(ui, screening));
    }

    /** The reason that matters most: a no that she can change, then any no, then what is still to be told. */
    private String reason(Ui ui, Screening screening) {
        if (screening.verdict() == Verdict.LIKELY) {
            return ui.text("finder.reason.likely", screening.trace().size());
        }
        var status = screening.verdict() == Verdict.NOT ? Status.NOT_MET : Status.UNKNOWN;
        var findings =
                screening.trace().stream().filter(it -> it.status() == status).toList();
        return findings.stream()
                .filter(this::isChangeable)
                .findFirst()
                .or(() -> findings.stream().findFirst())
                .map(it -> wording.condition(ui, it.condition()))
                .orElse("");
    }

    private boolean isChangeable(Finding finding) {
        return finding.condition() instanceof Condition.Test test
                && programmes
                        .rulebook()
                        .vocabulary()
                        .find(test.attribute())
                        .filter(it -> it.changeable())
                        .isPresent();
    }
}
