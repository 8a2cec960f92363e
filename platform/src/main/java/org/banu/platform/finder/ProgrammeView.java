package org.banu.platform.finder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.banu.data.Amount;
import org.banu.data.Apply;
import org.banu.data.Course;
import org.banu.data.Fee;
import org.banu.data.Months;
import org.banu.data.Preference;
import org.banu.data.Programme;
import org.banu.data.Rate;
import org.banu.data.Source;
import org.banu.eligibility.Changes;
import org.banu.eligibility.Condition;
import org.banu.eligibility.Finding;
import org.banu.eligibility.Value;
import org.banu.platform.finder.Finder.Match;
import org.banu.platform.finder.ProgrammePage.Line;
import org.banu.platform.finder.ProgrammePage.Row;
import org.banu.platform.finder.ProgrammePage.SourceLine;
import org.banu.platform.programmes.Amounts;
import org.banu.platform.programmes.StructuredData;
import org.banu.platform.programmes.Wording;
import org.banu.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/** Puts a programme and its trace into the reader's words. */
final class ProgrammeView {

    private final Ui ui;
    private final Wording wording;
    private final Amounts amounts;

    ProgrammeView(Ui ui, Wording wording, Amounts amounts) {
        this.ui = ui;
        this.wording = wording;
        this.amounts = amounts;
    }

    ProgrammePage of(Match match, Card card, List<Changes> changes, boolean answered, String standing) {
        var programme = match.programme();
        var provenance = programme.provenance();
        return new ProgrammePage(
                card,
                ui.of(programme.summary()),
                programme.original().values().stream().distinct().toList(),
                facts(programme),
                programme.terms().cases().stream()
                        .map(it -> new ProgrammePage.Case(ui.of(it.name()), rate(it.rate()), months(it.months())))
                        .toList(),
                match.screening().trace().stream().map(this::line).toList(),
                programme.preferences().stream().map(this::preference).toList(),
                changes.stream()
                        .map(it -> it.changes().stream().map(this::change).toList())
                        .toList(),
                changes.isEmpty()
                        ? List.of()
                        : changes.getFirst().needs().stream().map(this::change).toList(),
                provenance.sources().stream().map(this::source).toList(),
                ui.text("finder.confidence." + provenance.confidence()),
                provenance.url(),
                StructuredData.of(ui, programme),
                answered,
                card.programme().past() ? standing : "",
                programme.hasPrice());
    }

    private List<Row> facts(Programme programme) {
        var facts = new ArrayList<Row>();
        var each = programme.terms().amounts().stream()
                .map(this::amount)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        add(facts, "amount", each);
        add(facts, "rate", rate(programme.terms().rate()));
        add(facts, "months", months(programme.terms().months()));
        var repayment = programme.terms().repayment();
        add(facts, "repayment", repayment == null ? "" : ui.text("finder.repayment." + repayment));
        add(facts, "fees", programme.terms().fees().stream().map(this::fee).toList());
        add(
                facts,
                "collateral",
                programme.terms().collateral().stream()
                        .map(it -> wording.value(ui, "security", new Value.Text(it)))
                        .toList());
        var coverage = programme.terms().coverage();
        add(facts, "coverage", coverage == null ? "" : ui.percent(coverage));
        addCourse(facts, programme.course());
        add(facts, "documents", names("documents", programme.documents()));
        addApply(facts, programme.apply());
        return facts;
    }

    private String amount(Amount amount) {
        var much = amounts.of(ui, amount);
        var condition = amount.condition();
        return condition == null || much.isEmpty()
                ? much
                : ui.text("finder.amount_for", much, wording.condition(ui, condition));
    }

    private void addCourse(List<Row> facts, @Nullable Course course) {
        if (course == null) {
            return;
        }
        add(facts, "topics", names("topics", course.topics()));
        var format = course.format();
        add(facts, "format", format == null ? "" : ui.text("finder.format." + format));
        var duration = course.duration();
        add(facts, "duration", duration == null ? "" : ui.of(duration));
        var cost = course.cost();
        add(
                facts,
                "cost",
                cost == null
                        ? ""
                        : cost.free() ? ui.text("finder.free") : wording.quantity(ui, cost.amount(), cost.unit()));
    }

    private void addApply(List<Row> facts, @Nullable Apply apply) {
        if (apply != null) {
            add(facts, "apply", names("channels", apply.channels()));
            add(facts, "phone", apply.phone() == null ? "" : apply.phone());
            add(facts, "closes", apply.closes() == null ? "" : ui.date(apply.closes()));
        }
    }

    private List<String> names(String list, List<String> codes) {
        return codes.stream().map(it -> wording.name(ui, list, it)).toList();
    }

    private void add(List<Row> facts, String label, String value) {
        add(facts, label, value.isBlank() ? List.of() : List.of(value));
    }

    /** What is not known is not listed; the page says once that a missing fact is unknown, not absent. */
    private void add(List<Row> facts, String label, List<String> values) {
        if (!values.isEmpty()) {
            facts.add(new Row(ui.text("finder.fact." + label), values));
        }
    }

    private String rate(@Nullable Rate rate) {
        return switch (rate) {
            case null -> "";
            case Rate.Fixed fixed -> ui.percent(fixed.percent());
            case Rate.UpTo upTo -> ui.text("programmes.at_most", ui.percent(upTo.percent()));
            case Rate.From from -> ui.text("programmes.at_least", ui.percent(from.percent()));
            case Rate.Range range -> ui.text("programmes.from_to", ui.percent(range.from()), ui.percent(range.to()));
            case Rate.Formula formula -> {
                var sum =
                        ui.text("finder.formula", ui.text("finder.base." + formula.base()), ui.number(formula.plus()));
                yield formula.atMost() ? ui.text("finder.formula_at_most", sum) : sum;
            }
        };
    }

    private List<String> months(@Nullable Months months) {
        if (months == null) {
            return List.of();
        }
        var parts = new ArrayList<String>();
        if (months.min() != null && months.max() != null) {
            parts.add(ui.text("programmes.span", ui.number(months.min()), month(months.max())));
        } else if (months.max() != null) {
            parts.add(ui.text("programmes.at_most", month(months.max())));
        } else if (months.min() != null) {
            parts.add(ui.text("programmes.at_least", month(months.min())));
        }
        if (months.grace() != null) {
            parts.add(ui.text("finder.grace", month(months.grace())));
        } else if (months.graceOneIn() != null) {
            parts.add(ui.text("finder.grace_share", months.graceOneIn()));
        }
        return parts;
    }

    private String month(int months) {
        return wording.quantity(ui, BigDecimal.valueOf(months), "month");
    }

    private String fee(Fee fee) {
        var name = wording.name(ui, "fees", fee.what().code());
        if (fee.amount() != null) {
            return ui.text("programmes.test", name, wording.quantity(ui, fee.amount(), fee.unit()));
        }
        return fee.percent() == null ? name : ui.text("programmes.test", name, ui.percent(fee.percent()));
    }

    private Line line(Finding finding) {
        return line(finding, true);
    }

    /** With its parts below it; a part of what must not hold shows no status. */
    private Line line(Finding finding, boolean straight) {
        var status = straight ? status(finding) : "";
        var heading = Wording.heading(ui, finding.condition());
        if (heading.isEmpty()) {
            var told = wording.and(ui, values(finding).distinct().toList());
            return new Line(status, wording.condition(ui, finding.condition()), told, finding.source(), List.of());
        }
        var negated = finding.condition() instanceof Condition.Not;
        var joined = negated ? finding.children().getFirst() : finding;
        var parts = joined.children().stream()
                .map(it -> line(it, straight && !negated))
                .toList();
        return new Line(status, heading, "", finding.source(), parts);
    }

    private static String status(Finding finding) {
        return switch (finding.status()) {
            case MET -> "met";
            case NOT_MET -> "not-met";
            case UNKNOWN -> "unknown";
            case PROVIDER_DECIDES -> "provider";
        };
    }

    private String value(Finding finding) {
        var value = finding.value();
        return value != null && finding.condition() instanceof Condition.Test test
                ? wording.value(ui, test.attribute(), value)
                : "";
    }

    /** What she told that a condition asks for; a negated one asks through its part. */
    private Stream<String> values(Finding finding) {
        return finding.children().isEmpty()
                ? Stream.of(value(finding)).filter(it -> !it.isEmpty())
                : finding.children().stream().flatMap(this::values);
    }

    private String preference(Preference preference) {
        var name = wording.name(ui, "preferences", preference.id());
        return preference.share() == null ? name : ui.text("programmes.test", name, ui.percent(preference.share()));
    }

    private String change(Changes.Change change) {
        var to = wording.value(ui, change.attribute(), change.to());
        return ui.text("programmes.test", wording.label(ui, change.attribute()), to);
    }

    private SourceLine source(Source source) {
        return new SourceLine(
                source.title(),
                source.url(),
                source.date() == null ? "" : source.date().text());
    }
}
