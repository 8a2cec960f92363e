package org.banu.index;

import java.util.Comparator;

/** The place of a value in an edition. */
public record Cell(String economy, String indicator) implements Comparable<Cell> {

    private static final Comparator<Cell> ORDER =
            Comparator.comparing(Cell::economy).thenComparing(Cell::indicator);

    @Override
    public int compareTo(Cell other) {
        return ORDER.compare(this, other);
    }
}
