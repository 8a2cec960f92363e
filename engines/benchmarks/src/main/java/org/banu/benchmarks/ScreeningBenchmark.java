package org.banu.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.banu.eligibility.CodedProfile;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Reasons;
import org.banu.eligibility.Rulebook;
import org.banu.eligibility.Screening;
import org.banu.eligibility.Sieve;
import org.banu.eligibility.Verdicts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One profile against 1,000 programmes of eight criteria: the readable reference, and the sieve with and without reasons. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(3)
@State(Scope.Benchmark)
public class ScreeningBenchmark {

    private final ScreeningWorkload workload = new ScreeningWorkload(42);
    private final Rulebook rulebook = workload.rulebook(1_000, 8);
    private final Profile profile = workload.profile();
    private final Sieve sieve = Sieve.of(rulebook, ScreeningWorkload.DAY);
    private final CodedProfile coded = sieve.code(profile);
    private final Verdicts verdicts = sieve.verdicts();
    private final Reasons reasons = sieve.reasons();

    /** What is timed must agree first. */
    @Setup
    public void agree() {
        sieve.judge(coded, verdicts);
        var reference = reference();
        for (var i = 0; i < reference.size(); i++) {
            if (verdicts.get(i) != reference.get(i).verdict()) {
                throw new IllegalStateException("Programme %d differs.".formatted(i));
            }
        }
    }

    @Benchmark
    public List<Screening> reference() {
        return rulebook.screen(profile, ScreeningWorkload.DAY);
    }

    @Benchmark
    public Verdicts sieveVerdicts() {
        sieve.judge(coded, verdicts);
        return verdicts;
    }

    @Benchmark
    public Reasons sieveReasons() {
        sieve.judge(coded, reasons);
        return reasons;
    }
}
