package org.banu.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.banu.platform.audit.Verification;
import org.banu.platform.audit.Verification.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds whatever was changed in the audit trail. */
@Command(
        name = "verify",
        description = "Finds any edit, deletion, reordering or rollback of the audit trail.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Keep a copy of audit.pub and of checkpoints.jsonl where nobody who rules this machine can change them,",
            "and verify with those. Exit codes: 0 the trail is whole, 1 it is not, 2 it can't be read."
        })
class AuditVerify implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    CommandSpec spec;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    AuditFolder audit = new AuditFolder();

    @Option(names = "--file", description = "Verify a file of banu audit export instead of a database.")
    @Nullable
    Path file;

    @Option(names = "--public-key", description = "The public key of the checkpoints (audit.pub in their folder).")
    @Nullable
    Path publicKey;

    @Option(
            names = "--without-checkpoints",
            description = "Verify the chain alone; then nobody can tell whether its end is missing.")
    boolean alone;

    @Override
    public Integer call() {
        var command = spec.commandLine();
        try {
            return say(command, verify(verification()));
        } catch (NoSuchFileException missing) {
            command.getErr().println("%s: there is no such file.".formatted(missing.getFile()));
        } catch (IOException | UncheckedIOException unreadable) {
            command.getErr().println("The trail can't be read: %s.".formatted(unreadable.getMessage()));
        } catch (GeneralSecurityException | IllegalArgumentException noKey) {
            command.getErr().println("That is no public key of checkpoints (%s).".formatted(noKey.getMessage()));
        }
        return CommandLine.ExitCode.USAGE;
    }

    private Verification verification() throws IOException, GeneralSecurityException {
        var folder = audit.in(database);
        return alone
                ? Verification.withoutCheckpoints()
                : Verification.with(folder, publicKey == null ? Verification.publicKey(folder) : publicKey);
    }

    private Report verify(Verification verification) throws IOException {
        var now = Clock.systemUTC().instant();
        if (file == null) {
            return DatabaseSource.use(database, source -> verification.of(source, now));
        }
        if (!Files.isReadable(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return verification.of(file, now);
    }

    private int say(CommandLine command, Report report) {
        var out = command.getOut();
        report.findings().forEach(out::println);
        out.println("%,d events in the chain, %,d waiting for their place; %s"
                .formatted(
                        report.links(),
                        report.waiting(),
                        alone
                                ? "the end is not vouched for"
                                : "%,d checkpoints vouch for it up to event %,d"
                                        .formatted(report.checkpoints(), report.vouchedFor())));
        out.println(
                report.findings().isEmpty()
                        ? "No findings"
                        : "%,d findings".formatted(report.findings().size()));
        return report.findings().isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
