package org.banu.platform.statistics;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides what is shown of counts, so that none of fewer than {@value #LEAST} keepers can be worked out, not even by one
 * of them.
 *
 * <p>Counts are shown in tens. Before it is cut to tens, each cell gets an offset of 0 to 9 that nobody knows and that is
 * always the same for the cell, so that a change from one ten to the next does not tell the count, and many months add
 * up to no more than one. A count of fewer than {@value #LEAST} keepers is not shown, however large it is, nor is a total:
 * whoever adds businesses of her own to a cell stays one keeper, and moves nothing. All dimensions count the same
 * businesses, so what one shows limits what another hides; where that would leave a hidden count fewer possible values
 * than 0 to 9, further cells are hidden, the smallest first. That is looked at with the eyes of whoever keeps nothing, and
 * with those of each who keeps several: she takes her own away and asks how many others there may be.
 *
 * <p>That the dimensions are tied by nothing but their total makes the limits exact: whatever counts two of them have, if
 * their totals are equal, there are businesses that have both.
 */
final class Disclosure {

    /** Of keepers in a cell that is shown. */
    static final int LEAST = 10;

    /** Whoever keeps so many at most sees what everybody sees, give or take as many. */
    static final int FEW = 1;

    private static final long FAR = Integer.MAX_VALUE;

    private Disclosure() {}

    /**
     * A cell of a dimension.
     *
     * @param count of businesses
     * @param keepers of them
     * @param offset 0 to 9
     */
    record Cell(Dimension dimension, String code, long count, long keepers, int offset) {

        Cell {
            if (keepers < 0 || count < keepers || offset < 0 || offset >= LEAST) {
                throw new IllegalArgumentException(
                        "A cell of %d businesses and %d keepers with offset %d. Maybe the offset isn't 0 to 9?"
                                .formatted(count, keepers, offset));
            }
        }

        boolean isSmall() {
            return keepers < LEAST;
        }

        long shown() {
            return isSmall() ? 0 : (count + offset) / LEAST * LEAST;
        }
    }

    /**
     * What may be said of the businesses that others keep: between two bounds, both possible.
     *
     * @param keepers the most that there can be
     */
    private record Bounds(long low, long high, long keepers) {

        private static final Bounds NONE = new Bounds(0, 0, 0);
        private static final Bounds ANY = new Bounds(0, FAR, FAR);

        Bounds plus(Bounds other) {
            return new Bounds(low + other.low, high + other.high, keepers + other.keepers);
        }

        Bounds minus(Bounds other) {
            return new Bounds(low - other.low, high - other.high, keepers - other.keepers);
        }

        Bounds and(Bounds other) {
            return new Bounds(Math.max(low, other.low), Math.min(high, other.high), Math.min(keepers, other.keepers));
        }
    }

    /** All cells of a dimension, and what may be said of them together. */
    private record Summed(List<Cell> cells, Bounds sum) {}

    /**
     * What is shown of each cell: tens, or 0 where nothing is.
     *
     * @param cells all of one country
     * @param insiders of each who keeps more than {@value #FEW} of these businesses, how many there are in each cell
     */
    static Map<Cell, Long> shown(List<Cell> cells, Collection<Map<Cell, Long>> insiders) {
        var dimensions = cells.stream()
                .collect(Collectors.groupingBy(Cell::dimension, TreeMap::new, Collectors.toList()))
                .values();
        var hidden = new HashSet<Cell>();
        var eyes = Stream.concat(
                        Stream.of(new Eyes(Map.of(), FEW)), insiders.stream().map(own -> new Eyes(own, 0)))
                .toList();
        var before = -1;
        while (before < hidden.size()) {
            before = hidden.size();
            for (var each : eyes) {
                var told = each.next(dimensions, hidden);
                while (told.isPresent()) {
                    hidden.add(told.get());
                    told = each.next(dimensions, hidden);
                }
            }
        }
        var shown = new HashMap<Cell, Long>();
        cells.forEach(it -> shown.put(it, hidden.contains(it) ? 0 : it.shown()));
        return shown;
    }

    /**
     * Somebody who looks at what is shown.
     *
     * @param own how many she keeps of each cell
     * @param margin how many more she may keep anywhere
     */
    private record Eyes(Map<Cell, Long> own, int margin) {

        /** The cell to hide next; empty if she can work out nothing, or nothing is shown any more. */
        Optional<Cell> next(Collection<List<Cell>> dimensions, Set<Cell> hidden) {
            var sums = dimensions.stream()
                    .map(it -> new Summed(it, sum(it, hidden)))
                    .toList();
            for (var summed : sums) {
                var total = sums.stream()
                        .filter(it -> !it.equals(summed))
                        .map(Summed::sum)
                        .reduce(Bounds.ANY, Bounds::and);
                for (var cell : summed.cells()) {
                    var others = summed.sum().minus(bounds(cell, hidden));
                    if (cell.isSmall() && !isFree(total, others)) {
                        return smallest(summed.cells().stream(), hidden)
                                .or(() -> smallest(dimensions.stream().flatMap(List::stream), hidden));
                    }
                }
            }
            return Optional.empty();
        }

        /**
         * Whether a hidden count could be anything from 0 to 9.
         *
         * @param total of all businesses, as the other dimensions tell it
         * @param others of the same dimension
         */
        private boolean isFree(Bounds total, Bounds others) {
            var mayBeNone = total.low() == 0 || (others.high() - total.low() >= margin && others.keepers() >= LEAST);
            return mayBeNone && total.high() - others.low() >= LEAST - 1 + margin;
        }

        private Bounds sum(List<Cell> cells, Set<Cell> hidden) {
            return cells.stream().map(it -> bounds(it, hidden)).reduce(Bounds.NONE, Bounds::plus);
        }

        /**
         * Those of others. One who keeps many is in no way unusual if there is one, so a small cell may have as many as it
         * has; but nobody has to believe that there is another one like her.
         */
        private Bounds bounds(Cell cell, Set<Cell> hidden) {
            if (hidden.contains(cell)) {
                return Bounds.ANY;
            }
            var hers = own.getOrDefault(cell, 0L);
            var theirs = cell.count() - hers;
            if (cell.isSmall()) {
                var keepers = LEAST - 1 - (hers > 0 ? 1 : 0);
                return new Bounds(0, Math.max(keepers, theirs), keepers);
            }
            var least = hers > 0 ? LEAST - 1 : LEAST;
            return new Bounds(
                    Math.min(theirs, Math.max(least, cell.shown() - LEAST + 1 - hers)),
                    cell.shown() + LEAST - 1 - hers,
                    FAR);
        }

        private static Optional<Cell> smallest(Stream<Cell> cells, Set<Cell> hidden) {
            return cells.filter(it -> !it.isSmall() && !hidden.contains(it))
                    .min(Comparator.comparingLong(Cell::count).thenComparing(Cell::code));
        }
    }
}
