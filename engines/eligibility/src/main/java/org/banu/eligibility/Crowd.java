package org.banu.eligibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For whom among many people each test holds and fails.
 *
 * <p>Method: per attribute, a bit set of the people up to each code, running totals of one pass over the people. Codes for
 * which a test has one truth form a few runs; each run is one running total without another. Of several answers there is
 * a bit set for each. Bound: one bit set a person and attribute, then two words read for each run of each test and 64
 * people. Source: range encoding of bit maps, Chan and Ioannidis, SIGMOD 1998.
 */
final class Crowd {

    /** The codes for which a test holds, and those for which it fails, as first, last, first, last and so on. */
    private record Runs(List<Integer> hold, List<Integer> fail) {}

    private final LeafTable leaves;
    private final int words;
    private final List<Runs> runs = new ArrayList<>();
    /** By attribute and code, who has that code or one below; of several answers, who gave that one, and from 0 who any. */
    private final long[][][] upTo;

    Crowd(LeafTable leaves, int words) {
        this.leaves = leaves;
        this.words = words;
        upTo = new long[leaves.codings().size()][][];
        for (var i = 0; i < upTo.length; i++) {
            upTo[i] = new long[leaves.codes(i)][words];
        }
        for (var test = 0; test < leaves.tests().size(); test++) {
            runs.add(new Runs(runs(test, Truth.TRUE), runs(test, Truth.FALSE)));
        }
    }

    private List<Integer> runs(int test, Truth truth) {
        var ends = new ArrayList<Integer>();
        var codes = leaves.codes(leaves.attributeOf(test));
        for (var code = 1; code < codes; code++) {
            if (leaves.truthAt(test, code) == truth) {
                if (code == 1 || leaves.truthAt(test, code - 1) != truth) {
                    ends.add(code);
                }
                if (code == codes - 1 || leaves.truthAt(test, code + 1) != truth) {
                    ends.add(code);
                }
            }
        }
        return List.copyOf(ends);
    }

    /** Takes in people given by their codes, one for each attribute. */
    void gather(long[] codes, int size) {
        var width = upTo.length;
        for (var attribute = 0; attribute < width; attribute++) {
            var rows = upTo[attribute];
            for (var row : rows) {
                Arrays.fill(row, 0);
            }
            var coding = leaves.codings().get(attribute);
            var mask = coding.isMask();
            for (var person = 0; person < size; person++) {
                var code = codes[person * width + attribute];
                if (mask) {
                    addAnswers(rows, code, person);
                } else {
                    rows[(int) code - coding.first()][person >> 6] |= 1L << person;
                }
            }
            for (var code = 1; code < rows.length && !mask; code++) {
                or(rows[code], rows[code - 1]);
            }
        }
    }

    private static void addAnswers(long[][] rows, long answers, int person) {
        if (answers >= 0) {
            rows[0][person >> 6] |= 1L << person;
            for (var rest = answers; rest != 0; rest &= rest - 1) {
                rows[1 + Long.numberOfTrailingZeros(rest)][person >> 6] |= 1L << person;
            }
        }
    }

    /** Writes for whom a test holds, and for whom it fails. */
    void test(int test, long[] hold, long[] fail) {
        var rows = upTo[leaves.attributeOf(test)];
        Arrays.fill(hold, 0);
        if (leaves.isMask(test)) {
            for (var rest = leaves.mask(test); rest != 0; rest &= rest - 1) {
                or(hold, rows[1 + Long.numberOfTrailingZeros(rest)]);
            }
            for (var i = 0; i < words; i++) {
                fail[i] = rows[0][i] & ~hold[i];
            }
            return;
        }
        Arrays.fill(fail, 0);
        addRuns(runs.get(test).hold, rows, hold);
        addRuns(runs.get(test).fail, rows, fail);
    }

    private static void addRuns(List<Integer> runs, long[][] rows, long[] into) {
        for (var i = 0; i < runs.size(); i += 2) {
            var below = rows[runs.get(i) - 1];
            var last = rows[runs.get(i + 1)];
            for (var j = 0; j < into.length; j++) {
                into[j] |= last[j] & ~below[j];
            }
        }
    }

    private static void or(long[] into, long[] row) {
        for (var i = 0; i < into.length; i++) {
            into[i] |= row[i];
        }
    }
}
