package org.banu.eligibility;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The truth of many conditions for one profile, a bit each.
 *
 * <p>Method: per attribute, the axis is cut at every threshold; for each interval there is a bit set of the conditions that
 * fail there and one of those that can't be told. A profile is a search and an OR per attribute; what can't be told is ORed
 * in advance by {@link Combinations}. A condition that isn't a conjunction of tests of single attributes is brought to
 * conjunctive normal form; each clause of several attributes gets a bit in a plane of its own, in which what holds and
 * what is possible are ORed over the attributes and then ANDed over the planes. The few whose form would be too large, or
 * that ask for one of several answers to hold and another not to in one clause, are evaluated as they stand.
 * {@link TableBuilder} makes the tables.
 *
 * <p>Bound: attributes × conditions / 64 words read, once more for each plane; for 1,000 rule sets over 11 attributes
 * that is 1.4 KB from the first-level cache. Source: bit-slice indexing of ranges, O'Neil and Quass, <i>Improved Query
 * Performance with Variant Indexes</i>, SIGMOD 1997; the three values are Kleene's (1952).
 */
final class IntervalTables {

    /** What one code of an attribute does; null where it does nothing. */
    static final class Row {

        /** Conditions that fail. */
        final long @Nullable [] fails;
        /** Conditions that can't be told. */
        final long @Nullable [] unsure;
        /** Clauses that hold, plane after plane. */
        final long @Nullable [] holds;
        /** Clauses that hold or may hold. */
        final long @Nullable [] possible;

        Row(long @Nullable [] fails, long @Nullable [] unsure, long @Nullable [] holds, long @Nullable [] possible) {
            this.fails = fails;
            this.unsure = unsure;
            this.holds = holds;
            this.possible = possible;
        }
    }

    /** The rows of one attribute by code; of one with several answers one for each answer, and for unknown. */
    static final class Rows {

        private final boolean mask;
        private final Row[] byCode;

        Rows(boolean mask, Row[] byCode) {
            this.mask = mask;
            this.byCode = byCode;
        }
    }

    /** A condition evaluated as it stands. */
    record Irregular(int number, Node node) {}

    private final int words;
    private final Rows[] rows;
    /** Where the attributes that take one answer stand among all. */
    private final int[] singleAt;
    /** What fails by each of their codes, without gaps. */
    private final long[][][] single;
    /** What can't be told by them: mostly because she didn't say, so that few bit sets of each differ. */
    private final Combinations unsure;

    private final boolean hasMasks;
    private final long[] none;
    private final long[] failAlways;
    private final long[] unsureAlways;
    private final long[] holdAlways;
    private final long[] possibleAlways;
    private final List<Irregular> irregular;
    private final LeafTable leaves;

    IntervalTables(
            Rows[] rows,
            long[] failAlways,
            long[] unsureAlways,
            long[] holdAlways,
            long[] possibleAlways,
            List<Irregular> irregular,
            LeafTable leaves) {
        this.words = failAlways.length;
        this.rows = rows;
        this.none = new long[words];
        this.singleAt =
                IntStream.range(0, rows.length).filter(it -> !rows[it].mask).toArray();
        this.single = withoutGaps(row -> row.fails);
        this.unsure = new Combinations(singleAt, withoutGaps(row -> row.unsure), none);
        this.hasMasks = singleAt.length < rows.length;
        this.failAlways = failAlways;
        this.unsureAlways = unsureAlways;
        this.holdAlways = holdAlways;
        this.possibleAlways = possibleAlways;
        this.irregular = List.copyOf(irregular);
        this.leaves = leaves;
    }

    private long[][][] withoutGaps(Function<Row, long @Nullable []> what) {
        return Arrays.stream(singleAt)
                .mapToObj(it -> Arrays.stream(rows[it].byCode)
                        .map(row -> Objects.requireNonNullElse(what.apply(row), none))
                        .toArray(long[][]::new))
                .toArray(long[][][]::new);
    }

    /** What {@link #judge} writes to, to be used again and again by one thread. */
    final class Sheet {

        /** Conditions that are false. */
        final long[] fails = new long[words];
        /** Conditions that are unknown. */
        final long[] unsure = new long[words];

        private final long[] holds = new long[holdAlways.length];
        private final long[] possible = new long[holdAlways.length];
    }

    Sheet sheet() {
        return new Sheet();
    }

    /** Judges a profile given by the code of each attribute; see {@link Coding}. */
    void judge(long[] codes, Sheet sheet) {
        judge(codes, 0, sheet);
    }

    /** The same for codes that begin somewhere in an array. */
    void judge(long[] codes, int from, Sheet sheet) {
        orFails(codes, from, sheet.fails);
        orUnsure(codes, from, sheet.unsure);
        if (hasMasks || holdAlways.length > 0) {
            addRest(codes, from, sheet);
        }
        for (var i = 0; i < words; i++) {
            sheet.unsure[i] &= ~sheet.fails[i];
        }
        for (var each : irregular) {
            set(each.number, each.node.truth(it -> leaves.truth(it, codes, from)), sheet);
        }
    }

    /** Eleven attributes at a time, as what is ORed into need not be read and written for each. */
    private void orFails(long[] codes, int from, long[] into) {
        var i = 0;
        do {
            or(
                    into,
                    i == 0 ? failAlways : into,
                    failing(i, codes, from),
                    failing(i + 1, codes, from),
                    failing(i + 2, codes, from),
                    failing(i + 3, codes, from),
                    failing(i + 4, codes, from),
                    failing(i + 5, codes, from),
                    failing(i + 6, codes, from),
                    failing(i + 7, codes, from),
                    failing(i + 8, codes, from),
                    failing(i + 9, codes, from),
                    failing(i + 10, codes, from));
            i += 11;
        } while (i < single.length);
    }

    private long[] failing(int i, long[] codes, int from) {
        return i < single.length ? single[i][(int) codes[from + singleAt[i]]] : none;
    }

    private static void or(
            long[] into,
            long[] a,
            long[] b,
            long[] c,
            long[] d,
            long[] e,
            long[] f,
            long[] g,
            long[] h,
            long[] i,
            long[] j,
            long[] k,
            long[] l) {
        for (var at = 0; at < into.length; at++) {
            into[at] = a[at] | b[at] | c[at] | d[at] | e[at] | f[at] | g[at] | h[at] | i[at] | j[at] | k[at] | l[at];
        }
    }

    private void orUnsure(long[] codes, int from, long[] into) {
        var i = 0;
        do {
            or(
                    into,
                    i == 0 ? unsureAlways : into,
                    unsure.row(i, codes, from),
                    unsure.row(i + 1, codes, from),
                    unsure.row(i + 2, codes, from));
            i += 3;
        } while (i < unsure.size());
    }

    private static void or(long[] into, long[] a, long[] b, long[] c, long[] d) {
        for (var i = 0; i < into.length; i++) {
            into[i] = a[i] | b[i] | c[i] | d[i];
        }
    }

    /** Attributes with several answers, and clauses of several attributes. */
    private void addRest(long[] codes, int from, Sheet sheet) {
        System.arraycopy(holdAlways, 0, sheet.holds, 0, holdAlways.length);
        System.arraycopy(possibleAlways, 0, sheet.possible, 0, holdAlways.length);
        for (var i = 0; i < rows.length; i++) {
            if (rows[i].mask) {
                addMask(rows[i], codes[from + i], sheet);
            } else {
                addPlanes(rows[i].byCode[(int) codes[from + i]], sheet);
            }
        }
        joinPlanes(sheet);
    }

    private static void addMask(Rows rows, long mask, Sheet sheet) {
        if (mask < 0) {
            add(rows.byCode[0], sheet);
            return;
        }
        for (var rest = mask; rest != 0; rest &= rest - 1) {
            add(rows.byCode[1 + Long.numberOfTrailingZeros(rest)], sheet);
        }
    }

    private static void add(Row row, Sheet sheet) {
        or(sheet.fails, row.fails);
        or(sheet.unsure, row.unsure);
        addPlanes(row, sheet);
    }

    private static void addPlanes(Row row, Sheet sheet) {
        or(sheet.holds, row.holds);
        or(sheet.possible, row.possible);
    }

    private static void or(long[] into, long @Nullable [] row) {
        if (row != null) {
            for (var i = 0; i < row.length; i++) {
                into[i] |= row[i];
            }
        }
    }

    private void joinPlanes(Sheet sheet) {
        for (var from = 0; from < sheet.holds.length; from += words) {
            for (var i = 0; i < words; i++) {
                sheet.fails[i] |= ~sheet.possible[from + i];
                sheet.unsure[i] |= sheet.possible[from + i] & ~sheet.holds[from + i];
            }
        }
    }

    private static void set(int number, Truth truth, Sheet sheet) {
        var bit = 1L << number;
        switch (truth) {
            case FALSE -> sheet.fails[number >> 6] |= bit;
            case UNKNOWN -> sheet.unsure[number >> 6] |= bit;
            case TRUE -> {}
        }
    }

    static Truth truth(long[] fails, long[] unsure, int number) {
        if ((fails[number >> 6] >>> number & 1) == 1) {
            return Truth.FALSE;
        }
        return (unsure[number >> 6] >>> number & 1) == 1 ? Truth.UNKNOWN : Truth.TRUE;
    }
}
