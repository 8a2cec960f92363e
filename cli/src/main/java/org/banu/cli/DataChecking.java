package org.banu.cli;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.banu.data.DataCheck;
import org.banu.data.Facts;
import org.banu.data.index.IndexCheck;
import org.banu.data.index.IndexData;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says everything that is wrong with a folder of facts. */
@Command(
        name = "check",
        description = "Checks a data folder, or what is shipped: file, line and reason of all that is wrong.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit codes: 0 no findings, 1 findings, 2 the folder can't be used."})
class DataChecking implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "folder", description = "The data folder (what is shipped).")
    @Nullable
    Path folder;

    @Override
    public Integer call() {
        var command = spec.commandLine();
        if (folder != null && !Files.isDirectory(folder)) {
            command.getErr().println("%s: there is no such folder.".formatted(folder));
            return CommandLine.ExitCode.USAGE;
        }
        try {
            return check(command);
        } catch (UncheckedIOException e) {
            command.getErr().println("%s (%s)".formatted(e.getMessage(), e.getCause()));
            return CommandLine.ExitCode.USAGE;
        }
    }

    private int check(CommandLine command) {
        var out = command.getOut();
        var year = Year.now(Clock.systemUTC()).getValue();
        var findings = new ArrayList<>(folder == null ? DataCheck.shipped() : DataCheck.in(folder));
        findings.addAll(folder == null ? IndexCheck.shipped(year) : IndexCheck.in(folder, year));
        findings.forEach(out::println);
        if (!findings.isEmpty()) {
            out.println("%,d findings".formatted(findings.size()));
            return CommandLine.ExitCode.SOFTWARE;
        }
        var facts = folder == null ? Facts.shipped() : Facts.in(folder);
        var records = facts.programmes().size() + facts.definitions().size();
        if (records == 0) {
            command.getErr().println("%s: no records here. Maybe it is another folder?".formatted(folder));
            return CommandLine.ExitCode.USAGE;
        }
        var index = folder == null ? IndexData.shipped() : IndexData.in(folder);
        index.leftOut().forEach(it -> out.println("index/%s is left out here".formatted(it)));
        out.println("%,d records, no findings".formatted(records));
        return CommandLine.ExitCode.OK;
    }
}
