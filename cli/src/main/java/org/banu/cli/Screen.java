package org.banu.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.banu.data.Facts;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Rulebook;
import org.banu.platform.profiles.ProfileJson;
import org.banu.platform.web.BadRequest;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Screens one profile, or a file of many, against all programmes that are shipped. */
@Command(
        name = "screen",
        description = "Says which programmes fit a profile, and why.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "A profile is JSON, attribute to value:",
            "  {\"sex\": \"woman\", \"age\": 34, \"amount\": {\"amount\": 500000, \"unit\": \"KZT\"},",
            "   \"purpose\": [\"start\", \"equipment\"], \"noArrears\": true, \"started\": \"2024-05-01\"}",
            "What is left out or null is unknown.",
            "",
            "A file of profiles is CSV: a column for each attribute, an optional column id, amounts as 500000 KZT,",
            "several answers as start;equipment, several with none held as -, unknown left empty. The output has a",
            "line for each person and a column for each programme: likely, not or undecided. Nothing is written",
            "unless all lines are good.",
            "",
            "Exit codes: 0 done, 1 some lines of the CSV are wrong, 2 the input can't be used."
        })
class Screen implements Callable<Integer> {

    /** A profile with every attribute is a few kilobytes. */
    private static final int LIMIT = 1024 * 1024;

    /** How the verdicts on one profile are printed. */
    enum Format {
        TABLE,
        JSON,
        CSV
    }

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "profile.json",
            description = "The profile; - reads it from the standard input.")
    @Nullable
    String profile;

    @Option(names = "--profiles", paramLabel = "people.csv", description = "Many profiles; needs --out.")
    @Nullable
    Path profiles;

    @Option(names = "--out", paramLabel = "verdicts.csv", description = "Where the verdicts on many profiles go.")
    @Nullable
    Path out;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = Day.class,
            description = "The day whose rules count, such as 2024-05-01 (today, in UTC).")
    @Nullable
    LocalDate asOf;

    @Option(names = "--format", description = "How to print: table, json or csv (${DEFAULT-VALUE}).")
    Format format = Format.TABLE;

    @Override
    public Integer call() throws IOException {
        if ((profile == null) == (profiles == null)) {
            throw new ParameterException(
                    spec.commandLine(), "Give one profile.json, or --profiles people.csv with --out verdicts.csv.");
        }
        if ((profiles == null) != (out == null)) {
            throw new ParameterException(spec.commandLine(), "--profiles and --out go together.");
        }
        try {
            var day = asOf == null ? LocalDate.now(Clock.systemUTC()) : asOf;
            return profiles == null || out == null ? one(day) : many(profiles, out, day);
        } catch (BadInput e) {
            spec.commandLine().getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
    }

    private int one(LocalDate day) throws IOException {
        var fromInput = "-".equals(profile);
        var name = fromInput ? "standard input" : String.valueOf(profile);
        var json = fromInput ? InputFile.read(System.in, name, LIMIT) : InputFile.read(Path.of(name), LIMIT);
        var facts = Facts.shipped();
        var read = read(json, name, facts);
        new ScreenOutput(facts, rulebook(facts), spec.commandLine().getOut()).print(read, day, format);
        return CommandLine.ExitCode.OK;
    }

    private static Profile read(byte[] json, String name, Facts facts) {
        try {
            return new ProfileJson(facts).read(json);
        } catch (BadRequest wrong) {
            var sentences = new Sentences();
            throw new BadInput(wrong.problems().stream()
                    .map(it -> sentence(name, it, sentences))
                    .collect(Collectors.joining(System.lineSeparator())));
        }
    }

    private static String sentence(String name, Problem problem, Sentences sentences) {
        var at = problem.at();
        return "%s: %s%s"
                .formatted(
                        at == null ? name : "%s:%d:%d".formatted(name, at.line(), at.column()),
                        problem.field().isEmpty() ? "" : problem.field() + ": ",
                        sentences.text(problem.key(), problem.arguments()));
    }

    private int many(Path from, Path to, LocalDate day) {
        var facts = Facts.shipped();
        var watched =
                Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
        var progress = new Progress(spec.commandLine().getErr(), watched);
        return new BulkScreening(facts, rulebook(facts), day, progress, spec.commandLine()).run(from, to);
    }

    private static Rulebook rulebook(Facts facts) {
        return Rulebook.of(facts.rules(), facts.vocabulary(), facts.units());
    }

    /** A day, or a clear word about it. */
    static class Day implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String text) {
            try {
                return LocalDate.parse(text);
            } catch (DateTimeException malformed) {
                throw new TypeConversionException("'%s' is not a date such as 2024-05-01.".formatted(text));
            }
        }
    }
}
