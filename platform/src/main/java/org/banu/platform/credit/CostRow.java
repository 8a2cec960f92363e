package org.banu.platform.credit;

import java.util.List;
import org.banu.platform.web.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * A loan with its price, as it is shown.
 *
 * @param id of the programme; empty for her own offer
 * @param lifecycle code of what should be known before anything else: that it has ended, is suspended or only announced;
 *     null where there is nothing to warn of
 * @param murabaha whether she pays a price and a profit instead of a loan and interest
 * @param monthly the payment, then what differs from it
 * @param extra what is paid beyond the amount
 * @param missing what is not known, in a few words; empty where all is
 * @param notes what is not known in sentences, and limits that hold for some
 * @param source of the rate; null for her own offer
 * @param address of the page that shows its schedule, without the language; empty for her own offer
 * @param schedule empty where it is not shown
 */
record CostRow(
        String id,
        String name,
        @Nullable String lifecycle,
        boolean murabaha,
        String rate,
        List<String> monthly,
        String total,
        String extra,
        String per100,
        String yearly,
        String missing,
        List<String> notes,
        @Nullable SourceLine source,
        String address,
        List<Line> schedule) {

    CostRow {
        monthly = List.copyOf(monthly);
        notes = List.copyOf(notes);
        schedule = List.copyOf(schedule);
    }

    /** A payment of the schedule, in words. */
    record Line(String month, String payment, String principal, String interest, String fee) {}
}
