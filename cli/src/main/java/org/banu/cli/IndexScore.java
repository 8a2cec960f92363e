package org.banu.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.banu.data.index.IndexMethod;
import org.banu.data.index.RankRanges;
import org.banu.index.Index;
import org.banu.index.RankInterval;
import org.banu.index.Result;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores all economies of an edition. */
@Command(
        name = "score",
        description = "Scores and ranks at every level, with the range that each rank could as well have.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A file has the columns iso3, edition, indicator and score at least; the columns of the shipped editions",
            "(country, subindex, female, male, ratio, …) may stand there too. rankLow and rankHigh hold nine draws of ten",
            "in which every weight varies by --vary and every value within the rounding of its source.",
            "",
            "Exit codes: 0 done, 2 the input can't be used."
        })
class IndexScore extends IndexAnswer {

    @Mixin
    final IndexInput input = new IndexInput();

    @Option(names = "--draws", description = "Draws for the ranges, 0 to 100,000; 0 for none (${DEFAULT-VALUE}).")
    int draws = 1_000;

    @Option(names = "--vary", description = "By which share weights vary, 0 to below 1 (${DEFAULT-VALUE}).")
    double vary = .1;

    @Option(names = "--seed", description = "The same seed gives the same ranges (${DEFAULT-VALUE}).")
    long seed = 1;

    @Override
    IndexOutput answer() {
        if (draws < 0 || draws > 100_000) {
            throw new BadInput("--draws must be from 0 to 100000, not %d.".formatted(draws));
        }
        if (!(vary >= 0 && vary < 1)) {
            throw new BadInput("--vary must be from 0 to below 1, not %s.".formatted(vary));
        }
        var index = input.index();
        var result = index.result();
        var method = input.chosen();
        var intervals = draws == 0
                ? Map.<String, Map<String, RankInterval>>of()
                : new RankRanges(index, input.rows(), vary, seed, draws).all();
        result.exclusions()
                .forEach(it -> note("%s is left out: it has %d of the %d values that it needs."
                        .formatted(it.economy(), it.present(), it.needed())));
        return rows(index, result, method, intervals);
    }

    private static IndexOutput rows(
            Index index, Result result, IndexMethod method, Map<String, Map<String, RankInterval>> intervals) {
        var output = new IndexOutput("iso3", "level", "code", "score", "rank", "rankLow", "rankHigh");
        var root = result.codes().getFirst();
        var economies = index.edition().economies().stream()
                .filter(it -> result.rank(it, root) > 0)
                .sorted(Comparator.comparingInt((String it) -> result.rank(it, root))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (var economy : economies) {
            for (var code : result.codes()) {
                if (result.rank(economy, code) > 0) {
                    var interval = intervals.getOrDefault(code, new HashMap<>()).get(economy);
                    output.add(
                            economy,
                            method.level(code),
                            code,
                            result.score(economy, code),
                            result.rank(economy, code),
                            interval == null ? null : Math.min(interval.low(), result.rank(economy, code)),
                            interval == null ? null : Math.max(interval.high(), result.rank(economy, code)));
                }
            }
        }
        return output;
    }

    @Override
    Screen.Format format() {
        return input.format;
    }
}
