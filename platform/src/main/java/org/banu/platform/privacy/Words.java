package org.banu.platform.privacy;

import com.ibm.icu.util.MeasureUnit;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.banu.platform.audit.Act;
import org.banu.platform.web.Ui;

/** How long data is kept, in words; what is wrong with a field, and what was done. */
final class Words {

    private Words() {}

    static String keep(Ui ui, Rule rule) {
        return switch (rule.keep()) {
            case Rule.Keep.WithAccount() -> ui.text("privacy.keep_account");
            case Rule.Keep.WithRow(), Rule.Keep.Always() -> ui.text("privacy.keep." + rule.table());
            case Rule.Keep.For(var period, var ignored) -> ui.text("privacy.keep." + rule.table(), period(ui, period));
        };
    }

    /** Such as 30 days, or 2 years and 6 months; empty for none. */
    static String period(Ui ui, Period period) {
        var parts = new ArrayList<String>();
        add(ui, parts, period.getYears(), MeasureUnit.YEAR);
        add(ui, parts, period.getMonths(), MeasureUnit.MONTH);
        add(ui, parts, period.getDays(), MeasureUnit.DAY);
        return parts.isEmpty() ? "" : ui.list(parts);
    }

    private static void add(Ui ui, List<String> parts, int number, MeasureUnit unit) {
        if (number > 0) {
            parts.add(ui.measure(BigDecimal.valueOf(number), unit));
        }
    }

    /** What was done, for the trail. */
    static Act act(String what, String kind, Object thing) {
        return Act.of("privacy." + what, kind, thing);
    }
}
