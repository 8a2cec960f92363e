package org.banu.cli;

import org.banu.index.Difference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Which indicators make the difference between two economies, or two editions. */
@Command(
        name = "compare",
        description = "Divides the difference between two economies, or one in two editions, by indicator.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "banu index compare KAZ PAK               what puts one ahead of the other",
            "banu index compare KAZ --edition 2021 --with 2022   what moved it between two editions",
            "The amounts of all indicators sum to the amount of overall."
        })
class IndexCompare extends IndexAnswer {

    @Mixin
    final IndexInput input = new IndexInput();

    @Parameters(index = "0", paramLabel = "ISO3", description = "The first economy, such as KAZ.")
    String first = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ISO3", description = "The second economy.")
    @Nullable
    String second;

    @Option(names = "--with", paramLabel = "FILE.csv|YEAR", description = "The other edition, for one economy.")
    @Nullable
    String with;

    @Override
    IndexOutput answer() {
        if ((second == null) == (with == null)) {
            throw new ParameterException(spec.commandLine(), "Give two economies, or one and another edition --with.");
        }
        var index = input.index();
        var result = index.result();
        IndexInput.scored(index, first);
        var output = new IndexOutput("code", "first", "second", "amount");
        var root = result.codes().getFirst();
        if (second != null) {
            IndexInput.scored(index, second);
            add(output, root, result.score(first, root), result.score(second, root));
            index.compare(first, second).forEach(it -> add(output, it));
        } else {
            var later = input.index(String.valueOf(with));
            IndexInput.scored(later, first);
            add(output, root, result.score(first, root), later.result().score(first, root));
            index.change(later, first).forEach(it -> add(output, it));
        }
        return output;
    }

    private static void add(IndexOutput output, String root, double from, double to) {
        output.add(root, from, to, to - from);
    }

    private static void add(IndexOutput output, Difference difference) {
        output.add(difference.indicator(), difference.from(), difference.to(), difference.amount());
    }

    @Override
    Screen.Format format() {
        return input.format;
    }
}
