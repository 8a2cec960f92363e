package org.banu.cli;

import java.net.BindException;
import org.banu.database.CannotStart;
import org.banu.database.FullDisk;
import org.banu.platform.kernel.Misconfigured;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Turns what the platform threw at its start into a sentence, where the operator can mend it. */
final class Refusals {

    private Refusals() {}

    static RuntimeException inWords(RuntimeException problem) {
        if (!(problem instanceof CannotStart)) {
            var full = FullDisk.of(problem);
            if (full.isPresent()) {
                return full.get();
            }
        }
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotStart known) {
                return known;
            }
            if (cause instanceof Misconfigured known) {
                return new CannotStart(String.valueOf(known.getMessage()), problem);
            }
            if (cause instanceof FlywayValidateException) {
                return new CannotStart(
                        "The database was made or changed by another version of Banu. Use that version, or name another folder with --data-dir.",
                        problem);
            }
            if (cause instanceof FlywayException failed) {
                return new CannotStart(
                        "The database can't be brought to this version of Banu, and nothing in it was changed: %s Name another with --database-url, or another folder with --data-dir."
                                .formatted(firstSentence(failed)),
                        problem);
            }
            if (cause instanceof BindException) {
                return new CannotStart("The port was taken while Banu started. Choose another with --port.", problem);
            }
        }
        return problem;
    }

    private static String firstSentence(FlywayException failed) {
        var line = String.valueOf(failed.getMessage())
                .lines()
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElse("");
        return line.endsWith(".") ? line : line + ".";
    }
}
