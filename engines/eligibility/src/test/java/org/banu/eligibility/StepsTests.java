package org.banu.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StepsTests {

    @Test
    void nothingIsReachedWhereThereIsNothing() {
        assertThat(new Steps(new long[] {}).count(7)).isZero();
    }

    @Test
    void countsWhatAValueReaches() {
        var steps = new Steps(new long[] {10, 20, 20, 30});

        assertThat(new int[] {steps.count(9), steps.count(10), steps.count(20), steps.count(29), steps.count(30)})
                .containsExactly(0, 1, 3, 3, 4);
        assertThat(steps.count(Long.MAX_VALUE)).isEqualTo(4);
        assertThat(steps.count(Long.MIN_VALUE + 1)).isZero();
    }

    @Test
    void reachesToTheEndsOfLong() {
        var steps = new Steps(new long[] {Long.MIN_VALUE, 0, Long.MAX_VALUE});

        assertThat(new int[] {
                    steps.count(Long.MIN_VALUE + 1), steps.count(-1), steps.count(0), steps.count(Long.MAX_VALUE)
                })
                .containsExactly(1, 1, 2, 3);
    }

    @Test
    void equalsALinearCount() {
        var random = new Random(31);
        for (var i = 0; i < 1_000; i++) {
            var spread = 1L << random.nextInt(62);
            var numbers =
                    random.longs(random.nextInt(60), -spread, spread).sorted().toArray();
            var steps = new Steps(numbers);
            for (var j = 0; j < 50; j++) {
                var value = numbers.length > 0 && random.nextBoolean()
                        ? numbers[random.nextInt(numbers.length)] + random.nextInt(3) - 1
                        : random.nextLong(-2 * spread, 2 * spread);
                assertThat(steps.count(value)).isEqualTo((int)
                        Arrays.stream(numbers).filter(it -> it <= value).count());
            }
        }
    }
}
