package org.banu.platform.inquiries;

import java.util.List;

/**
 * Her messages, to businesses of hers and to others, and what she reported.
 *
 * @param banned until when she may not write, and why; empty where she may
 * @param next the address of those before them; empty where these are the last
 */
record InboxPage(
        String banned,
        List<Line> received,
        List<Line> sent,
        String next,
        List<Blocked> blocked,
        List<Reported> reported) {

    InboxPage {
        received = List.copyOf(received);
        sent = List.copyOf(sent);
        blocked = List.copyOf(blocked);
        reported = List.copyOf(reported);
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

    /**
     * What she reported.
     *
     * @param business empty where it is no longer in the directory
     * @param message whether a message is reported, else the listing
     * @param decided when; empty while it waits
     */
    record Reported(String business, boolean message, String when, String decided) {}
}
