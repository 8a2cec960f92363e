package org.banu.platform.programmes;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.util.MeasureUnit;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banu.data.Facts;
import org.banu.eligibility.Condition;
import org.banu.eligibility.Value;
import org.banu.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says conditions, values and units in the reader's language, from the words of the data. */
@Component
public class Wording {

    /** What is a yes or a no in definitions of a woman's business, and is said in a sentence of its own. */
    private static final Set<String> SAID =
            Set.of("formedNew", "noBoard", "womanExecutive", "womenControl", "womenManagement");

    private final Facts facts;

    Wording(Programmes programmes) {
        this.facts = programmes.facts();
    }

    /** The name of a code in a list of the vocabulary; the code itself where the list lacks it. */
    public String name(Ui ui, String list, String code) {
        return facts.name(list, code).map(ui::of).orElse(code);
    }

    /** A country, as the data spells it where it knows it; or what is beyond one. */
    public String country(Ui ui, String code) {
        return code.length() == 2
                ? facts.name("places", code).map(ui::of).orElseGet(() -> ui.country(code))
                : ui.text("programmes.country." + code);
    }

    public String label(Ui ui, String attribute) {
        return facts.attribute(attribute).map(it -> ui.of(it.label())).orElse(attribute);
    }

    /** What a condition asks, with its threshold, such as "Age: from 21 years to 45 years". */
    public String condition(Ui ui, Condition condition) {
        return switch (condition) {
            case Condition.Test test -> ui.text("programmes.test", label(ui, test.attribute()), threshold(ui, test));
            case Condition.Decides(var decision) -> ui.text("programmes.decides", name(ui, "decisions", decision));
            case Condition.AllOf(var of) -> and(ui, parts(ui, of));
            case Condition.AnyOf(var of) -> or(ui, parts(ui, of));
            case Condition.Not(var of) -> not(ui, of);
            case Condition.AtLeast(var n, var of) -> ui.text("programmes.at_least_of", n, and(ui, parts(ui, of)));
        };
    }

    /** What a definition asks of a business; a yes or a no as a sentence that holds, such as "There is no board". */
    public String sentence(Ui ui, Condition condition) {
        return said(ui, condition, true)
                .orElseGet(() -> condition instanceof Condition.Decides(var decision)
                        ? ui.text("programmes.decided_there", name(ui, "decisions", decision))
                        : condition(ui, condition));
    }

    private static Optional<String> said(Ui ui, Condition condition, boolean affirmed) {
        return switch (condition) {
            case Condition.Is(var attribute, Value.Flag(var holds))
            when SAID.contains(attribute) -> Optional.of(said(ui, attribute, holds == affirmed));
            case Condition.Decides(var decision)
            when SAID.contains(decision) -> Optional.of(said(ui, decision, affirmed));
            case Condition.Not(var of) -> said(ui, of, !affirmed);
            default -> Optional.empty();
        };
    }

    private static String said(Ui ui, String what, boolean holds) {
        return ui.text(holds ? "programmes.holds." + what : "programmes.fails." + what);
    }

    /** What a condition of several parts asks of them, such as "One of these is enough:"; empty for a single one. */
    public static String heading(Ui ui, Condition condition) {
        return switch (condition) {
            case Condition.Test _, Condition.Decides _ -> "";
            case Condition.AllOf _ -> ui.text("programmes.parts.all");
            case Condition.AnyOf _ -> ui.text("programmes.parts.any");
            case Condition.AtLeast several -> ui.text("programmes.parts.at_least", several.n());
            case Condition.Not(var of) -> negated(ui, of);
        };
    }

    private static String negated(Ui ui, Condition condition) {
        return switch (condition) {
            case Condition.Test _, Condition.Decides _, Condition.Not _ -> "";
            case Condition.AllOf _ -> ui.text("programmes.parts.not_all");
            case Condition.AnyOf _ -> ui.text("programmes.parts.none");
            case Condition.AtLeast several -> ui.text("programmes.parts.fewer", several.n());
        };
    }

    private String not(Ui ui, Condition of) {
        return of instanceof Condition.Test test
                ? ui.text(
                        "programmes.test", label(ui, test.attribute()), ui.text("programmes.not", threshold(ui, test)))
                : ui.text("programmes.not", "(" + condition(ui, of) + ")");
    }

    private List<String> parts(Ui ui, List<Condition> conditions) {
        return conditions.stream()
                .map(it -> it instanceof Condition.AllOf || it instanceof Condition.AnyOf
                        ? "(" + condition(ui, it) + ")"
                        : condition(ui, it))
                .toList();
    }

    private String threshold(Ui ui, Condition.Test test) {
        return switch (test) {
            case Condition.Is(var attribute, var value) -> value(ui, attribute, value);
            case Condition.In(var attribute, var codes) ->
                or(ui, codes.stream().map(it -> answer(ui, attribute, it)).toList());
            case Condition.Within(var attribute, var codes) ->
                or(ui, codes.stream().map(it -> answer(ui, attribute, it)).toList());
            case Condition.Range range -> range(ui, range);
            case Condition.Grade grade -> grade(ui, grade);
            case Condition.Elapsed elapsed -> elapsed(ui, elapsed);
            case Condition.Dated dated -> dated(ui, dated);
        };
    }

    private String grade(Ui ui, Condition.Grade grade) {
        var least = grade.atLeast() == null ? null : answer(ui, grade.attribute(), grade.atLeast());
        var most = grade.atMost() == null ? null : answer(ui, grade.attribute(), grade.atMost());
        if (least != null && most != null) {
            return ui.text("programmes.from_to", least, most);
        }
        return least != null
                ? ui.text("programmes.grade_at_least", least)
                : ui.text("programmes.grade_at_most", most == null ? "" : most);
    }

    private String range(Ui ui, Condition.Range range) {
        var unit = range.unit();
        var from = range.from();
        var to = range.to();
        if (from != null && to != null && from.at().signum() == 0 && from.closed()) {
            from = null;
        }
        if (from != null && from.closed() && to != null && to.closed() && isTime(unit)) {
            return ui.text("programmes.span", ui.number(from.at()), quantity(ui, to.at(), unit));
        }
        return between(
                ui,
                from == null ? null : quantity(ui, from.at(), unit),
                from == null || from.closed(),
                to == null ? null : quantity(ui, to.at(), unit),
                to == null || to.closed());
    }

    /** Its name bends with the number, so it stands only once, after the last. */
    private static boolean isTime(@Nullable String unit) {
        return "year".equals(unit) || "month".equals(unit);
    }

    private static String between(
            Ui ui, @Nullable String from, boolean fromClosed, @Nullable String to, boolean toClosed) {
        var lower = from == null ? null : ui.text(fromClosed ? "programmes.at_least" : "programmes.more_than", from);
        var upper = to == null ? null : ui.text(toClosed ? "programmes.at_most" : "programmes.less_than", to);
        if (from != null && to != null && fromClosed && toClosed) {
            return ui.text("programmes.from_to", from, to);
        }
        if (lower != null && upper != null) {
            return joined(ui, List.of(lower, upper), ListFormatter.Type.AND);
        }
        return lower != null ? lower : upper != null ? upper : "";
    }

    private String elapsed(Ui ui, Condition.Elapsed elapsed) {
        var unit = elapsed.unit() == ChronoUnit.YEARS ? "year" : "month";
        var min = elapsed.min() == null ? null : quantity(ui, BigDecimal.valueOf(elapsed.min()), unit);
        var max = elapsed.max() == null ? null : quantity(ui, BigDecimal.valueOf(elapsed.max()), unit);
        if (elapsed.min() != null && max != null) {
            return ui.text("programmes.span_ago", ui.number(elapsed.min()), max);
        }
        return min != null
                ? ui.text("programmes.elapsed_at_least", min)
                : ui.text("programmes.elapsed_at_most", max == null ? "" : max);
    }

    private static String dated(Ui ui, Condition.Dated dated) {
        var since = dated.since() == null ? null : ui.date(dated.since());
        var before = dated.before() == null ? null : ui.date(dated.before());
        if (since != null && before != null) {
            return ui.text("programmes.dated_between", since, before);
        }
        return since != null
                ? ui.text("programmes.since", since)
                : ui.text("programmes.before", before == null ? "" : before);
    }

    /** A value as the reader would say it. */
    public String value(Ui ui, String attribute, Value value) {
        return switch (value) {
            case Value.Text(var code) -> answer(ui, attribute, code);
            case Value.Codes(var codes) ->
                codes.isEmpty()
                        ? ui.text("programmes.none_of_these")
                        : and(
                                ui,
                                codes.stream()
                                        .map(it -> answer(ui, attribute, it))
                                        .toList());
            case Value.Quantity(var amount, var unit) -> quantity(ui, amount, unit);
            case Value.Flag(var holds) -> ui.text(holds ? "programmes.yes" : "programmes.no");
            case Value.Day(var date) -> ui.date(date);
        };
    }

    private String answer(Ui ui, String attribute, String code) {
        return facts.attribute(attribute)
                .flatMap(it -> it.find(code))
                .map(ui::of)
                .orElseGet(() -> name(ui, attribute.equals("sector") ? "sectors" : "places", code));
    }

    /** A number with its unit: money by its currency, years and months in their plural, others with their name. */
    public String quantity(Ui ui, BigDecimal amount, @Nullable String unit) {
        return switch (unit) {
            case null -> ui.number(amount);
            case "KZT", "PKR", "USD" -> ui.money(amount, unit);
            case "year" -> ui.measure(amount, MeasureUnit.YEAR);
            case "month" -> ui.measure(amount, MeasureUnit.MONTH);
            case "percent" -> ui.percent(amount);
            case "MCI" -> ui.text("programmes.with_unit", ui.number(amount), name(ui, "units", unit));
            default -> ui.number(amount);
        };
    }

    public String and(Ui ui, List<String> parts) {
        return joined(ui, parts, ListFormatter.Type.AND);
    }

    public String or(Ui ui, List<String> parts) {
        return joined(ui, parts, ListFormatter.Type.OR);
    }

    private static String joined(Ui ui, List<String> parts, ListFormatter.Type type) {
        return ListFormatter.getInstance(ui.language().locale(), type, ListFormatter.Width.WIDE)
                .format(parts.stream().map(ui::isolated).toList());
    }
}
