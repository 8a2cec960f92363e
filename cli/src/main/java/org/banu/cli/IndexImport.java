package org.banu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.banu.data.index.Merge;
import org.banu.data.index.TableImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes an edition or series into a data folder, whole or not at all. */
@Command(
        name = "import",
        description = "Takes a CSV file of an edition, or of World Bank or UNDP series, into a data folder.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "An edition has the columns of data/index/wef/indicators-2022.csv, series those of",
            "data/index/worldbank/series.csv. Rows that are not in the file stay as they are. Name the source of a new",
            "table in the tables.yaml beside it, then run banu data check.",
            "",
            "Exit codes: 0 done, 2 something is wrong and nothing was taken in."
        })
class IndexImport extends IndexAnswer {

    private static final int LIMIT = 10 * 1024 * 1024;

    @Parameters(paramLabel = "FILE.csv", description = "What to take in.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    Path file;

    @Option(names = "--into", required = true, paramLabel = "DIR", description = "The data folder.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    Path into;

    @Option(names = "--dry-run", description = "Only say what would change.")
    boolean dry;

    @Option(names = "--format", description = "How to print: table, json or csv (${DEFAULT-VALUE}).")
    Screen.Format format = Screen.Format.TABLE;

    @Override
    IndexOutput answer() {
        if (!Files.isDirectory(into)) {
            throw new BadInput("%s: there is no such folder.".formatted(into));
        }
        var year = Year.now(Clock.systemUTC()).getValue();
        return switch (TableImport.plan(into, file.toString(), InputFile.read(file, LIMIT), year)) {
            case TableImport.Plan.Refused(var findings) -> throw IndexOutput.refusal(findings);
            case TableImport.Plan.Ready ready -> {
                if (!dry) {
                    write(ready);
                }
                yield changes(ready);
            }
        };
    }

    private IndexOutput changes(TableImport.Plan.Ready ready) {
        var output = new IndexOutput("file", "what", "row", "before", "after");
        for (var path : ready.merges().keySet().stream().sorted().toList()) {
            var merge = ready.merges().getOrDefault(path, new Merge(List.of(), List.of(), 0));
            for (var change : merge.changes()) {
                output.add(
                        path,
                        change.isNew() ? "added" : "changed",
                        String.join(" ", change.key()),
                        String.join(",", change.before()),
                        String.join(",", change.after()));
            }
            note("%s: %,d added, %,d changed, %,d same%s."
                    .formatted(
                            path,
                            merge.added(),
                            merge.changed(),
                            merge.same(),
                            dry ? "; a dry run, so nothing was written" : ""));
        }
        return output;
    }

    /** All files are written in full before the first of them appears under its name. */
    private void write(TableImport.Plan.Ready ready) {
        var drafts = new ArrayList<OutputFile>();
        try {
            for (var path : ready.merges().keySet()) {
                var target = into.resolve(path);
                Files.createDirectories(target.toAbsolutePath().getParent());
                var draft = new OutputFile(target);
                drafts.add(draft);
                draft.writer().write(ready.text(path));
                draft.writer().flush();
            }
            for (var draft : drafts) {
                draft.publish();
            }
        } catch (IOException e) {
            throw new BadInput("%s: can't be written (%s). Nothing was taken in.".formatted(into, e.getMessage()));
        } finally {
            for (var draft : drafts) {
                close(draft);
            }
        }
    }

    private static void close(OutputFile draft) {
        try {
            draft.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Screen.Format format() {
        return format;
    }
}
