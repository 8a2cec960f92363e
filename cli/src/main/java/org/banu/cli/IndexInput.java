package org.banu.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.banu.data.index.EditionReader;
import org.banu.data.index.Editions;
import org.banu.data.index.IndexData;
import org.banu.data.index.IndexMethod;
import org.banu.data.index.Measurement;
import org.banu.index.Index;
import org.banu.index.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which method and which edition a command is to use. */
class IndexInput {

    /** An edition of all economies is 200 KB; this is fifty of them. */
    private static final int LIMIT = 10 * 1024 * 1024;

    private static final int ANY_YEAR = 9999;

    @Option(names = "--method", defaultValue = "gggi", description = "Id of the method (${DEFAULT-VALUE}).")
    String method = "gggi";

    @Option(
            names = "--edition",
            paramLabel = "FILE.csv|YEAR",
            description = "The values: a file, or the year of a shipped edition (the newest).")
    @Nullable
    String edition;

    @Option(names = "--year", description = "Which edition of a file with several (the newest).")
    @Nullable
    Integer year;

    @Option(names = "--format", description = "How to print: table, json or csv (${DEFAULT-VALUE}).")
    Screen.Format format = Screen.Format.TABLE;

    private final IndexData data = IndexData.shipped();

    IndexData data() {
        return data;
    }

    IndexMethod chosen() {
        return data.method(method)
                .orElseThrow(() -> new BadInput("--method: there is no method '%s', only %s."
                        .formatted(
                                method,
                                data.methods().stream().map(IndexMethod::id).collect(Collectors.joining(", ")))));
    }

    /** The edition that the options name, met by the method. */
    Index index() {
        return index(rows());
    }

    /** The same of another edition, such as a later one. */
    Index index(String other) {
        return index(rows(other));
    }

    private Index index(List<Measurement> rows) {
        var years = Editions.years(rows);
        var wanted = year == null ? years.getLast() : year;
        if (!years.contains(wanted)) {
            throw new BadInput("--year: there is no edition %d here, only %s.".formatted(wanted, years));
        }
        var of = Editions.of(wanted, rows, chosen());
        var problems = Index.check(chosen().method(), of);
        if (!problems.isEmpty()) {
            throw refusal(of.name(), problems);
        }
        return Index.of(chosen().method(), of);
    }

    /** The values that the options name, of one year or several. */
    List<Measurement> rows() {
        return rows(edition == null ? newest() : edition);
    }

    private String newest() {
        if (data.years().isEmpty()) {
            throw new BadInput("The World Economic Forum's figures are left out here. Name a file with --edition.");
        }
        return data.years().getLast().toString();
    }

    private List<Measurement> rows(String name) {
        if (name.matches("\\d{4}")) {
            var rows = data.measurements(Integer.parseInt(name));
            if (rows.isEmpty()) {
                throw new BadInput("--edition: no values of %s are shipped, only of %s.".formatted(name, data.years()));
            }
            return rows;
        }
        var bytes = InputFile.read(Path.of(name), LIMIT);
        return switch (new EditionReader(chosen(), data.codes(), ANY_YEAR).read(name, bytes)) {
            case EditionReader.Outcome.Good(var rows) -> rows;
            case EditionReader.Outcome.Bad(var findings) -> throw IndexOutput.refusal(findings);
        };
    }

    /** Why a method can't be used on an edition. */
    static BadInput refusal(String edition, List<Problem> problems) {
        return new BadInput(problems.stream()
                .map(it -> "edition %s: %s".formatted(edition, sentence(it)))
                .collect(Collectors.joining(System.lineSeparator())));
    }

    private static String sentence(Problem problem) {
        var what = String.join(", ", problem.arguments());
        return switch (problem.reason()) {
            case NO_VALUES -> "no economy has a value for %s.".formatted(what);
            case EMPTY -> "no economy has values enough to be scored.";
            case VALUE_NEGATIVE -> "%s: a ratio cannot be negative (%s).".formatted(problem.path(), what);
            default -> "%s: %s (%s).".formatted(problem.path(), problem.reason(), what);
        };
    }

    /** Refuses a code that the edition hasn't got. */
    static void economy(Index index, String code) {
        if (!index.edition().economies().contains(code)) {
            throw new BadInput("%s: the edition %s has no such economy. Codes are ISO 3166-1 alpha-3, such as KAZ."
                    .formatted(code, index.edition().name()));
        }
    }

    /** Refuses an economy without a score. */
    static void scored(Index index, String code) {
        economy(index, code);
        var result = index.result();
        if (result.rank(code, result.codes().getFirst()) == 0) {
            throw new BadInput("%s: it has too few values in %s to be scored."
                    .formatted(code, index.edition().name()));
        }
    }
}
