package org.banu.platform.exchange;

import java.util.List;

/**
 * A line of a list.
 *
 * @param number in the file, from 1; a cell of several lines counts all of them
 */
record Line(int number, List<String> cells) {

    Line {
        cells = List.copyOf(cells);
    }

    /** Empty where the line is shorter. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
