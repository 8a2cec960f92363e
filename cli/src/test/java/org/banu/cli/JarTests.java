package org.banu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The one jar by itself, from a folder that has nothing to do with it. Runs after it is packed. */
class JarTests {

    private static final Path JAR = Path.of("target", "banu.jar").toAbsolutePath();
    private static final Path THIS_JAVA =
            Path.of(ProcessHandle.current().info().command().orElseThrow());

    /** Java 8, as files of classes count it. */
    private static final int OLDEST = 52;

    @TempDir
    Path folder;

    @Test
    void itHelpsAndTellsItsVersion() throws Exception {
        assertThat(banu(THIS_JAVA, "--help").out()).contains("serve", "screen", "index");
        assertThat(banu(THIS_JAVA, "--version").out()).matches("banu \\d+\\.\\d+\\.\\d+\\s+");
        assertThat(banu(THIS_JAVA, "serve", "--help").out()).contains("--data-dir");
    }

    @Test
    void itScoresAnEditionWithoutStartingAnything() throws Exception {
        var run = banu(THIS_JAVA, "index", "score", "--draws", "0", "--format", "csv");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).contains("KAZ,overall,overall,");
    }

    @Test
    void itServes() throws Exception {
        var banu = process(
                        THIS_JAVA,
                        "serve",
                        "--port",
                        freePort(),
                        "--data-dir",
                        folder.resolve("her data").toString())
                .redirectErrorStream(true)
                .start();
        var said = new ArrayList<String>();
        var lines = banu.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.startsWith("Banu is ready")) {
                // Not as the process itself does, which closes what it says.
                banu.toHandle().destroy();
            }
        }
        assertThat(banu.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).anyMatch(it -> it.startsWith("Banu is ready")).last().isEqualTo("Stopping …");
    }

    @Test
    void anOldJavaCanReadItsFirstClass() throws IOException {
        try (var jar = new JarFile(JAR.toFile())) {
            var first = jar.getManifest().getMainAttributes().getValue("Main-Class");
            try (var bytes = jar.getInputStream(jar.getEntry(first.replace('.', '/') + ".class"))) {
                assertThat(bytes.readNBytes(8)[7]).isEqualTo((byte) OLDEST);
            }
        }
    }

    @Test
    void anOldJavaIsToldSoInOneSentence() throws Exception {
        var old = anOlderJava();
        if (old.isEmpty()) {
            System.err.println("SKIPPED: nothing was tried with an older Java, since this machine has none.");
        }
        Assumptions.assumeTrue(old.isPresent(), "This machine has no older Java.");
        var run = banu(old.orElseThrow(), "--version");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("Banu needs Java 25 or newer, and this is Java ");
    }

    private static Optional<Path> anOlderJava() throws IOException {
        var usual = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(usual)) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(usual)) {
            return homes.filter(it -> it.getFileName().toString().matches("java-(1\\.)?(8|11|17|21)-.*"))
                    .map(it -> it.resolve("bin/java"))
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }

    private Run banu(Path java, String... arguments) throws Exception {
        var err = folder.resolve("err");
        var process = process(java, arguments).redirectError(err.toFile()).start();
        var out = String.join("\n", process.inputReader().lines().toList());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), out.isEmpty() ? out : out + "\n", Files.readString(err));
    }

    private ProcessBuilder process(Path java, String... arguments) {
        var command = new ArrayList<>(List.of(java.toString(), "-Dstdout.encoding=UTF-8", "-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().put("XDG_CONFIG_HOME", folder.resolve("config").toString());
        return builder;
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        }
    }
}
