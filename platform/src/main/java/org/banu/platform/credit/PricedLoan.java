package org.banu.platform.credit;

import java.util.List;
import org.banu.platform.web.CostRow;
import org.banu.platform.web.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * A loan with its price, and what lies behind it, as they are shown.
 *
 * @param notes what is not known in sentences, and limits that hold for some
 * @param source of the rate; null for her own offer
 * @param address of the page that shows its schedule, without the language; empty for her own offer
 * @param schedule empty where it is not shown
 */
record PricedLoan(
        CostRow row,
        String rate,
        List<String> notes,
        @Nullable SourceLine source,
        String address,
        List<Line> schedule) {

    PricedLoan {
        notes = List.copyOf(notes);
        schedule = List.copyOf(schedule);
    }

    /** A payment of the schedule, in words. */
    record Line(String month, String payment, String principal, String interest, String fee) {}
}
