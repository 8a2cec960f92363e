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
        var attributes = new int[30];
        for (var i = 0; i < rows.length; i++) {
            attributes[i] = 2 * i;
            rows[i] = new long[1 + random.nextInt(i == 7 ? 3_000 : 6)][];
            for (var code = 0; code < rows[i].length; code++) {
                rows[i][code] = random.nextBoolean()
                        ? none
                        : new long[] {random.nextLong(), random.nextInt(3), random.nextLong()};
            }
        }
        var combinations = new Combinations(attributes, rows, none);

        assertThat(combinations.size()).isBetween(2, 29);
        for (var trial = 0; trial < 1_000; trial++) {
            var codes = new long[70];
            var expected = new long[3];
            for (var i = 0; i < rows.length; i++) {
                codes[5 + attributes[i]] = random.nextInt(rows[i].length);
                or(expected, rows[i][(int) codes[5 + attributes[i]]]);
            }
            var found = new long[3];
            for (var table = 0; table < combinations.size() + 2; table++) {
                or(found, combinations.row(table, codes, 5));
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
