package org.banu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;

/** A Banu in a process of its own, seen and stopped from outside. */
final class Served {

    private Served() {}

    static void waitUntilReady(Process banu) throws IOException {
        var lines = banu.inputReader();
        var line = lines.readLine();
        while (line != null && !line.startsWith("Banu is ready")) {
            line = lines.readLine();
        }
        assertThat(line).as("what a Banu that serves says").isNotNull();
    }

    /** Without an init process the entry of one that ended may stay, but it has no command any more. */
    static boolean isRunning(long process) {
        return ProcessHandle.of(process).flatMap(it -> it.info().command()).isPresent();
    }

    /** As Ctrl-C does. */
    static void interrupt(Process process) throws Exception {
        var kill = new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    /** One sentence and no stack trace. */
    static void assertRefused(Process banu, String sentence) throws Exception {
        var said = String.join("\n", banu.inputReader().lines().toList());
        assertThat(banu.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(said).contains(sentence).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(said.lines().filter(it -> !it.endsWith("…"))).hasSize(1);
        assertThat(banu.exitValue()).isNotZero();
    }

    static int status(int port, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://127.0.0.1:%d%s".formatted(port, path));
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
