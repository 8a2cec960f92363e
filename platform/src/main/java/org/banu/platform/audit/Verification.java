package org.banu.platform.audit;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Finds whatever was changed in the trail since it was written: an edit, a deletion, a changed order, an insertion; and,
 * with the checkpoints that were signed outside of the database, the loss of its end and the return to an older state.
 */
public final class Verification {

    private final List<Optional<Checkpoint>> checkpoints;
    private final Optional<PublicKey> key;

    private Verification(List<Optional<Checkpoint>> checkpoints, Optional<PublicKey> key) {
        this.checkpoints = checkpoints;
        this.key = key;
    }

    /**
     * What was found.
     *
     * @param links events in the chain
     * @param waiting events that have no place yet
     * @param checkpoints that were signed
     * @param vouchedFor the last link that a checkpoint vouches for; 0 for none
     * @param findings what is wrong, in English, in the order of the trail; empty for a trail that is whole
     */
    public record Report(long links, long waiting, long checkpoints, long vouchedFor, List<String> findings) {

        public Report {
            findings = List.copyOf(findings);
        }
    }

    /** Without checkpoints: then the end of the trail may be missing, and nobody can tell. */
    public static Verification withoutCheckpoints() {
        return new Verification(List.of(), Optional.empty());
    }

    /**
     * With the checkpoints of a folder.
     *
     * @param publicKey a file; that of the folder, or a copy kept elsewhere, which nobody who changes the folder can change
     */
    public static Verification with(Path folder, Path publicKey) throws IOException, GeneralSecurityException {
        return new Verification(Checkpoints.in(folder), Optional.of(Keys.publicKey(publicKey)));
    }

    /** The file of the public key in a folder. */
    public static Path publicKey(Path folder) {
        return folder.resolve(Keys.PUBLIC);
    }

    /** Of a database, as far back as it goes. */
    public Report of(DataSource source, Instant now) {
        var check = new ChainCheck(checkpoints, key, now);
        AuditStore.read(source, check);
        return check.report();
    }

    /** Of a file that {@link #export} wrote. */
    public Report of(Path exported, Instant now) throws IOException {
        var check = new ChainCheck(checkpoints, key, now);
        try (var lines = Files.lines(exported)) {
            var number = new int[1];
            lines.forEach(line -> {
                number[0]++;
                ExportedRow.read(line).ifPresentOrElse(check, () -> check.unreadable(number[0]));
            });
        }
        return check.report();
    }

    /** Writes the trail of a database, one row a line. */
    public static long export(DataSource source, Writer file) {
        var rows = new long[1];
        AuditStore.read(source, row -> {
            ExportedRow.write(row, file);
            rows[0]++;
        });
        return rows[0];
    }
}
