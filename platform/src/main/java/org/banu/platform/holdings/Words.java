package org.banu.platform.holdings;

import com.ibm.icu.text.Collator;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.banu.platform.ownership.Ownership.Range;
import org.banu.platform.ownership.Party.Sex;
import org.banu.platform.ownership.Role;
import org.banu.platform.programmes.Wording;
import org.banu.platform.web.Ui;

/** Shares, people and countries in the reader's language, and as choices of a form. */
final class Words {

    private static final List<String> FIRST = List.of("KZ", "PK");
    private static final int SHOWN = 2;

    /** Two ends that differ by less are one share that no decimal number says exactly, such as a third. */
    private static final BigDecimal ROUNDING = BigDecimal.ONE.movePointLeft(12);

    private Words() {}

    /** Something to choose, by its name. */
    record Choice(String code, String name) {}

    static String sex(Ui ui, Sex sex) {
        return ui.text("holdings.sex." + sex);
    }

    /** Inside a line, such as after a name. */
    static String said(Ui ui, Sex sex) {
        return ui.text("holdings.sex_said." + sex);
    }

    /** Inside a line, such as after a name. */
    static String said(Ui ui, Role.Kind office) {
        return ui.text("holdings.office_said." + office);
    }

    static List<Choice> sexes(Ui ui) {
        return Arrays.stream(Sex.values())
                .map(it -> new Choice(it.name(), sex(ui, it)))
                .toList();
    }

    static String office(Ui ui, Role.Kind office) {
        return ui.text("holdings.office." + office);
    }

    static List<Choice> offices(Ui ui) {
        return Arrays.stream(Role.Kind.values())
                .map(it -> new Choice(it.name(), office(ui, it)))
                .toList();
    }

    /** All, with those where Banu is at home first. */
    static List<Choice> countries(Ui ui, Wording wording) {
        var byName = Collator.getInstance(ui.language().locale());
        var others = Arrays.stream(Locale.getISOCountries())
                .filter(it -> !FIRST.contains(it))
                .map(it -> new Choice(it, wording.country(ui, it)))
                .sorted(Comparator.comparing(Choice::name, byName::compare));
        return Stream.concat(FIRST.stream().map(it -> new Choice(it, wording.country(ui, it))), others)
                .toList();
    }

    /** Rounded away from what it would otherwise seem to reach: at least so much, or at most. */
    static String percent(Ui ui, BigDecimal percent, RoundingMode rounding) {
        return ui.percent(percent.setScale(SHOWN, rounding));
    }

    /** How much women own, as a sentence of two: exactly, or between two ends. */
    static String women(Ui ui, Range range, String exactly, String between) {
        return isExact(range)
                ? ui.text(exactly, exact(ui, range.low()))
                : ui.text(
                        between,
                        percent(ui, range.low(), RoundingMode.DOWN),
                        percent(ui, range.high(), RoundingMode.UP));
    }

    static boolean isExact(Range range) {
        return range.high().subtract(range.low()).compareTo(ROUNDING) < 0;
    }

    /** Never rounded up to a whole number, where thresholds are. */
    static String exact(Ui ui, BigDecimal percent) {
        var rounded = percent.setScale(SHOWN, RoundingMode.HALF_UP);
        var whole = rounded.stripTrailingZeros().scale() <= 0;
        return percent(
                ui,
                percent,
                whole && percent.subtract(rounded).abs().compareTo(ROUNDING) > 0
                        ? RoundingMode.DOWN
                        : RoundingMode.HALF_UP);
    }
}
