package org.banu.platform.pictures;

import java.util.List;

/**
 * A picture's figures as a table.
 *
 * @param columns names; the first is that of the rows
 * @param rows each with as many cells as there are columns, the first naming the row
 */
public record Table(String caption, List<String> columns, List<List<Cell>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        var size = columns.size();
        if (rows.stream().anyMatch(it -> it.size() != size)) {
            throw new IllegalArgumentException(
                    "Table '%s' has rows of another size than %s.".formatted(caption, columns));
        }
    }

    /**
     * One figure.
     *
     * @param shown to people, by the rules of their language
     * @param plain to programs, with a decimal point; empty if there is none
     */
    public record Cell(String shown, String plain) {

        public static Cell of(String words) {
            return new Cell(words, words);
        }
    }
}
