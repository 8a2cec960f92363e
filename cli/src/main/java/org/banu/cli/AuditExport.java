package org.banu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.Callable;
import org.banu.platform.audit.Verification;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the audit trail to a file. */
@Command(
        name = "export",
        description = "Writes the audit trail to a new file, one row a line, for banu audit verify --file.",
        mixinStandardHelpOptions = true)
class AuditExport implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    CommandSpec spec;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Parameters(paramLabel = "file", description = "Where to; it must not exist.")
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    Path file;

    @Override
    public Integer call() {
        var command = spec.commandLine();
        try (var writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
            var rows = DatabaseSource.use(database, source -> Verification.export(source, writer));
            command.getOut().println("%,d rows in %s".formatted(rows, file));
            return CommandLine.ExitCode.OK;
        } catch (FileAlreadyExistsException known) {
            command.getErr().println("%s is there already. Name a new file.".formatted(file));
        } catch (IOException | UncheckedIOException problem) {
            command.getErr().println("The trail can't be written to %s: %s.".formatted(file, problem.getMessage()));
        }
        return CommandLine.ExitCode.USAGE;
    }
}
