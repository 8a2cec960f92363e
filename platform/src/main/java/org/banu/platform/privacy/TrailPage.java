package org.banu.platform.privacy;

import java.util.List;

/**
 * What was done that concerns her, the latest first.
 *
 * @param found how many there are on all pages
 * @param next address of the next page; empty on the last
 * @param restart address of the first page; empty on it
 */
record TrailPage(int found, List<Line> lines, String next, String restart) {

    TrailPage {
        lines = List.copyOf(lines);
    }

    /** Something that was done. */
    record Line(String when, String what, String who) {}
}
