package org.banu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM makes a cache of jars only, so the few classes at hand are packed into one. */
class StartCacheTests {

    @TempDir
    Path folder;

    @BeforeEach
    void pack() throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(folder.resolve("ending.jar")))) {
            for (var type : List.of(StartCache.class, Ending.class)) {
                var name = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (var bytes = StartCacheTests.class.getClassLoader().getResourceAsStream(name)) {
                    assertThat(bytes).isNotNull();
                    bytes.transferTo(jar);
                }
            }
        }
    }

    @Test
    void whoStopsBanuSeesOurSentenceOnly() throws Exception {
        var run = end("announce");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("Writing a cache for faster starts, once; this takes some seconds …\n");
        assertThat(folder.resolve("start.aot")).isNotEmptyFile();
        assertThat(folder.resolve("start.aot.config")).doesNotExist();
        assertThat(folder.resolve("cache.log")).content().contains("start.aot");
    }

    /** Else the test before would pass with a JVM that says nothing. */
    @Test
    void theJvmWouldSayMore() throws Exception {
        assertThat(end("nothing").out()).contains("start.aot").contains("JAVA_TOOL_OPTIONS");
    }

    @Test
    void aBanuThatNeverServedLeavesNoCache() throws Exception {
        var run = end("forgo");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).isEqualTo("The port is taken.\n");
        assertThat(folder.resolve("start.aot")).doesNotExist();
    }

    private Run end(String way) throws Exception {
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:AOTCacheOutput=" + folder.resolve("start.aot"),
                        "-Dbanu.cache.log=" + folder.resolve("cache.log"),
                        "-Dstdout.encoding=UTF-8",
                        "-Xlog:disable",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        folder.resolve("ending.jar").toString(),
                        Ending.class.getName(),
                        way)
                .redirectErrorStream(true)
                .start();
        var said = String.join("\n", process.inputReader().lines().toList());
        return new Run(process.waitFor(), said.isEmpty() ? said : said + "\n", "");
    }

    static class Ending {

        public static void main(String[] arguments) {
            switch (arguments[0]) {
                case "announce" -> StartCache.announce();
                case "forgo" -> {
                    System.out.println("The port is taken.");
                    StartCache.forgo(3);
                }
                default -> System.out.println("as it is");
            }
        }
    }
}
