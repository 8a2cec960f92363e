package org.banu.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banu.benchmarks.Way.Check;
import org.banu.benchmarks.Way.Task;
import org.banu.index.Cell;
import org.banu.index.Goal;
import org.banu.index.Index;
import org.banu.index.Move;
import org.banu.index.RankCounts;
import org.banu.index.Ranking;
import org.banu.index.Seek;
import org.banu.index.Uncertainty;

/** What the index engine does, beside plain Java and NumPy where they do the same. */
final class IndexWays {

    private static final long SEED = 42;
    private static final String ECONOMY = "PAK";
    private static final int PLACES = 15;
    /** Of the first indicator, after the change. */
    private static final double VALUE = .77;

    private final int draws;
    private final int peerDraws;
    private final Index index = IndexWorkload.gapIndex();
    private final Index large = IndexWorkload.large();
    private final Uncertainty everything = IndexWorkload.everything(large);
    private final TwoLevels numbers = new TwoLevels(index);
    private final PlainDraws plain = new PlainDraws(numbers, IndexWorkload.WEIGHTS.share());
    private final int[][] expected;
    private final int[] expectedAfter;
    private final String economy;
    private final String indicator;
    /** What came out last. */
    private Object read = List.of();

    /**
     * Prepares everything.
     *
     * @param draws of weights for ours
     * @param peerDraws for the others, which are slower
     */
    IndexWays(int draws, int peerDraws) {
        this.draws = draws;
        this.peerDraws = peerDraws;
        economy = index.edition().economies().contains(ECONOMY) ? ECONOMY : numbers.economies.getLast();
        indicator = index.edition().indicators().getFirst();
        expected = plain.counts(SEED, peerDraws);
        expectedAfter = ranks(after());
    }

    List<Way> list(int threads, int rankings, Optional<NumPy> numPy) {
        var ways = new ArrayList<Way>();
        ways.addAll(drawing(threads, numPy));
        ways.addAll(changing(numPy));
        ways.addAll(ranking(threads, rankings));
        var seeking = new Task("“What would lift %s %d places?”".formatted(economy, PLACES), "an answer", "answers");
        ways.add(Way.of(seeking, "Banu", 100, 10, () -> seek(100), check(() -> read instanceof Seek.Found)));
        return ways;
    }

    private List<Way> drawing(int threads, Optional<NumPy> numPy) {
        var task = new Task(
                "Ranks of %d economies by %d indicators under drawn weights"
                        .formatted(numbers.economies.size(), numbers.weights.length),
                "a draw",
                "draws");
        var ways = new ArrayList<Way>();
        ways.add(Way.of(task, "Banu, 1 thread", draws, 1, () -> count(draws, 1), ourCheck(1)));
        ways.add(Way.of(
                task, "Banu, %d threads".formatted(threads), draws, 2, () -> count(draws, threads), ourCheck(threads)));
        ways.add(Way.of(
                task,
                "Plain Java, 1 thread",
                peerDraws,
                1,
                () -> read = plain.counts(SEED, peerDraws),
                check(() -> Arrays.deepEquals((int[][]) read, expected))));
        numPy.ifPresent(it -> ways.add(Way.of(
                        task,
                        "NumPy, 1 thread",
                        peerDraws,
                        1,
                        () -> it.ask("draw %d %d".formatted(SEED, peerDraws)),
                        check(() -> nearly(it.ask("count %d %d".formatted(SEED, peerDraws)))))
                .with(it::cpu)));
        return ways;
    }

    /** The first draws of ours are those of the others: these are counted again, for the check alone. */
    private Check ourCheck(int threads) {
        return check(() -> {
            count(peerDraws, threads);
            var counts = (RankCounts) read;
            for (var rank = 0; rank < expected.length; rank++) {
                for (var i = 0; i < expected.length; i++) {
                    if (counts.count(numbers.economies.get(i), rank + 1) != expected[rank][i]) {
                        return false;
                    }
                }
            }
            return true;
        });
    }

    /** Sums in another order differ in their last digit, so that two economies may change places once in a million times. */
    private boolean nearly(int[] counts) {
        var size = expected.length;
        var apart = 0L;
        for (var i = 0; i < counts.length; i++) {
            apart += Math.abs(counts[i] - expected[i / size][i % size]);
        }
        return apart <= (long) peerDraws * size / 1_000_000;
    }

    private List<Way> changing(Optional<NumPy> numPy) {
        var task = new Task("One value changed, all economies scored and ranked again", "a change", "changes");
        var ways = new ArrayList<Way>();
        ways.add(Way.of(
                task,
                "Banu",
                1_000,
                3,
                () -> change(1_000),
                check(() -> read instanceof List<?> moves && Arrays.equals(ranks(moves), expectedAfter))));
        var command = "change %d %d %s".formatted(numbers.economies.indexOf(economy), 0, VALUE);
        numPy.ifPresent(it -> ways.add(Way.of(
                        task,
                        "NumPy",
                        500,
                        1,
                        () -> read = it.ask(command + " 500"),
                        check(() -> Arrays.equals((int[]) read, expectedAfter)))
                .with(it::cpu)));
        return ways;
    }

    private List<Way> ranking(int threads, int draws) {
        var task = new Task(
                "Everything uncertain, %d economies by %d indicators"
                        .formatted(
                                large.edition().economies().size(),
                                large.edition().indicators().size()),
                "a draw",
                "draws");
        var once = Ranking.of(large, everything, SEED, draws, 1);
        var check = check(() -> once.equals(read));
        return List.of(
                Way.of(task, "Banu, %d threads".formatted(threads), draws, 3, () -> rank(draws, threads), check),
                Way.of(task, "Banu, 1 thread", draws, 2, () -> rank(draws, 1), check));
    }

    private void count(int draws, int threads) {
        read = RankCounts.of(index, IndexWorkload.WEIGHTS, SEED, draws, threads);
    }

    private void rank(int draws, int threads) {
        read = Ranking.of(large, everything, SEED, draws, threads);
    }

    private void change(int times) {
        for (var i = 0; i < times; i++) {
            read = after();
        }
    }

    private List<Move> after() {
        return index.whatIf(Map.of(new Cell(economy, indicator), VALUE)).moves();
    }

    private void seek(int times) {
        var rank = index.result().rank(economy, index.method().root().code());
        for (var i = 0; i < times; i++) {
            read = Seek.of(index, economy, new Goal.Rank(rank - PLACES), Seek.levers(index, economy));
        }
    }

    /** Of those that have a rank before, in the order of the numbers. */
    private int[] ranks(List<?> moves) {
        return moves.stream()
                .map(Move.class::cast)
                .filter(it -> numbers.economies.contains(it.economy()))
                .mapToInt(Move::rankAfter)
                .toArray();
    }

    private interface Test {
        boolean holds();
    }

    private Check check(Test test) {
        return new Check() {
            @Override
            public void clear() {
                read = List.of();
            }

            @Override
            public boolean agrees() {
                return test.holds();
            }
        };
    }
}
