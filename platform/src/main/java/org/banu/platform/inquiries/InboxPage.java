package org.banu.platform.inquiries;

import java.util.List;

/**
 * Her messages: to businesses of hers, and to others.
 *
 * @param next the address of those before them; empty where these are the last
 */
record InboxPage(List<Line> received, List<Line> sent, String next, List<Blocked> blocked) {

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
     * @param unread how much of it is new to her, in words; empty for nothing
     */
    record Line(String id, String business, String person, String when, boolean open, String unread) {}

    /** Somebody whose messages she does not want. */
    record Blocked(String id, String name, String when) {}
}
