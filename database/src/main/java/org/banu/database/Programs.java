package org.banu.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the programs of PostgreSQL, as root too. */
class Programs {

    private static final long LIMIT_SECONDS = 120;

    private final Path home;

    Programs(Path home) {
        this.home = home;
    }

    /**
     * Runs a program to its end.
     *
     * @param log takes what the program prints; kept for the operator
     * @throws CannotStart if it fails or takes over two minutes, with the last line that it printed
     */
    void run(Path log, String program, List<String> arguments) {
        var command = command(program, arguments);
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw failed(program, log, "it did not finish within %d s".formatted(LIMIT_SECONDS));
            }
            if (process.exitValue() != 0) {
                throw failed(program, log, lastLine(log));
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
        return new CannotStart("PostgreSQL's %s failed: %s. The whole story is in %s.".formatted(program, why, log));
    }

    private static String lastLine(Path log) throws IOException {
        return Files.readString(log, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank())
                .reduce("it said nothing", (_, last) -> last.strip());
    }
}
