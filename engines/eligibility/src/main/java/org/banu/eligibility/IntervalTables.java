package org.banu.eligibility;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.LongStream;
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

    /** Attributes that take one answer and are ORed together. */
    private static final int AT_ONCE = 11;

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
    /** Of attributes that take one answer, by code; the codes of one follow those of another. */
    private final Row[] single;
    /** What fails by each of those codes, without gaps. */
    private final long[][] failing;
    /** What can't be told by them: mostly because she didn't say, so that few bit sets of each differ. */
    private final Combinations unsure;
    /** Of attributes that take several answers; they come behind the others. */
    private final Rows[] masks;

    private final int singles;
    /** Whether there is more than the first attributes that take one answer. */
    private final boolean hasRest;

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
        this.none = new long[words];
        this.singles = (int) Arrays.stream(rows).filter(it -> !it.mask).count();
        this.masks = Arrays.copyOfRange(rows, singles, rows.length);
        this.single = Arrays.stream(rows, 0, singles)
                .flatMap(it -> Arrays.stream(it.byCode))
                .toArray(Row[]::new);
        this.failing = withoutGaps(single, row -> row.fails);
        this.unsure = new Combinations(
                Arrays.stream(rows, 0, singles)
                        .map(it -> withoutGaps(it.byCode, row -> row.unsure))
                        .toArray(long[][][]::new),
                none);
        this.failAlways = failAlways;
        this.unsureAlways = unsureAlways;
        this.holdAlways = holdAlways;
        this.possibleAlways = possibleAlways;
        this.irregular = List.copyOf(irregular);
        this.leaves = leaves;
        this.hasRest = singles > AT_ONCE
                || unsure.groups() > 1
                || masks.length > 0
                || holdAlways.length > 0
                || LongStream.concat(Arrays.stream(failAlways), Arrays.stream(unsureAlways))
                        .anyMatch(it -> it != 0);
    }

    private long[][] withoutGaps(Row[] rows, Function<Row, long @Nullable []> what) {
        return Arrays.stream(rows)
                .map(it -> Objects.requireNonNullElse(what.apply(it), none))
                .toArray(long[][]::new);
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
        orUnsure(codes, from, sheet);
        if (hasRest) {
            addRest(codes, from, sheet);
        }
        for (var each : irregular) {
            set(each.number, each.node.truth(it -> leaves.truth(it, codes, from)), sheet);
        }
    }

    /** Eleven attributes together, as what is ORed into need then not be read and written for each. */
    private void orFails(long[] codes, int from, long[] into) {
        or(
                into,
                fails(0, codes, from),
                fails(1, codes, from),
                fails(2, codes, from),
                fails(3, codes, from),
                fails(4, codes, from),
                fails(5, codes, from),
                fails(6, codes, from),
                fails(7, codes, from),
                fails(8, codes, from),
                fails(9, codes, from),
                fails(10, codes, from));
    }

    private long[] fails(int i, long[] codes, int from) {
        return i < singles ? failing[(int) codes[from + i]] : none;
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
            long[] k) {
        for (var at = 0; at < into.length; at++) {
            into[at] = a[at] | b[at] | c[at] | d[at] | e[at] | f[at] | g[at] | h[at] | i[at] | j[at] | k[at];
        }
    }

    private void orUnsure(long[] codes, int from, Sheet sheet) {
        var places = unsure.places(0, codes, from);
        orUnless(sheet.unsure, unsure.row(places, 0), unsure.row(places, 1), unsure.row(places, 2), sheet.fails);
    }

    private static void orUnless(long[] into, long[] a, long[] b, long[] c, long[] unless) {
        for (var i = 0; i < into.length; i++) {
            into[i] = (a[i] | b[i] | c[i]) & ~unless[i];
        }
    }

    /** Further attributes, those with several answers, and clauses of several attributes. */
    private void addRest(long[] codes, int from, Sheet sheet) {
        or(sheet.fails, failAlways);
        or(sheet.unsure, unsureAlways);
        for (var i = AT_ONCE; i < singles; i++) {
            or(sheet.fails, fails(i, codes, from));
        }
        for (var group = 1; group < unsure.groups(); group++) {
            var places = unsure.places(group, codes, from);
            for (var table = 0; table < Combinations.GROUP; table++) {
                or(sheet.unsure, unsure.row(places, table));
            }
        }
        System.arraycopy(holdAlways, 0, sheet.holds, 0, holdAlways.length);
        System.arraycopy(possibleAlways, 0, sheet.possible, 0, holdAlways.length);
        if (holdAlways.length > 0) {
            for (var i = 0; i < singles; i++) {
                addPlanes(single[(int) codes[from + i]], sheet);
            }
        }
        for (var i = 0; i < masks.length; i++) {
            addMask(masks[i], codes[from + singles + i], sheet);
        }
        joinPlanes(sheet);
        for (var i = 0; i < words; i++) {
            sheet.unsure[i] &= ~sheet.fails[i];
        }
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
