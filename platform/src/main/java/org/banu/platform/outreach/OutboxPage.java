package org.banu.platform.outreach;

import java.util.List;

/**
 * The letters of late.
 *
 * @param hasServer whether there is a mail server
 * @param next address of the next page; empty on the last
 * @param restart address of the first page; empty on it
 */
record OutboxPage(boolean hasServer, List<Line> letters, String next, String restart) {

    OutboxPage {
        letters = List.copyOf(letters);
    }

    /**
     * One letter.
     *
     * @param state the end of a message key
     */
    record Line(String id, String recipient, String state, String when, String failure, boolean readable) {}
}
