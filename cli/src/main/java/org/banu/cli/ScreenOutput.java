package org.banu.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.banu.cli.Screen.Format;
import org.banu.data.Facts;
import org.banu.data.Programme;
import org.banu.eligibility.Finding;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Rulebook;
import org.banu.eligibility.Screening;
import org.banu.eligibility.Status;
import org.banu.eligibility.Verdict;
import org.banu.platform.finder.ScreeningJson;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints the verdicts on one profile. */
final class ScreenOutput {

    /** The best news first. */
    private static final List<Verdict> ORDER = List.of(Verdict.LIKELY, Verdict.UNDECIDED, Verdict.NOT);

    private final Facts facts;
    private final Rulebook rulebook;
    private final PrintWriter out;

    ScreenOutput(Facts facts, Rulebook rulebook, PrintWriter out) {
        this.facts = facts;
        this.rulebook = rulebook;
        this.out = out;
    }

    void print(Profile profile, LocalDate day, Format format) throws IOException {
        var screenings = rulebook.screen(profile, day);
        switch (format) {
            case TABLE -> table(screenings, day);
            case JSON -> json(screenings, profile, day);
            case CSV -> csv(screenings);
        }
        out.flush();
    }

    private void json(List<Screening> screenings, Profile profile, LocalDate day) {
        var mapper = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        out.println(mapper.writeValueAsString(ScreeningJson.of(screenings, rulebook, profile, day)));
    }

    private void csv(List<Screening> screenings) throws IOException {
        // Not closed: the command line owns its output.
        var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        writer.writeRecord("programme", "verdict", "hash", "reason");
        for (var screening : screenings) {
            writer.writeRecord(
                    screening.ruleSet(),
                    ScreeningJson.verdict(screening.verdict()),
                    screening.hash(),
                    reason(screening));
        }
        writer.flush();
    }

    private void table(List<Screening> screenings, LocalDate day) {
        var names = facts.programmes().stream().collect(Collectors.toMap(Programme::id, ScreenOutput::name));
        var width =
                screenings.stream().mapToInt(it -> it.ruleSet().length()).max().orElse(0);
        out.println("By the rules of %s. This is our reading of the sources; the provider has the last word."
                .formatted(day));
        for (var verdict : ORDER) {
            var group = screenings.stream()
                    .filter(it -> it.verdict() == verdict)
                    .sorted(Comparator.comparing(Screening::ruleSet))
                    .toList();
            out.println();
            out.println("%s (%d)".formatted(heading(verdict), group.size()));
            for (var screening : group) {
                out.println("  %s  %s".formatted(pad(screening.ruleSet(), width), names.get(screening.ruleSet())));
                var reason = reason(screening);
                if (!reason.isEmpty()) {
                    out.println("  %s  %s".formatted(" ".repeat(width), reason));
                }
            }
        }
    }

    /** What has ended is shown, and says so. */
    private static String name(Programme programme) {
        var name = programme.name().en();
        return switch (programme.lifecycle()) {
            case HISTORIC -> name + " (ended)";
            case SUSPENDED -> name + " (suspended)";
            case ACTIVE, ANNOUNCED, UNKNOWN -> name;
        };
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String heading(Verdict verdict) {
        return switch (verdict) {
            case LIKELY -> "Likely eligible";
            case UNDECIDED -> "We need to know more";
            case NOT -> "Not eligible";
        };
    }

    /** Why, in the first criterion that is to blame and the number of others; empty if nothing is. */
    private static String reason(Screening screening) {
        var status = switch (screening.verdict()) {
            case LIKELY -> Status.PROVIDER_DECIDES;
            case NOT -> Status.NOT_MET;
            case UNDECIDED -> Status.UNKNOWN;
        };
        var findings = new ArrayList<Finding>(
                screening.trace().stream().filter(it -> it.status() == status).toList());
        if (findings.isEmpty()) {
            return "";
        }
        var first = findings.getFirst();
        var more = findings.size() == 1 ? "" : " and %d more".formatted(findings.size() - 1);
        var whose = status == Status.PROVIDER_DECIDES ? "the provider decides " : "";
        return "%s%s %s%s".formatted(whose, first.criterion(), ScreeningJson.condition(first), more);
    }
}
