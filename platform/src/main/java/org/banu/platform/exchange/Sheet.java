package org.banu.platform.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The lines of a list, read as they come. Its methods throw {@link Unreadable} where it can't be read on. */
interface Sheet extends Iterator<Line>, AutoCloseable {

    /** No list has as many. */
    int MOST_COLUMNS = 200;

    /** So many at a time; who has more divides them. */
    int MOST_LINES = 200_000;

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
