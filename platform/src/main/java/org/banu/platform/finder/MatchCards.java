package org.banu.platform.finder;

import java.util.Locale;
import java.util.stream.Stream;
import org.banu.data.Programme;
import org.banu.eligibility.Condition;
import org.banu.eligibility.Finding;
import org.banu.eligibility.Screening;
import org.banu.eligibility.Status;
import org.banu.eligibility.Verdict;
import org.banu.platform.finder.Finder.Match;
import org.banu.platform.programmes.Cards;
import org.banu.platform.programmes.FilterForm;
import org.banu.platform.programmes.Filters;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.programmes.Wording;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Says in a few words what a programme is and how she stands with it. */
@Component
class MatchCards {

    /** So many answers still read as one thing. */
    private static final int FEW = 3;

    private final Cards programmeCards;
    private final Programmes programmes;
    private final Wording wording;

    MatchCards(Cards programmeCards, Programmes programmes, Wording wording) {
        this.programmeCards = programmeCards;
        this.programmes = programmes;
        this.wording = wording;
    }

    FilterForm form(Ui ui, Filters filters) {
        return programmeCards.form(ui, filters);
    }

    String standing(Programme programme) {
        return programmeCards.standing(programme);
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
                .map(it -> inShort(ui, it))
                .orElse("");
    }

    /** Of several parts only what decides; the programme's page has them all. */
    private String inShort(Ui ui, Finding finding) {
        var single = Wording.heading(ui, finding.condition()).isEmpty();
        if (single && !isLong(finding.condition())) {
            return wording.condition(ui, finding.condition());
        }
        if (finding.status() == Status.UNKNOWN) {
            return wording.and(ui, labels(ui, finding).distinct().toList());
        }
        var parts = finding.children().stream()
                .filter(it -> it.status() == finding.status())
                .toList();
        if (finding.condition() instanceof Condition.Not || parts.isEmpty()) {
            return wording.condition(ui, finding.condition());
        }
        var first = inShort(
                ui, parts.stream().filter(this::isChangeable).findFirst().orElse(parts.getFirst()));
        return finding.condition() instanceof Condition.AllOf ? first : ui.text("finder.reason.or_else", first);
    }

    private static boolean isLong(Condition condition) {
        return condition instanceof Condition.In several && several.codes().size() > FEW;
    }

    /** What is not told yet. */
    private Stream<String> labels(Ui ui, Finding finding) {
        if (finding.condition() instanceof Condition.Test test) {
            return finding.status() == Status.UNKNOWN ? Stream.of(wording.label(ui, test.attribute())) : Stream.empty();
        }
        return finding.children().stream().flatMap(it -> labels(ui, it));
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
