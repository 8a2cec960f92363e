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

    private final long[] none;
    /** By table, where its attributes stand among all. */
    private final int[][] attributes;
    /** By table and attribute, what each code adds to the place. */
    private final int[][][] places;
    /** By table and place. */
    private final long[][][] tables;

    /** An attribute, its distinct bit sets, and the place of that of each code. */
    private static final class Member {

        final int attribute;
        final List<long[]> distinct = new ArrayList<>();
        final int[] places;

        Member(int attribute, long[][] rows) {
            this.attribute = attribute;
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
    }

    /**
     * Combines attributes that take one answer.
     *
     * @param attributes where they stand among all
     * @param rows a bit set for each of their codes
     * @param none the empty bit set, the same object wherever there is nothing
     */
    Combinations(int[] attributes, long[][][] rows, long[] none) {
        this.none = none;
        var members = new ArrayList<Member>();
        for (var i = 0; i < attributes.length; i++) {
            var member = new Member(attributes[i], rows[i]);
            if (member.distinct.size() > 1 || !Arrays.equals(member.distinct.getFirst(), none)) {
                members.add(member);
            }
        }
        members.sort((a, b) -> Integer.compare(a.distinct.size(), b.distinct.size()));
        var built = new ArrayList<Table>();
        for (var member : members) {
            if (built.isEmpty() || !built.getLast().hasRoomFor(member)) {
                built.add(new Table(none));
            }
            built.getLast().add(member);
        }
        this.attributes = built.stream()
                .map(it ->
                        it.members.stream().mapToInt(member -> member.attribute).toArray())
                .toArray(int[][]::new);
        this.places = built.stream().map(it -> it.places.toArray(int[][]::new)).toArray(int[][][]::new);
        this.tables = built.stream().map(it -> it.rows).toArray(long[][][]::new);
    }

    /** How many tables there are. */
    int size() {
        return tables.length;
    }

    /**
     * The bit set in a table for a profile given by the code of each attribute, beginning somewhere; the empty one behind
     * the last table.
     */
    long[] row(int table, long[] codes, int from) {
        if (table >= tables.length) {
            return none;
        }
        var asked = attributes[table];
        var place = 0;
        for (var i = 0; i < asked.length; i++) {
            place += places[table][i][(int) codes[from + asked[i]]];
        }
        return tables[table][place];
    }
}
