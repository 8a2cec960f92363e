package org.banu.platform.finder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.banu.data.Amount;
import org.banu.data.Lifecycle;
import org.banu.data.Programme;
import org.banu.data.Women;
import org.banu.eligibility.Condition;
import org.banu.eligibility.Finding;
import org.banu.eligibility.Screening;
import org.banu.eligibility.Status;
import org.banu.eligibility.Verdict;
import org.banu.eligibility.Vocabulary;
import org.banu.platform.finder.Finder.Match;
import org.banu.platform.programmes.Wording;
import org.banu.platform.web.Ui;

/** Says in a few words what a programme is and how she stands with it. */
final class Cards {

    /** A fact confirmed within a quarter is fresh; one that nobody confirmed for two years has gone silent. */
    private static final int FRESH_DAYS = 92;

    private static final int SILENT_DAYS = 730;

    private final Ui ui;
    private final Wording wording;
    private final Vocabulary vocabulary;
    private final LocalDate today;

    Cards(Ui ui, Wording wording, Vocabulary vocabulary, LocalDate today) {
        this.ui = ui;
        this.wording = wording;
        this.vocabulary = vocabulary;
        this.today = today;
    }

    Card of(Match match) {
        var programme = match.programme();
        var provider = programme.provider();
        return new Card(
                programme.id(),
                ui.of(programme.name()),
                provider == null ? "" : ui.of(provider),
                amounts(programme),
                verdict(match.screening()),
                reason(match.screening()),
                chips(programme),
                freshness(programme),
                freshnessText(programme),
                !Filters.isOpen(programme));
    }

    static String verdict(Screening screening) {
        return screening.verdict().name().toLowerCase(Locale.ROOT);
    }

    /** Every amount in its own unit; empty if none is known. */
    String amounts(Programme programme) {
        return wording.or(
                ui,
                programme.terms().amounts().stream()
                        .map(this::amount)
                        .distinct()
                        .toList());
    }

    private String amount(Amount amount) {
        var min = amount.min();
        var max = amount.max();
        if (min != null && min.signum() > 0 && max != null) {
            return min.compareTo(max) == 0
                    ? wording.quantity(ui, max, amount.unit())
                    : ui.text(
                            "programmes.from_to",
                            wording.quantity(ui, min, amount.unit()),
                            wording.quantity(ui, max, amount.unit()));
        }
        if (max != null) {
            return ui.text("programmes.at_most", wording.quantity(ui, max, amount.unit()));
        }
        return min == null ? "" : ui.text("programmes.at_least", wording.quantity(ui, min, amount.unit()));
    }

    /** The reason that matters most: a no that she can change, then any no, then what is still to be told. */
    private String reason(Screening screening) {
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
                && vocabulary
                        .find(test.attribute())
                        .filter(it -> it.changeable())
                        .isPresent();
    }

    List<String> chips(Programme programme) {
        var chips = new ArrayList<String>();
        programme.kinds().forEach(it -> chips.add(wording.name(ui, "kinds", it.code())));
        chips.add(ui.text("finder.of_country." + programme.country()));
        if (programme.women() == Women.ONLY) {
            chips.add(ui.text("finder.for_women"));
        }
        if (programme.women() == Women.PREFERRED) {
            chips.add(ui.text("finder.women_preferred"));
        }
        if (programme.lifecycle() != Lifecycle.UNKNOWN && programme.lifecycle() != Lifecycle.ACTIVE) {
            chips.add(ui.text("finder.lifecycle." + programme.lifecycle()));
        }
        return chips;
    }

    private String freshness(Programme programme) {
        return asOf(programme)
                .map(it -> it.isAfter(today.minusDays(FRESH_DAYS))
                        ? "fresh"
                        : it.isAfter(today.minusDays(SILENT_DAYS)) ? "aging" : "stale")
                .orElse("stale");
    }

    String freshnessText(Programme programme) {
        return asOf(programme)
                .map(it -> ui.text("finder.freshness." + freshness(programme), ui.date(it)))
                .orElseGet(() -> ui.text("finder.freshness.undated"));
    }

    private static Optional<LocalDate> asOf(Programme programme) {
        return Optional.ofNullable(programme.provenance().asOf()).map(it -> it.latest());
    }
}
