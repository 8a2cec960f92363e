package org.banu.benchmarks;

import java.util.Optional;

/**
 * The index engine beside plain Java and NumPy on the gender gap index of 2022, taking turns; what each gives is compared in
 * every round. See docs/performance.md.
 */
final class IndexSideBySide {

    private IndexSideBySide() {}

    /**
     * Runs it and prints tables.
     *
     * @param arguments how many rounds (5), and how many draws of weights (1,000,000)
     */
    static void main(String... arguments) throws Exception {
        var rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var draws = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        run(rounds, draws, Math.min(draws, 100_000), 1_000, Runtime.getRuntime().availableProcessors());
    }

    /** Throws if anything differs. */
    static void run(int rounds, int draws, int peerDraws, int ranking, int threads) throws Exception {
        var index = new TwoLevels(IndexWorkload.gapIndex());
        var numPy = NumPy.start(index, IndexWorkload.WEIGHTS.share());
        try {
            var ways = new IndexWays(draws, peerDraws).list(threads, ranking, numPy);
            var measured = new Rounds(ways);
            measured.run(rounds);
            System.out.println(Machine.describe());
            System.out.println(versions(numPy));
            new Report(System.out).print(ways, measured);
        } finally {
            if (numPy.isPresent()) {
                numPy.get().close();
            }
        }
    }

    private static String versions(Optional<NumPy> numPy) {
        return numPy.map(it -> "NumPy %s, one thread.".formatted(it.version()))
                .orElse("NumPy is left out: python3 with NumPy isn't here. On Debian: apt-get install python3-numpy");
    }
}
