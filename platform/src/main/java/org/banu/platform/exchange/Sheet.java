package org.banu.platform.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.banu.platform.web.Problem;

/** The lines of a list, read as they come. Its methods throw {@link Unreadable} where it can't be read on. */
interface Sheet extends Iterator<Sheet.Line>, AutoCloseable {

    /** No list has as many. */
    int MOST_COLUMNS = 200;

    /** So many at a time; who has more divides them. */
    int MOST_LINES = 200_000;

    /**
     * A line of a list.
     *
     * @param number in the file, from 1; a cell of several lines counts all of them
     */
    record Line(int number, List<String> cells) {

        public Line {
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

    /** A file that is no list, or can't be read on. */
    final class Unreadable extends RuntimeException {

        /** Why, and what to do. */
        private final String key;

        private final List<String> arguments;

        Unreadable(String key, String... arguments) {
            super(key);
            this.key = key;
            this.arguments = List.of(arguments);
        }

        Problem problem() {
            return new Problem("file", key, arguments);
        }
    }

    /** The next lines that are not empty. */
    default List<Line> take(int most) {
        var lines = new ArrayList<Line>();
        while (lines.size() < most && hasNext()) {
            var line = next();
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        return lines;
    }

    @Override
    void close() throws IOException;
}
