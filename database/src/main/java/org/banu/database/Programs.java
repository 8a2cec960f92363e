package org.banu.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Runs the programs of PostgreSQL, as root too. */
class Programs {

    private static final long LIMIT_SECONDS = 120;
    private static final Pattern FAULT = Pattern.compile("\\b(FATAL|PANIC|error):");

    private final Path home;

    Programs(Path home) {
        this.home = home;
    }

    /**
     * Runs a program to its end.
     *
     * @param log takes what the program prints, anew each time; kept for the operator
     * @throws CannotStart if it fails or takes over two minutes, with the line it printed that says why
     */
    void run(Path log, String program, List<String> arguments) {
        var command = command(program, arguments);
        try {
            Files.deleteIfExists(log);
            var builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            // What it says is read here, whatever the language of the operator.
            builder.environment().put("LC_ALL", "C");
            var process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failed(program, log, "it did not finish within %d s".formatted(LIMIT_SECONDS));
            }
            if (process.exitValue() != 0) {
                throw failed(program, log, reason(log));
            }
        } catch (IOException problem) {
            throw failed(program, log, String.valueOf(problem.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw failed(program, log, "it was interrupted");
        }
    }

    private List<String> command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        // PostgreSQL refuses to run as root; in a user namespace of its own it sees nobody instead.
        if ("root".equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return command;
    }

    private static CannotStart failed(String program, Path log, String why) {
        return FullDisk.stopped(told(log), log.resolveSibling(""))
                ? FullDisk.in(log.resolveSibling(""), "PostgreSQL's " + program)
                : new CannotStart("PostgreSQL's %s failed: %s. The whole story is in %s.".formatted(program, why, log));
    }

    /** The last line that names a fault; what follows such a line is only advice. */
    private static String reason(Path log) {
        var lines = told(log).lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> FAULT.matcher(line).find())
                .reduce((_, last) -> last)
                .or(() -> lines.isEmpty() ? Optional.empty() : Optional.of(lines.getLast()))
                .map(String::strip)
                .orElse("it said nothing");
    }

    private static String told(Path log) {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException neverWritten) {
            return "";
        }
    }
}
