package org.banu.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.banu.data.Facts;
import org.banu.eligibility.RuleSet;
import org.banu.eligibility.Rulebook;
import org.banu.eligibility.Sieve;
import org.banu.eligibility.Verdicts;
import org.banu.platform.finder.ScreeningJson;
import picocli.CommandLine;

/**
 * Screens the profiles of one CSV file into another: a line for each person, a column for each programme. Holds one
 * person in memory at a time.
 */
final class BulkScreening {

    /** A row with every attribute is a few kilobytes; what is longer isn't a row. */
    private static final int LONGEST_CELL = 64 * 1024;

    private final Facts facts;
    private final Rulebook rulebook;
    private final Sieve sieve;
    private final Verdicts verdicts;
    private final Progress progress;
    private final PrintWriter out;
    private final PrintWriter err;

    BulkScreening(Facts facts, Rulebook rulebook, LocalDate day, Progress progress, CommandLine command) {
        this.facts = facts;
        this.rulebook = rulebook;
        this.sieve = Sieve.of(rulebook, day);
        this.verdicts = sieve.verdicts();
        this.progress = progress;
        this.out = command.getOut();
        this.err = command.getErr();
    }

    /**
     * Screens everybody in one file into another.
     *
     * @return the code to exit with: 0, or 1 if some lines were wrong and nothing was written
     */
    int run(Path from, Path to) {
        try {
            return screen(from, to);
        } catch (CsvParseException e) {
            throw new BadInput("%s: not CSV: %s".formatted(from, inWords(e)));
        } catch (IOException | UncheckedIOException e) {
            var cause = e instanceof UncheckedIOException unchecked ? unchecked.getCause() : e;
            throw new BadInput(
                    cause instanceof CharacterCodingException
                            ? "%s: not UTF-8 text. Maybe it is another kind of file, or in an older encoding?"
                                    .formatted(from)
                            : "%s to %s: %s. Nothing was written.".formatted(from, to, cause));
        } finally {
            progress.end();
        }
    }

    private static String inWords(CsvParseException problem) {
        var cause = problem.getCause();
        return cause == null
                ? String.valueOf(problem.getMessage())
                : "%s %s".formatted(problem.getMessage(), cause.getMessage());
    }

    private int screen(Path from, Path to) throws IOException {
        if (Files.exists(to) && Files.exists(from) && Files.isSameFile(from, to)) {
            throw new BadInput("%s: --out would overwrite --profiles. Name another file.".formatted(to));
        }
        try (var in = progress.watch(InputFile.open(from), Files.size(from));
                var text = new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
                var csv = CsvReader.builder()
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .maxBufferSize(LONGEST_CELL)
                        .ofCsvRecord(text);
                var records = csv.iterator()) {
            if (!records.hasNext()) {
                throw new BadInput("%s:1: the file is empty; it needs a header of attributes.".formatted(from));
            }
            var header = new ArrayList<>(records.next().getFields());
            // Spreadsheets put a byte order mark before the first name.
            header.set(0, header.getFirst().replace("\uFEFF", ""));
            var rows = new ProfileCsv(from.toString(), header, facts);
            try (var file = new OutputFile(to)) {
                return screen(records, rows, new Findings(from.toString()), file, to);
            }
        }
    }

    private int screen(Iterator<CsvRecord> records, ProfileCsv rows, Findings findings, OutputFile file, Path to)
            throws IOException {
        var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file.writer());
        writer.writeRecord(
                cells("id", rulebook.ruleSets().stream().map(RuleSet::id).toList()));
        var people = 0L;
        while (records.hasNext()) {
            var record = records.next();
            people++;
            switch (rows.read(record.getFields(), people)) {
                case ProfileCsv.Row.Good(var id, var profile) -> {
                    // After the first wrong line nothing is written, so only the reading goes on.
                    if (findings.count() == 0) {
                        sieve.judge(sieve.code(profile), verdicts);
                        writer.writeRecord(verdicts(id));
                    }
                }
                case ProfileCsv.Row.Bad(var wrongs) ->
                    wrongs.forEach(it -> findings.add(record.getStartingLineNumber(), it.column(), it.reason()));
            }
            progress.step(people);
        }
        progress.end();
        if (findings.count() > 0) {
            err.println(findings.text());
            err.println("%,d wrong cells or lines. Nothing was written.".formatted(findings.count()));
            return CommandLine.ExitCode.SOFTWARE;
        }
        writer.flush();
        file.publish();
        out.println("%,d people screened against %,d programmes: %s"
                .formatted(people, rulebook.ruleSets().size(), to));
        return CommandLine.ExitCode.OK;
    }

    private List<String> verdicts(String id) {
        var cells = new ArrayList<String>(rulebook.ruleSets().size() + 1);
        cells.add(id);
        for (var i = 0; i < rulebook.ruleSets().size(); i++) {
            cells.add(ScreeningJson.verdict(verdicts.get(i)));
        }
        return cells;
    }

    private static List<String> cells(String first, List<String> others) {
        var cells = new ArrayList<String>(others.size() + 1);
        cells.add(first);
        cells.addAll(others);
        return cells;
    }
}
