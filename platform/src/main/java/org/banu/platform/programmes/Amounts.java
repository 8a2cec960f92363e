package org.banu.platform.programmes;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.banu.data.Amount;
import org.banu.data.Programme;
import org.banu.data.RoughDate;
import org.banu.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words how much can be had, and rough dates only as exactly as they are known. */
@Component
public class Amounts {

    private final Wording wording;

    Amounts(Wording wording) {
        this.wording = wording;
    }

    /** All amounts of a programme in a few words; several that depend on something become one span. Empty if unknown. */
    public String of(Ui ui, Programme programme) {
        var amounts = programme.terms().amounts();
        var units = amounts.stream().map(Amount::unit).distinct().toList();
        return wording.or(
                ui,
                units.stream()
                        .map(unit -> inUnit(
                                ui,
                                amounts.stream()
                                        .filter(it -> it.unit().equals(unit))
                                        .toList()))
                        .filter(it -> !it.isEmpty())
                        .toList());
    }

    private String inUnit(Ui ui, List<Amount> amounts) {
        var spans = amounts.stream().map(it -> of(ui, it)).distinct().toList();
        if (spans.size() == 1) {
            return spans.getFirst();
        }
        var whole = of(ui, least(amounts), most(amounts), amounts.getFirst().unit());
        return whole.isEmpty() ? "" : ui.text("programmes.amount_depends", whole);
    }

    /** One amount as it is, such as "10,000 to 50,000"; empty if neither end is known. */
    public String of(Ui ui, Amount amount) {
        var once = of(ui, amount.min(), amount.max(), amount.unit());
        var per = amount.per();
        return per == null || once.isEmpty() ? once : ui.text("programmes.per." + per, once);
    }

    private String of(Ui ui, @Nullable BigDecimal min, @Nullable BigDecimal max, String unit) {
        if (min != null && min.signum() > 0 && max != null) {
            return min.compareTo(max) == 0
                    ? wording.quantity(ui, max, unit)
                    : ui.text("programmes.from_to", wording.quantity(ui, min, unit), wording.quantity(ui, max, unit));
        }
        if (max != null) {
            return ui.text("programmes.at_most", wording.quantity(ui, max, unit));
        }
        return min == null ? "" : ui.text("programmes.at_least", wording.quantity(ui, min, unit));
    }

    /** Null if one of them has no known lower end. */
    private static @Nullable BigDecimal least(List<Amount> amounts) {
        return amounts.stream().anyMatch(it -> it.min() == null)
                ? null
                : amounts.stream()
                        .map(Amount::min)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static @Nullable BigDecimal most(List<Amount> amounts) {
        return amounts.stream()
                .map(Amount::max)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Only as exact as the source: a day, a month, a year or a decade. */
    public static String date(Ui ui, RoughDate date) {
        var first = date.earliest();
        var plain = date.text().endsWith("s")
                ? ui.text("programmes.date.decade", String.valueOf(first.getYear()))
                : first.equals(date.latest())
                        ? ui.date(first)
                        : first.getMonth() == date.latest().getMonth()
                                ? ui.month(first)
                                : String.valueOf(first.getYear());
        return date.inferred() ? ui.text("programmes.date.about", plain) : plain;
    }
}
