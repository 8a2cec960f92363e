package org.banu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.banu.database.Address;
import org.banu.database.Database;
import org.banu.database.Postgres;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each Banu runs in a process of its own, as in life. */
class ServeTests {

    @TempDir
    static Path databases;

    /** Where keys go that no option names; for the tests of other classes too. */
    private static final Path CONFIG = Path.of("target", "test-config").toAbsolutePath();

    private static @Nullable Postgres postgres;

    @TempDir
    Path data;

    @BeforeAll
    static void startAnotherDatabase() {
        postgres = Postgres.start(databases, _ -> {});
    }

    @AfterAll
    static void stopAnotherDatabase() {
        if (postgres != null) {
            postgres.close();
        }
    }

    @Test
    void servesUntilItIsToldToStopAndLeavesNothingRunning() throws Exception {
        var port = freePort();
        var banu = serve(null, "--port", port, "--data-dir", data);
        Served.waitUntilReady(banu);

        assertThat(Served.status(port, "/en/")).isEqualTo(200);
        var server = databaseProcess();
        assertThat(Served.isRunning(server)).isTrue();

        banu.destroy();

        assertThat(banu.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(data.resolve("cluster/postmaster.pid")).doesNotExist();
        assertThat(Served.isRunning(server)).isFalse();
    }

    @Test
    void twoNeverServeFromOneDataDirectoryAndTheKilledOneIsFollowedByTheNext() throws Exception {
        var port = freePort();
        var first = serve(null, "--port", port, "--data-dir", data);
        Served.waitUntilReady(first);
        var server = databaseProcess();
        Served.assertRefused(serve(null, "--port", freePort(), "--data-dir", data), "in use by another Banu");
        assertThat(Served.status(port, "/en/")).isEqualTo(200);

        assertThat(first.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(Served.isRunning(server)).isTrue();

        var next = serve(null, "--port", port, "--data-dir", data);
        Served.waitUntilReady(next);
        assertThat(Served.isRunning(server)).isFalse();
        assertThat(Served.status(port, "/en/")).isEqualTo(200);

        var nextServer = databaseProcess();
        Served.interrupt(next);
        assertThat(next.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Served.isRunning(nextServer)).isFalse();
    }

    /** Until somebody has become administrator, each start makes a new link; with other keys there is no start. */
    @Test
    void whoStartsABanuBecomesItsAdministratorAndMustKeepItsKeys() throws Exception {
        var port = freePort();
        var keys = data.resolveSibling(data.getFileName() + "-keys");
        var banu = serve(null, "--port", port, "--data-dir", data, "--keys-dir", keys);
        var said = new ArrayList<String>();
        var lines = banu.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            said.add(line);
            if (line.startsWith("Banu is ready")) {
                break;
            }
        }
        var link = said.stream()
                .filter(it -> it.contains("/en/links/"))
                .findFirst()
                .orElseThrow();
        assertThat(Served.status(port, link.strip().replace("http://localhost:" + port, "")))
                .isEqualTo(200);
        banu.destroy();
        assertThat(banu.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(keys).isDirectoryContaining(it -> it.endsWith("seal.json"));

        var elsewhere = data.resolveSibling(data.getFileName() + "-other-keys");
        Served.assertRefused(
                serve(null, "--port", port, "--data-dir", data, "--keys-dir", elsewhere),
                "sealed with keys that are not in " + elsewhere);

        var created =
                Run.of("admin", "create", "--data-dir", data, "--keys-dir", keys, "--address", "https://banu.example");
        assertThat(created.code()).isZero();
        assertThat(created.out()).contains("https://banu.example/en/links/");
    }

    /** At its first words it unpacks PostgreSQL; nothing has been started yet, and nothing is left when it ends. */
    @Test
    void aStartThatIsInterruptedLeavesNothingRunning() throws Exception {
        var banu = serve(null, "--port", freePort(), "--data-dir", data);
        var lines = banu.inputReader();
        assertThat(lines.readLine()).startsWith("Unpacking");
        banu.toHandle().destroy();
        assertThat(lines.lines()).noneMatch(it -> it.startsWith("Banu is ready"));
        assertThat(banu.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(data.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void aDatabaseThatANewerBanuChangedIsRefused() throws Exception {
        var database = database("newer");
        var port = freePort();
        var first = serve(
                database, "--port", port, "--database-url", database.owner().url());
        Served.waitUntilReady(first);
        first.destroy();
        assertThat(first.waitFor(60, TimeUnit.SECONDS)).isTrue();
        execute(database, """
                insert into flyway_schema_history
                (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 1, 'banu', 1, true)
                """);

        Served.assertRefused(
                serve(
                        database,
                        "--port",
                        port,
                        "--database-url",
                        database.owner().url()),
                "made or changed by another version of Banu");
    }

    @Test
    void aDatabaseThatHoldsSomethingElseIsLeftAsItIs() throws Exception {
        var database = database("other");
        execute(database, "create table programme (something text)");

        Served.assertRefused(
                serve(
                        database,
                        "--port",
                        freePort(),
                        "--database-url",
                        database.owner().url()),
                "can't be brought to this version");

        execute(database, "select something from programme");
    }

    @Test
    void aWrongPasswordIsNamed() throws Exception {
        var database = database("locked");
        var application = database.application();
        var stranger = new Database(new Address(application.url(), application.user(), "wrong"), database.owner());

        Served.assertRefused(
                serve(
                        stranger,
                        "--port",
                        freePort(),
                        "--database-url",
                        database.owner().url()),
                "refuses the user banu_app");
    }

    @Test
    void anApplicationThatMayDoEverythingIsRefused() throws Exception {
        var database = database("naive");
        var both = new Database(database.owner(), database.owner());

        Served.assertRefused(
                serve(
                        both,
                        "--port",
                        freePort(),
                        "--database-url",
                        database.owner().url()),
                "a member of banu_owner");
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Served.assertRefused(
                    serve(null, "--port", taken.getLocalPort(), "--data-dir", data),
                    "Port %d".formatted(taken.getLocalPort()));
        }
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aDatabaseWithoutAUserIsRefused() throws Exception {
        Served.assertRefused(
                serve(null, "--port", freePort(), "--database-url", "jdbc:postgresql://127.0.0.1/banu"),
                "BANU_DATABASE_USER and BANU_DATABASE_PASSWORD");
    }

    private long databaseProcess() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("cluster/postmaster.pid")).getFirst());
    }

    static Process serve(@Nullable Database database, Object... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Banu.class.getName(),
                "serve"));
        for (var argument : arguments) {
            command.add(argument.toString());
        }
        var process = new ProcessBuilder(command).redirectErrorStream(true);
        process.environment().put("XDG_CONFIG_HOME", CONFIG.toString());
        if (database != null) {
            process.environment()
                    .put("BANU_DATABASE_USER", database.application().user());
            process.environment()
                    .put("BANU_DATABASE_PASSWORD", database.application().password());
            process.environment().put("BANU_DATABASE_OWNER", database.owner().user());
            process.environment()
                    .put("BANU_DATABASE_OWNER_PASSWORD", database.owner().password());
        }
        return process.start();
    }

    private static Database database(String name) {
        if (postgres == null) {
            throw new IllegalStateException("PostgreSQL was not started.");
        }
        return postgres.addDatabase(name);
    }

    private static void execute(Database database, String statement) throws SQLException {
        var owner = database.owner();
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
