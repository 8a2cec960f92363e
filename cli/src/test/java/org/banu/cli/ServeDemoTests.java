package org.banu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeDemoTests {

    @TempDir
    Path data;

    @Test
    void aDemoSaysHowToComeInAndIsNeverStartedAsSomethingElse() throws Exception {
        var port = ServeTests.freePort();
        var banu = ServeTests.serve(
                null, "--port", port, "--data-dir", data, "--demo", "--demo-seed", "7", "--demo-businesses", "20");
        var said = new ArrayList<String>();
        var lines = banu.inputReader();
        for (var line = lines.readLine(); line != null && !line.startsWith("Banu is ready"); line = lines.readLine()) {
            said.add(line);
        }
        assertThat(said)
                .anyMatch(it -> it.contains("all people and businesses are invented"))
                .anyMatch(it -> it.contains("admin@example.org"))
                .anyMatch(it -> it.contains("the password of all of them"))
                .noneMatch(it -> it.contains("Nobody looks after"));
        assertThat(Served.status(port, "/en/demo")).isEqualTo(200);
        banu.destroy();
        assertThat(banu.waitFor(60, TimeUnit.SECONDS)).isTrue();

        var keys = data.resolve("keys");
        Served.assertRefused(
                ServeTests.serve(null, "--port", port, "--data-dir", data, "--keys-dir", keys), "is a demo");
        Served.assertRefused(
                ServeTests.serve(null, "--port", port, "--data-dir", data, "--demo", "--demo-seed", "8"),
                "made with the seed 7 and 20 businesses");
    }

    @Test
    void aSeedIsForADemoOnly() throws Exception {
        Served.assertRefused(
                ServeTests.serve(null, "--port", ServeTests.freePort(), "--data-dir", data, "--demo-seed", "7"),
                "Add --demo, or leave them out");
        assertThat(data).isEmptyDirectory();
    }
}
