package org.banu.platform.duties;

import java.util.List;

/**
 * What waits for the administrators of Banu.
 *
 * @param waiting how many kinds of it wait
 */
record DutiesPage(int waiting, List<Line> lines) {

    DutiesPage {
        lines = List.copyOf(lines);
    }

    /**
     * One kind of it.
     *
     * @param address of the page where it is done
     */
    record Line(String name, int waiting, String address) {}
}
