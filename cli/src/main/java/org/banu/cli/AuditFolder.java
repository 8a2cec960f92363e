package org.banu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.banu.database.CannotStart;
import org.banu.platform.audit.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the keys and the checkpoints of the audit trail are. */
class AuditFolder {

    @Option(
            names = "--audit-dir",
            description =
                    "The keys and checkpoints of the audit trail (by default audit in the data directory; another disk is better).")
    @Nullable
    Path folder;

    Path in(DatabaseOptions database) {
        return folder == null ? database.dataDirectory().resolve("audit") : folder;
    }

    /** Makes it if it is missing. */
    Path openedIn(DatabaseOptions database) {
        var path = in(database).toAbsolutePath();
        try {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException problem) {
            throw notWritable(path, problem);
        }
        if (!Files.isWritable(path)) {
            throw notWritable(path, null);
        }
        if (Files.exists(Verification.publicKey(path)) && !Files.exists(path.resolve("audit.key"))) {
            throw new CannotStart(
                    "The folder %s has no audit.key for its audit.pub. Put the key back, or move the folder away and keep it; Banu makes a new one."
                            .formatted(path));
        }
        return path;
    }

    private static CannotStart notWritable(Path path, @Nullable IOException problem) {
        var sentence =
                "Banu can't write to the folder %s of the audit trail. Give its user the right to, or name another with --audit-dir."
                        .formatted(path);
        return problem == null ? new CannotStart(sentence) : new CannotStart(sentence, problem);
    }
}
