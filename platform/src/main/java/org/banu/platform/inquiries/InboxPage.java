package org.banu.platform.inquiries;

import java.util.List;

/** Her messages: to businesses of hers, and to others. */
record InboxPage(List<Line> received, List<Line> sent, List<Blocked> blocked) {

    InboxPage {
        received = List.copyOf(received);
        sent = List.copyOf(sent);
        blocked = List.copyOf(blocked);
    }

    /**
     * An inquiry.
     *
     * @param business empty where it is no longer in the directory
     * @param person who wrote to it; empty for herself
     */
    record Line(String id, String business, String person, String when, boolean open) {}

    /** Somebody whose messages she does not want. */
    record Blocked(String id, String name, String when) {}
}
