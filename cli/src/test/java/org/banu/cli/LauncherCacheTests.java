package org.banu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the launcher keeps for faster starts. */
class LauncherCacheTests {

    @TempDir
    Path root;

    private LauncherMachine machine;

    @BeforeEach
    void furnish() throws IOException {
        machine = new LauncherMachine(root);
        machine.maven();
        machine.jdk("usr/lib/jvm/java-25", "25");
    }

    @Test
    void theFirstStartAsksForACacheAndLaterOnesUseIt() throws Exception {
        var first = Path.of(argument(machine.banu("serve"), "-XX:AOTCacheOutput="));
        Files.writeString(first, "learnt");
        var second = machine.banu("serve");
        assertThat(second.out()).doesNotContain("AOTCacheOutput");
        assertThat(Path.of(argument(second, "-XX:AOTCache="))).hasContent("learnt");
        assertThat(first).doesNotExist();
    }

    /** The JVM takes away what it made the cache from when that is whole. */
    @Test
    void halfACacheIsThrownAway() throws Exception {
        var first = Path.of(argument(machine.banu("serve"), "-XX:AOTCacheOutput="));
        Files.writeString(first, "half");
        var madeFrom = Files.writeString(Path.of(first + ".config"), "recorded");
        var second = machine.banu("serve");
        assertThat(argument(second, "-XX:AOTCacheOutput=")).isNotEqualTo(first.toString());
        assertThat(first).doesNotExist();
        assertThat(madeFrom).doesNotExist();
    }

    @Test
    void whatAnEarlierBuildLeftGoesUnlessABanuStillRunsFromIt() throws Exception {
        var old =
                Path.of(argument(machine.banu("serve"), "-XX:AOTCacheOutput=")).resolveSibling("");
        Files.writeString(old.resolve("by-" + ProcessHandle.current().pid()), "");
        rebuild("the second jar");
        assertThat(old.resolve("banu.jar")).hasContent("the jar");

        Files.delete(old.resolve("by-" + ProcessHandle.current().pid()));
        rebuild("the third jar");
        assertThat(old).doesNotExist();
    }

    private void rebuild(String jar) throws Exception {
        machine.makes(jar);
        machine.change("pom.xml");
        assertThat(machine.banu("serve").code()).isZero();
    }

    private static String argument(Run run, String start) {
        return run.out()
                .lines()
                .filter(it -> it.startsWith("<" + start))
                .map(it -> it.substring(1 + start.length(), it.length() - 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No '%s' in: %s".formatted(start, run)));
    }
}
