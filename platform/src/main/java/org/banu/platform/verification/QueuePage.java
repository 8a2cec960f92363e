package org.banu.platform.verification;

import java.util.List;

/** Cases that wait for the officers of an organisation, the oldest first. */
record QueuePage(String organisation, String office, List<Line> cases) {

    QueuePage {
        cases = List.copyOf(cases);
    }

    /**
     * One of them.
     *
     * @param state how the keys of its words end
     * @param bound whether she who reads it can't decide in it
     */
    record Line(String id, String name, String country, String state, String since, boolean bound) {}
}
