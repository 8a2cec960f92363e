package org.banu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole change of keys, beside a Banu that runs and then without one. */
class KeysCommandsTests {

    @TempDir
    Path data;

    @TempDir
    Path keys;

    @Test
    void keysChangeBesideABanuThatRunsAndAfterItStopped() throws Exception {
        assertThat(run("list").err()).as("before there is anything").contains("Start Banu once");
        var banu = ServeTests.serve(null, "--port", ServeTests.freePort(), "--data-dir", data, "--keys-dir", keys);
        Served.waitUntilReady(banu);

        var first = sealing(run("list"));
        var rotated = run("rotate");
        assertThat(rotated.code()).isZero();
        assertThat(rotated.out()).contains("Back up " + keys);
        var second = sealing(rotated);
        assertThat(second).isNotEqualTo(first);
        assertThat(run("list").out()).contains(first + " only opens", "vault.proof", first + ": 1");

        var early = run("retire");
        assertThat(early.code()).isEqualTo(1);
        assertThat(early.out()).contains("Run banu keys reseal first", "vault.proof", first + ": 1");
        var resealed = run("reseal");
        assertThat(resealed.out()).containsPattern("vault\\.proof +1 sealed anew");
        assertThat(resealed.code()).isZero();
        var retired = run("retire");
        assertThat(retired.out()).contains("Gone: " + first);
        assertThat(retired.code()).isZero();

        banu.destroy();
        assertThat(banu.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(run("retire").out()).contains("There is no old key.");
        assertThat(sealing(run("rotate"))).isNotEqualTo(second);
        assertThat(run("reseal").code()).isZero();
        assertThat(run("retire").code()).isZero();
        assertLostKeysAreRefused();
    }

    private void assertLostKeysAreRefused() throws Exception {
        Files.move(keys.resolve("index.json"), keys.resolve("away"));
        var lost = run("rotate");
        assertThat(lost.err()).contains("can't be read").doesNotContain("\tat ");
        assertThat(lost.code()).isEqualTo(1);
        Served.assertRefused(
                ServeTests.serve(null, "--port", ServeTests.freePort(), "--data-dir", data, "--keys-dir", keys),
                "sealed with keys that are not in");
        Files.move(keys.resolve("away"), keys.resolve("index.json"));
        assertThat(run("list").code()).isZero();
    }

    private Run run(String command) {
        return Run.of("keys", command, "--data-dir", data, "--keys-dir", keys);
    }

    private static String sealing(Run run) {
        return run.out()
                .lines()
                .filter(it -> it.endsWith(" seals what is written from now on."))
                .findFirst()
                .orElseThrow()
                .substring(0, 8);
    }
}
