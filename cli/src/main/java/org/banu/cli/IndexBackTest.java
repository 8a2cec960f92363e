package org.banu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.banu.data.index.BackTest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How near computed scores come to published ones. */
@Command(
        name = "backtest",
        description = "Computes the shipped editions again and holds them to what was published.",
        mixinStandardHelpOptions = true)
class IndexBackTest extends IndexAnswer {

    private static final String START = "<!-- back-test -->\n";
    private static final String END = "<!-- /back-test -->\n";

    @Mixin
    final IndexInput input = new IndexInput();

    @Option(
            names = "--page",
            paramLabel = "index-method.md",
            description = "A guide whose table is brought up to date.")
    @Nullable
    Path page;

    @Override
    IndexOutput answer() {
        if (input.data().leftOut().contains("wef")) {
            throw new BadInput("The World Economic Forum's figures are left out here, so there is nothing to compare.");
        }
        var method = input.chosen();
        var rows = BackTest.of(input.data(), method);
        if (page != null) {
            write(page, BackTest.markdown(rows, method));
        }
        var output = new IndexOutput(
                "edition", "code", "economies", "within.001", "sameRank", "greatestDifference", "where");
        rows.forEach(it -> output.add(
                it.edition(), it.code(), it.economies(), it.near(), it.sameRank(), it.greatest(), it.where()));
        return output;
    }

    private static void write(Path page, String table) {
        try {
            var text = Files.readString(page);
            var start = text.indexOf(START);
            var end = text.indexOf(END);
            if (start < 0 || end < start) {
                throw new BadInput("%s: there is no place for the table (%s).".formatted(page, START.strip()));
            }
            try (var file = new OutputFile(page)) {
                file.writer().write(text.substring(0, start + START.length()) + table + text.substring(end));
                file.publish();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot bring '%s' up to date.".formatted(page), e);
        }
    }

    @Override
    Screen.Format format() {
        return input.format;
    }
}
