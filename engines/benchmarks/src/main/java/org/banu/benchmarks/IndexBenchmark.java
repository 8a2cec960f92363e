package org.banu.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.banu.index.Cell;
import org.banu.index.Goal;
import org.banu.index.Index;
import org.banu.index.Lever;
import org.banu.index.Move;
import org.banu.index.RankCounts;
import org.banu.index.Ranking;
import org.banu.index.Seek;
import org.banu.index.Uncertainty;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The kernels of the index engine on one thread: 100,000 draws of weights, one value changed, 100 draws of everything, a goal. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@State(Scope.Benchmark)
public class IndexBenchmark {

    private static final long SEED = 42;

    private final Index index = IndexWorkload.gapIndex();
    private final Index large = IndexWorkload.large();
    private final Uncertainty everything = IndexWorkload.everything(large);
    private final String last = index.result().economies().getLast();
    private final Map<Cell, Double> change =
            Map.of(new Cell(last, index.edition().indicators().getFirst()), .77);
    private final List<Lever> levers = Seek.levers(index, last);
    private final Goal goal = new Goal.Rank(
            Math.max(1, index.result().rank(last, index.method().root().code()) - 15));

    /** What is timed must agree first. */
    @Setup
    public void agree() {
        var quick = RankCounts.of(index, IndexWorkload.WEIGHTS, SEED, 1_000, 1).intervals();
        var plain = Ranking.of(index, Uncertainty.of(IndexWorkload.WEIGHTS), SEED, 1_000, 1);
        if (!quick.equals(plain.intervals())) {
            throw new IllegalStateException("The quick way differs from the plain one.");
        }
    }

    @Benchmark
    public RankCounts drawWeights() {
        return RankCounts.of(index, IndexWorkload.WEIGHTS, SEED, 100_000, 1);
    }

    @Benchmark
    public List<Move> changeOneValue() {
        return index.whatIf(change).moves();
    }

    @Benchmark
    public Ranking rankWithIntervals() {
        return Ranking.of(large, everything, SEED, 100, 1);
    }

    @Benchmark
    public Seek seek() {
        return Seek.of(index, last, goal, levers);
    }
}
