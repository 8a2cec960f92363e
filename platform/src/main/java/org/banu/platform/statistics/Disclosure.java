package org.banu.platform.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides what is shown of counts, so that none under {@value #LEAST} can be worked out.
 *
 * <p>Counts are shown in tens. Before it is cut to tens, each cell gets an offset of 0 to 9 that nobody knows and that is
 * always the same for the cell, so that a change from one ten to the next does not tell the count, and many months add
 * up to no more than one. A count under {@value #LEAST} is not shown, nor is a total. All dimensions count the same
 * businesses, so what one shows limits what another hides; where that would leave a hidden count fewer possible values
 * than 0 to 9, further cells are hidden, the smallest first.
 *
 * <p>That the dimensions are tied by nothing but their total makes the limits exact: whatever counts two of them have, if
 * their totals are equal, there are businesses that have both.
 */
final class Disclosure {

    /** Of businesses in a cell that is shown. */
    static final int LEAST = 10;

    private static final long FAR = Integer.MAX_VALUE;

    private Disclosure() {}

    /**
     * A cell of a dimension.
     *
     * @param count of businesses
     * @param offset 0 to 9
     */
    record Cell(Dimension dimension, String code, long count, int offset) {

        Cell {
            if (count < 0 || offset < 0 || offset >= LEAST) {
                throw new IllegalArgumentException(
                        "A cell of %d with offset %d. Maybe the offset isn't 0 to 9?".formatted(count, offset));
            }
        }

        long shown() {
            return count < LEAST ? 0 : (count + offset) / LEAST * LEAST;
        }
    }

    /** What may be said of a count: between two bounds, both possible. */
    private record Bounds(long low, long high) {

        Bounds plus(Bounds other) {
            return new Bounds(low + other.low, Math.min(FAR, high + other.high));
        }

        Bounds and(Bounds other) {
            return new Bounds(Math.max(low, other.low), Math.min(high, other.high));
        }
    }

    /**
     * What is shown of each cell: tens, or 0 where nothing is.
     *
     * @param cells all of one country
     */
    static Map<Cell, Long> shown(List<Cell> cells) {
        var hidden = new HashSet<Cell>();
        while (true) {
            var told = unsafe(cells, hidden);
            if (told.isEmpty()) {
                break;
            }
            hidden.add(told.get());
        }
        var shown = new HashMap<Cell, Long>();
        cells.forEach(it -> shown.put(it, hidden.contains(it) ? 0 : it.shown()));
        return shown;
    }

    /** The cell to hide next; empty if nothing can be worked out. */
    private static Optional<Cell> unsafe(List<Cell> cells, Set<Cell> hidden) {
        var byDimension = new TreeMap<Dimension, List<Cell>>();
        cells.forEach(it -> byDimension
                .computeIfAbsent(it.dimension(), _ -> new ArrayList<>())
                .add(it));
        var total = new Bounds(0, FAR);
        for (var dimension : byDimension.values()) {
            total = total.and(sum(dimension, hidden));
        }
        for (var dimension : byDimension.values()) {
            for (var cell : dimension) {
                if (cell.count() < LEAST && !isFree(cell, dimension, hidden, total)) {
                    return smallest(dimension, hidden).or(() -> smallest(cells, hidden));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a hidden count could be anything from 0 to 9, for all that is shown. */
    private static boolean isFree(Cell cell, List<Cell> dimension, Set<Cell> hidden, Bounds total) {
        var others = sum(dimension.stream().filter(it -> !it.equals(cell)).toList(), hidden);
        return total.low() - others.high() <= 0 && total.high() - others.low() >= LEAST - 1;
    }

    private static Bounds sum(List<Cell> cells, Set<Cell> hidden) {
        var sum = new Bounds(0, 0);
        for (var cell : cells) {
            sum = sum.plus(bounds(cell, hidden));
        }
        return sum;
    }

    private static Bounds bounds(Cell cell, Set<Cell> hidden) {
        if (hidden.contains(cell)) {
            return new Bounds(0, FAR);
        }
        return cell.count() < LEAST
                ? new Bounds(0, LEAST - 1)
                : new Bounds(Math.max(LEAST, cell.shown() - LEAST + 1), cell.shown() + LEAST - 1);
    }

    private static Optional<Cell> smallest(List<Cell> cells, Set<Cell> hidden) {
        return cells.stream()
                .filter(it -> it.count() >= LEAST && !hidden.contains(it))
                .min(Comparator.comparingLong(Cell::count).thenComparing(Cell::code));
    }
}
