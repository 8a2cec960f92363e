package org.banu.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CombinationsTests {

    @Test
    void eachProfileHasTheSetsOfItsCodesTogether() {
        var random = new Random(5);
        var none = new long[3];
        var rows = new long[30][][];
        var firstCode = new int[30];
        for (var i = 0; i < rows.length; i++) {
            firstCode[i] = i == 0 ? 0 : firstCode[i - 1] + rows[i - 1].length;
            rows[i] = new long[1 + random.nextInt(i == 7 ? 3_000 : 6)][];
            for (var code = 0; code < rows[i].length; code++) {
                rows[i][code] = random.nextBoolean()
                        ? none
                        : new long[] {random.nextLong(), random.nextInt(3), random.nextLong()};
            }
        }
        var combinations = new Combinations(rows, none);

        assertThat(combinations.groups()).isBetween(2, 10);
        for (var trial = 0; trial < 1_000; trial++) {
            var codes = new long[40];
            var expected = new long[3];
            for (var i = 0; i < rows.length; i++) {
                var code = random.nextInt(rows[i].length);
                codes[5 + i] = code + (long) firstCode[i];
                or(expected, rows[i][code]);
            }
            var found = new long[3];
            for (var group = 0; group < combinations.groups(); group++) {
                var places = combinations.places(group, codes, 5);
                for (var table = 0; table < Combinations.GROUP; table++) {
                    or(found, combinations.row(places, table));
                }
            }
            assertThat(found).isEqualTo(expected);
        }
    }

    private static void or(long[] into, long[] row) {
        for (var i = 0; i < into.length; i++) {
            into[i] |= row[i];
        }
    }
}
