package org.banu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.banu.database.Address;
import org.banu.database.Postgres;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** On the trail that one Banu left: it ran, something was done, and it was stopped. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditCommandsTests {

    @TempDir
    static Path data;

    @BeforeAll
    static void leaveATrail() throws Exception {
        var port = ServeTests.freePort();
        var banu = ServeTests.serve(null, "--port", port, "--data-dir", data);
        var lines = banu.inputReader();
        for (var line = lines.readLine(); line != null && !line.startsWith("Banu is ready"); line = lines.readLine()) {}
        var running = Postgres.findRunning(data).orElseThrow();
        for (var thing : List.of("one", "two")) {
            execute(
                    running.application(),
                    "begin",
                    "select set_config('app.duty', 'retention', true)",
                    """
                    insert into audit_event (at, duty, action, kind, thing, before, after)
                    values (now(), 'retention', 'registry.purged', 'business', '%s', '{}', '{}')
                    """.formatted(thing),
                    "commit");
        }
        // Beside the Banu that runs.
        assertThat(Run.of("audit", "verify", "--data-dir", data, "--without-checkpoints")
                        .code())
                .isZero();
        banu.destroy();
        assertThat(banu.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @Order(1)
    void aTrailThatNobodyTouchedIsWhole() {
        var run = Run.of("audit", "verify", "--data-dir", data);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("2 events in the chain", "vouch for it up to event 2", "No findings");
        assertThat(run.code()).isZero();
    }

    @Test
    @Order(2)
    void anExportedTrailIsVerifiedWithACopyOfTheKey() throws Exception {
        var file = data.resolve("trail.jsonl");
        var key = Files.copy(data.resolve("audit/audit.pub"), data.resolve("copy.pub"));
        assertThat(Run.of("audit", "export", "--data-dir", data, file).out()).contains("2 rows in");
        assertThat(Run.of("audit", "export", "--data-dir", data, file).err()).contains("is there already");

        var verify = new Object[] {
            "audit", "verify", "--file", file, "--public-key", key, "--audit-dir", data.resolve("audit")
        };
        assertThat(Run.of(verify).code()).isZero();

        Files.writeString(file, Files.readString(file).replace("\"thing\":\"two\"", "\"thing\":\"too\""));
        var tampered = Run.of(verify);
        assertThat(tampered.out()).contains("Event 2 was changed.");
        assertThat(tampered.code()).isEqualTo(1);
    }

    @Test
    @Order(3)
    void whatCannotBeReadIsNamed() {
        var missing = Run.of("audit", "verify", "--audit-dir", data.resolve("nowhere"), "--data-dir", data);
        assertThat(missing.err()).contains("there is no such file");
        assertThat(missing.code()).isEqualTo(2);
        var noKey =
                Run.of("audit", "verify", "--data-dir", data, "--public-key", data.resolve("audit/checkpoints.jsonl"));
        assertThat(noKey.err()).contains("no public key of checkpoints");
        assertThat(noKey.code()).isEqualTo(2);
    }

    @Test
    @Order(4)
    void aFolderThatLostItsKeyIsNamed() throws Exception {
        var folder = Files.createDirectory(data.resolve("lost"));
        Files.copy(data.resolve("audit/audit.pub"), folder.resolve("audit.pub"));
        var run = Run.of("serve", "--port", ServeTests.freePort(), "--data-dir", data, "--audit-dir", folder);
        assertThat(run.err()).contains("has no audit.key for its audit.pub");
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    @Order(5)
    void aLostEndIsFoundByTheCheckpointsAlone() throws Exception {
        try (var postgres = Postgres.start(data, _ -> {})) {
            var owner = postgres.database().owner();
            var superuser = new Address(owner.url(), "postgres", owner.password());
            execute(superuser, "delete from audit_link where seq = 2", "delete from audit_event where thing = 'two'");
        }
        assertThat(Run.of("audit", "verify", "--data-dir", data, "--without-checkpoints")
                        .code())
                .isZero();
        var verified = Run.of("audit", "verify", "--data-dir", data);
        assertThat(verified.out()).contains("The trail ends at event 1, and event 2 was signed");
        assertThat(verified.code()).isEqualTo(1);
    }

    private static void execute(Address address, String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var sql = connection.createStatement()) {
            for (var statement : statements) {
                sql.execute(statement);
            }
        }
    }
}
