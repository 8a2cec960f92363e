package org.banu.platform.inquiries;

import java.util.List;

/** What was reported and waits for a decision, and what was taken down. */
record ReportsPage(List<Line> reports, List<Down> down) {

    ReportsPage {
        reports = List.copyOf(reports);
        down = List.copyOf(down);
    }

    /**
     * A report.
     *
     * @param business empty where it is no longer in the directory
     * @param message whether a message is reported, else the listing
     */
    record Line(String id, String business, boolean message, String reason, String when) {}

    /** A business that was taken out of the directory. */
    record Down(String business, String name, String reason, String when) {}
}
