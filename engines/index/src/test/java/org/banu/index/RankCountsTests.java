package org.banu.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankCountsTests {

    private static final WeightDraws EVEN = new WeightDraws.Uniform(.5);

    private final Index index = Index.of(Examples.gapIndex(), Examples.edition2022());

    @Test
    void theQuickWayEqualsThePlainOneForGapsOfAllKinds() {
        for (var draws :
                List.of(EVEN, new WeightDraws.Dirichlet(30), new WeightDraws.Dirichlet(.01), new WeightDraws.Fixed())) {
            assertThat(RankCounts.of(index, draws, 3, 1_500, 2)).isEqualTo(RankCounts.plain(index, draws, 3, 1_500, 1));
        }
    }

    @Test
    void theQuickWayEqualsThePlainOneWhereScoresAreNearOrTheSame() {
        var random = new Random(2);
        for (var i = 0; i < 20; i++) {
            var rows = new double[5 + random.nextInt(40)][1 + random.nextInt(6)];
            for (var row : rows) {
                Arrays.setAll(row, _ -> random.nextInt(4) / 4.0 + random.nextInt(3) * 1e-8);
            }
            rows[1] = rows[0].clone();
            var index = Index.of(Examples.flat(rows[0].length, Aggregation.ARITHMETIC), Examples.edition(rows));

            assertThat(RankCounts.of(index, EVEN, i, 300, 1)).isEqualTo(RankCounts.plain(index, EVEN, i, 300, 1));
        }
    }

    @Test
    void partsWithoutWeightCountForNothing() {
        var none =
                Examples.group("none", new Weights.Equal(), Examples.parity("I0", null), Examples.parity("I1", null));
        var some = Examples.group(
                "some",
                new Weights.Given(Map.of("I2", 2.0, "I3", 0.0, "I4", 1.0)),
                Examples.parity("I2", null),
                Examples.parity("I3", null),
                Examples.parity("I4", null));
        var root = Examples.group("overall", new Weights.Given(Map.of("none", 0.0, "some", 1.0)), none, some);
        var method = new Method("some", root, Missing.RENORMALISE, Coverage.ANY, Ties.LOWEST, Rounding.NONE);
        var random = new Random(4);
        var rows = new double[30][5];
        for (var row : rows) {
            Arrays.setAll(row, _ -> random.nextInt(5) == 0 ? Double.NaN : random.nextDouble());
        }
        var index = Index.of(method, Examples.edition(rows));

        assertThat(RankCounts.of(index, EVEN, 6, 1_000, 1)).isEqualTo(RankCounts.plain(index, EVEN, 6, 1_000, 1));
    }

    @Test
    void theSameSeedGivesTheSameCountsWhateverTheThreads() {
        var one = RankCounts.of(index, EVEN, 42, 5_000, 1);

        assertThat(RankCounts.of(index, EVEN, 42, 5_000, 3)).isEqualTo(one);
        assertThat(RankCounts.of(index, EVEN, 43, 5_000, 1)).isNotEqualTo(one);
    }

    @Test
    void intervalsAreThoseOfTheRanking() {
        assertThat(RankCounts.of(index, EVEN, 7, 2_000, 2).intervals())
                .isEqualTo(Ranking.of(index, Uncertainty.of(EVEN), 7, 2_000, 1).intervals());
    }

    @Test
    void everyDrawGivesEachEconomyOneRank() {
        var counts = RankCounts.of(index, EVEN, 1, 777, 1);
        var sum =
                IntStream.rangeClosed(1, 19).map(it -> counts.count("KAZ", it)).sum();

        assertThat(sum).isEqualTo(777).isEqualTo(counts.draws());
    }

    @Test
    void aTreeThatIsNoSumIsCountedInThePlainWay() {
        var geometric = Index.of(
                Examples.flat(2, Aggregation.GEOMETRIC),
                Examples.edition(new double[] {.4, .5}, new double[] {.6, .3}));

        assertThat(WeightLanes.fits(index)).isTrue();
        assertThat(WeightLanes.fits(geometric)).isFalse();
        assertThat(RankCounts.of(geometric, EVEN, 1, 100, 1)).isEqualTo(RankCounts.plain(geometric, EVEN, 1, 100, 1));
    }

    @Test
    void theNetworkSortsEveryListOfZerosAndOnes() {
        // By the zero–one principle it then sorts everything (Knuth, volume 3, 5.3.4, theorem Z).
        for (var size = 1; size <= 11; size++) {
            var network = new SortingNetwork(size);
            for (var list = 0; list < 1 << size; list++) {
                var rows = new int[size][1];
                for (var i = 0; i < size; i++) {
                    rows[i][0] = list >> i & 1;
                }
                network.sort(rows);
                assertThat(Arrays.stream(rows).mapToInt(it -> it[0])).isSorted();
            }
        }
    }
}
