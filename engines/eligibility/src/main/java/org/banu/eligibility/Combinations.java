package org.banu.eligibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;

/**
 * The bit sets of several attributes, ORed in advance for every combination of what a few of them may be.
 *
 * <p>Method: attributes with few distinct bit sets share a table, as many as leave it in the first-level cache; the place
 * of a combination is a sum of one number for each code. Bound: one small load and one addition an attribute, then one
 * bit set a table instead of one an attribute, and nothing to mispredict. Source: Arlazarov, Dinic, Kronrod and
 * Faradžev, <i>On Economical Construction of the Transitive Closure of an Oriented Graph</i>, Doklady Akademii Nauk
 * SSSR 194, 1970, known as the method of the four Russians.
 */
final class Combinations {

    /** Words of one table, 32 KiB. An attribute that needs more has a table to itself. */
    private static final int WORDS = 4096;

    /** Tables whose places are added up together, as parts of one number each. */
    static final int GROUP = 3;

    private static final int BITS = Long.SIZE / GROUP;
    private static final long PART = (1L << BITS) - 1;

    /** By group and code of any attribute, how far on it leads in the rows of each table. */
    private final long[][] steps;
    /** The empty bit set, then table after table. */
    private final long[][] rows;

    private final int attributes;

    /** An attribute, its distinct bit sets, and the place of that of each code. */
    private static final class Member {

        final int firstCode;
        final List<long[]> distinct = new ArrayList<>();
        final int[] places;

        Member(int firstCode, long[][] rows) {
            this.firstCode = firstCode;
            var seen = new HashMap<List<Long>, Integer>();
            places = Arrays.stream(rows)
                    .mapToInt(row ->
                            seen.computeIfAbsent(Arrays.stream(row).boxed().toList(), _ -> {
                                distinct.add(row);
                                return distinct.size() - 1;
                            }))
                    .toArray();
        }
    }

    /** A table in the making. */
    private static final class Table {

        final List<Member> members = new ArrayList<>();
        final List<int[]> places = new ArrayList<>();
        long[][] rows;

        Table(long[] none) {
            rows = new long[][] {none};
        }

        boolean hasRoomFor(Member member) {
            return (long) rows.length * member.distinct.size() * rows[0].length <= WORDS;
        }

        void add(Member member) {
            var stride = rows.length;
            var product = new long[stride * member.distinct.size()][];
            for (var i = 0; i < product.length; i++) {
                product[i] = rows[i % stride].clone();
                var row = member.distinct.get(i / stride);
                for (var word = 0; word < row.length; word++) {
                    product[i][word] |= row[word];
                }
            }
            rows = product;
            members.add(member);
            places.add(Arrays.stream(member.places).map(it -> it * stride).toArray());
        }

        /** Writes how far each code leads on, if the table begins at some row, into one part of each number. */
        void addSteps(int firstRow, int shift, long[] steps) {
            if (firstRow + rows.length > PART) {
                throw new IllegalArgumentException("%s rows are too many.".formatted(firstRow + rows.length));
            }
            for (var i = 0; i < places.size(); i++) {
                var begin = i == 0 ? firstRow : 0;
                for (var code = 0; code < places.get(i).length; code++) {
                    steps[members.get(i).firstCode + code] += (long) (begin + places.get(i)[code]) << shift;
                }
            }
        }
    }

    /**
     * Combines attributes that take one answer.
     *
     * @param byCode a bit set for each of their codes, attribute after attribute
     * @param none the empty bit set, the same object wherever there is nothing
     */
    Combinations(long[][][] byCode, long[] none) {
        attributes = byCode.length;
        var members = new ArrayList<Member>();
        var codes = 0;
        for (var each : byCode) {
            var member = new Member(codes, each);
            if (member.distinct.size() > 1 || !Arrays.equals(member.distinct.getFirst(), none)) {
                members.add(member);
            }
            codes += each.length;
        }
        members.sort((a, b) -> Integer.compare(a.distinct.size(), b.distinct.size()));
        var tables = new ArrayList<Table>();
        for (var member : members) {
            if (tables.isEmpty() || !tables.getLast().hasRoomFor(member)) {
                tables.add(new Table(none));
            }
            tables.getLast().add(member);
        }
        steps = new long[Math.max(1, (tables.size() + GROUP - 1) / GROUP)][codes];
        var all = new ArrayList<>(List.of(none));
        for (var i = 0; i < tables.size(); i++) {
            tables.get(i).addSteps(all.size(), (i % GROUP) * BITS, steps[i / GROUP]);
            all.addAll(Arrays.asList(tables.get(i).rows));
        }
        rows = all.toArray(long[][]::new);
    }

    /** How many groups of tables there are, at least one. */
    int groups() {
        return steps.length;
    }

    /** Where in the tables of a group the bit sets for a profile are, given by its codes, which begin somewhere. */
    long places(int group, long[] codes, int from) {
        var of = steps[group];
        var places = 0L;
        for (var i = 0; i < attributes; i++) {
            places += of[(int) codes[from + i]];
        }
        return places;
    }

    /** The bit set in one table of a group, from 0 to 2. */
    long[] row(long places, int table) {
        return rows[(int) ((places >>> (table * BITS)) & PART)];
    }
}
