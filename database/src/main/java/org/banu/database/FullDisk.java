package org.banu.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How a full disk shows, to Java, to PostgreSQL and to its programs; a quota and a limit on files are the same to us. */
public final class FullDisk {

    private static final String STATE = "53100";
    private static final long NOTHING_MIB = 4;
    private static final Pattern WORDS = Pattern.compile(
            "No space left on device|Disk quota exceeded|File too large|not enough space", Pattern.CASE_INSENSITIVE);

    private FullDisk() {}

    /** The sentence for the operator, if this problem comes from a full disk. */
    public static Optional<CannotStart> of(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if ((cause instanceof SQLException told && STATE.equals(told.getSQLState()))
                    || speaks(cause.getMessage())) {
                return Optional.of(new CannotStart(
                        "The disk of the database is full: %s. Free some space, then start Banu again; nothing was left half-made."
                                .formatted(firstLine(cause)),
                        problem));
            }
        }
        return Optional.empty();
    }

    /** The same of a folder, and what was to be written there. */
    static CannotStart in(Path folder, String what) {
        return new CannotStart(
                "The disk of %s is full: %s found no space. Free some, or name another folder with --data-dir; then start Banu again."
                        .formatted(folder, what));
    }

    /** Whether this program's words, or what is left of the space, say so. */
    static boolean stopped(String said, Path folder) {
        return speaks(said) || isFull(folder);
    }

    private static boolean speaks(@Nullable String message) {
        return message != null && WORDS.matcher(message).find();
    }

    /** What can't even write its complaint says nothing. */
    private static boolean isFull(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() >> 20 < NOTHING_MIB;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static String firstLine(Throwable cause) {
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").replaceFirst("\\.$", "");
    }
}
