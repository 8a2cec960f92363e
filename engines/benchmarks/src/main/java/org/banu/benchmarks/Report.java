package org.banu.benchmarks;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The figures as tables in Markdown. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /** One table for each task; ratios are to its first way, round by round, so that both had the same weather. */
    void print(List<Way> ways, Rounds rounds) {
        for (var task : ways.stream().map(Way::task).distinct().toList()) {
            var mine = ways.stream().filter(it -> it.task().equals(task)).toList();
            out.println();
            out.println(
                    "| %s: microseconds %s | %s | best | median | worst | CPU, median | × fast path, median | least |"
                            .formatted(task.title(), task.item(), task.items()));
            out.println("|---|--:|--:|--:|--:|--:|--:|--:|");
            for (var way : mine) {
                out.println(line(way, rounds.results(way), rounds.results(mine.getFirst())));
            }
        }
        out.println();
        rounds.log().forEach(out::println);
    }

    private static String line(Way way, List<Measured> measured, List<Measured> fast) {
        var walls = measured.stream().map(Measured::wall).toList();
        var cpus = measured.stream().map(Measured::cpu).toList();
        var ratios = IntStream.range(0, walls.size())
                .mapToObj(it -> walls.get(it) / fast.get(it).wall())
                .toList();
        return "| %s | %s | %s | %s | %s | %s | %s | %s |"
                .formatted(
                        way.name(),
                        String.format(Locale.ROOT, "%,d", way.items()),
                        figure(Measured.best(walls)),
                        figure(Measured.median(walls)),
                        figure(Measured.worst(walls)),
                        figure(Measured.median(cpus)),
                        figure(Measured.median(ratios)),
                        figure(Measured.best(ratios)));
    }

    /** Three digits that count. */
    private static String figure(double value) {
        var decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%%,.%df".formatted(decimals), value);
    }
}
