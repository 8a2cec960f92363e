package org.banu.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A start on a small disk that fills up under way, and one more after space was freed. The disk is a file system in
 * memory in a namespace of its own, which needs no right beyond those that a user has on an ordinary Linux.
 */
class DiskFullTests {

    private static final String TWO_STARTS = """
            mount -t tmpfs -o size=400m tmpfs "$1" && shift || exit 99
            "$@"
            rm -f "$DATA/filler"
            echo again
            "$@" roomy
            """;

    @TempDir
    Path disk;

    @BeforeEach
    void aDiskOfOurOwn() throws Exception {
        var allowed = new ProcessBuilder(inNamespace("mount -t tmpfs tmpfs \"$1\"", List.of(disk.toString())))
                        .inheritIO()
                        .start()
                        .waitFor()
                == 0;
        if (!allowed) {
            System.err.println("SKIPPED: nothing was tried on a full disk, since this machine lets nobody mount one.");
        }
        Assumptions.assumeTrue(allowed, "This machine lets nobody mount a file system in a namespace.");
    }

    @ParameterizedTest
    @CsvSource({
        "Unpacking PostgreSQL, 0",
        "Unpacking PostgreSQL, 20",
        "Making a new database, 0",
        "Making a new database, 30"
    })
    void aStartThatFillsTheDiskSaysSoAndTheNextOneGoesOn(String step, int mibLeft) throws Exception {
        var said = twoStarts(step, mibLeft);
        assertThat(said).hasSize(3);
        assertThat(said.getFirst()).startsWith("The disk of ").contains(" is full: ");
        assertThat(said.subList(1, 3)).containsExactly("again", "started");
    }

    /** Where exactly the space ends differs, so the promise is tried in several places. */
    @ParameterizedTest
    @CsvSource({"42", "46", "50"})
    void howeverFarItCameTheNextStartGoesOn(int mibLeft) throws Exception {
        var said = twoStarts("Making a new database", mibLeft);
        assertThat(said).hasSize(3);
        assertThat(said.getFirst()).matches("started|The disk of .* is full: .*");
        assertThat(said.subList(1, 3)).containsExactly("again", "started");
    }

    @Test
    void withRoomBothStartsSucceed() throws Exception {
        assertThat(twoStarts("Making a new database", 300)).containsExactly("started", "again", "started");
    }

    private List<String> twoStarts(String step, int mibLeft) throws Exception {
        var java = List.of(
                disk.toString(),
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Start.class.getName(),
                disk.resolve("data").toString(),
                step,
                String.valueOf(mibLeft));
        var builder = new ProcessBuilder(inNamespace(TWO_STARTS, java)).redirectErrorStream(true);
        builder.environment().put("DATA", disk.resolve("data").toString());
        var process = builder.start();
        var said = process.inputReader().lines().toList();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return said;
    }

    private static List<String> inNamespace(String script, List<String> arguments) {
        var command =
                new ArrayList<>(List.of("unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script, "sh"));
        command.addAll(arguments);
        return command;
    }

    /** Starts a database and says how it went; fills the disk when the step begins, unless told that it is roomy. */
    static class Start {

        private static final int MIB = 1 << 20;

        public static void main(String[] arguments) {
            var data = Path.of(arguments[0]);
            try (var postgres = Postgres.start(data, step -> {
                if (arguments.length == 3 && step.startsWith(arguments[1])) {
                    fill(data, Integer.parseInt(arguments[2]));
                }
            })) {
                System.out.println(postgres.database().application().url().isBlank() ? "nowhere" : "started");
            } catch (CannotStart problem) {
                System.out.println(problem.getMessage());
            }
        }

        private static void fill(Path data, int mibLeft) {
            try (var filler = Files.newOutputStream(data.resolve("filler"))) {
                var store = Files.getFileStore(data);
                while (store.getUsableSpace() / MIB > mibLeft) {
                    filler.write(new byte[MIB]);
                }
                // To the last page, if nothing is to be left.
                while (mibLeft == 0 && store.getUsableSpace() > 0) {
                    filler.write(new byte[4096]);
                }
            } catch (IOException problem) {
                throw new IllegalStateException("The disk could not be filled.", problem);
            }
        }
    }
}
