package org.banu.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A PostgreSQL server of our own in a data directory, reached on the loopback address with a password only. */
public final class Postgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String MAIN = "banu";
    private static final String PASSWORD = "password";
    /** Of the file in which a running server says where it listens, from 0. */
    private static final int PORT_LINE = 3;

    private final DataDirectory directory;
    private final Programs programs;
    private final Path cluster;
    private final Path log;
    private final int port;
    private final String password;

    private Postgres(DataDirectory directory, Programs programs, int port, String password) {
        this.directory = directory;
        this.programs = programs;
        this.cluster = directory.resolve("cluster");
        this.log = directory.resolve("postgresql.log");
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server, after making the data directory where there is none and stopping a server that an earlier Banu
     * left behind when it was killed.
     *
     * @throws CannotStart if the directory can't be used or the server does not come up
     */
    public static Postgres start(Path dataDirectory, Progress progress) {
        var directory = DataDirectory.open(dataDirectory.toAbsolutePath());
        try {
            var programs = new Programs(Binaries.in(directory, progress));
            var postgres = new Postgres(directory, programs, freePort(), password(directory));
            postgres.initialiseIfNew(progress);
            postgres.stopOrphan(progress);
            postgres.launch();
            return postgres;
        } catch (IOException problem) {
            directory.close();
            throw FullDisk.of(problem).isPresent()
                    ? FullDisk.in(dataDirectory, "Banu")
                    : new CannotStart(
                            "The data directory %s can't be used: %s.".formatted(dataDirectory, problem), problem);
        } catch (RuntimeException problem) {
            directory.close();
            throw problem;
        }
    }

    /** The database of a Banu that runs on this data directory now, for who only reads beside it. */
    public static Optional<Database> findRunning(Path dataDirectory) {
        var file = dataDirectory.resolve("cluster").resolve("postmaster.pid");
        try {
            var lines = Files.exists(file) ? Files.readAllLines(file) : List.<String>of();
            if (lines.size() <= PORT_LINE || !runsHere(lines.getFirst().strip())) {
                return Optional.empty();
            }
            var port = Integer.parseInt(lines.get(PORT_LINE).strip());
            var password = Files.readString(dataDirectory.resolve(PASSWORD)).strip();
            return Optional.of(database(port, password, MAIN));
        } catch (IOException problem) {
            throw new CannotStart(
                    "The data directory %s can't be read: %s.".formatted(dataDirectory, problem), problem);
        }
    }

    /** The one that Banu keeps its data in. */
    public Database database() {
        return database(MAIN);
    }

    /** Adds a database of this name unless there is one; tests use one each. */
    public Database addDatabase(String name) {
        if (!name.matches("[a-z][a-z0-9_]{0,50}")) {
            throw new IllegalArgumentException("A database can't be called '%s'.".formatted(name));
        }
        try (var connection = DriverManager.getConnection(url("postgres"), SUPERUSER, password);
                var statement = connection.createStatement()) {
            Roles.addTo(statement, password);
            if (isAbsent(statement, "select 1 from pg_database where datname = '%s'".formatted(name))) {
                statement.execute("create database %s owner %s".formatted(name, Roles.OWNER));
            } else if (!isAbsent(statement, """
                    select 1 from pg_database where datname = '%s' and datdba = '%s'::regrole
                    """.formatted(name, Roles.MIGRATOR))) {
                giveToOwner(name);
            }
            return database(name);
        } catch (SQLException problem) {
            if (FullDisk.of(problem).isPresent()) {
                throw FullDisk.in(directory.path(), "PostgreSQL");
            }
            throw new CannotStart(
                    "PostgreSQL started and then did not answer: %s. The whole story is in %s."
                            .formatted(problem.getMessage(), log),
                    problem);
        }
    }

    /** Before there was an owner that nobody enters as, the migrator owned what it made. */
    private void giveToOwner(String name) throws SQLException {
        try (var connection = DriverManager.getConnection(url(name), SUPERUSER, password);
                var statement = connection.createStatement()) {
            statement.execute("reassign owned by %s to %s".formatted(Roles.MIGRATOR, Roles.OWNER));
        }
    }

    private static boolean isAbsent(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private Database database(String name) {
        return database(port, password, name);
    }

    private static Database database(int port, String password, String name) {
        var url = url(port, name);
        return new Database(new Address(url, Roles.APPLICATION, password), new Address(url, Roles.MIGRATOR, password));
    }

    private String url(String database) {
        return url(port, database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /** Makes the cluster in a folder beside its place, so that an interrupted start leaves no half of one. */
    private void initialiseIfNew(Progress progress) throws IOException {
        if (Files.isDirectory(cluster)) {
            return;
        }
        progress.starts("Making a new database");
        var half = directory.resolve("cluster-in-the-making");
        DataDirectory.deleteTree(half);
        programs.run(
                log,
                "initdb",
                List.of(
                        "--pgdata=" + half,
                        "--username=" + SUPERUSER,
                        "--pwfile=" + directory.resolve("password"),
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--data-checksums"));
        Files.move(half, cluster);
    }

    private void stopOrphan(Progress progress) throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = Files.readAllLines(pidFile).stream()
                .findFirst()
                .map(String::strip)
                .orElse("");
        // The number may belong to another program by now, after a restart of the machine.
        if (runsHere(pid)) {
            progress.starts("Stopping the database that an interrupted Banu left running");
            stop();
        }
    }

    private static boolean runsHere(String pid) {
        return pid.matches("\\d{1,10}")
                && ProcessHandle.of(Long.parseLong(pid))
                        .flatMap(it -> it.info().command())
                        .filter(it -> it.endsWith("/postgres"))
                        .isPresent();
    }

    /** Our settings are written anew at each start, so that no edit makes the server unsafe for longer than one run. */
    private void launch() throws IOException {
        directory.write(cluster.resolve("postgresql.conf"), """
                # Written by Banu at each start.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                fsync = on
                full_page_writes = on
                synchronous_commit = on
                data_sync_retry = off
                wal_level = replica
                max_connections = 64
                shared_buffers = '96MB'
                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                """.formatted(port));
        directory.write(cluster.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
        try {
            programs.run(
                    log,
                    "pg_ctl",
                    List.of("start", "--wait", "--timeout=60", "--silent", "--pgdata=" + cluster, "--log=" + log));
            addDatabase(MAIN);
        } catch (CannotStart problem) {
            stopWhatCame(problem);
            throw problem;
        }
    }

    /** A server that came up and is of no use is not left running. */
    private void stopWhatCame(CannotStart problem) {
        if (Files.exists(cluster.resolve("postmaster.pid"))) {
            try {
                stop();
            } catch (CannotStart alreadyGone) {
                problem.addSuppressed(alreadyGone);
            }
        }
    }

    /** Stops the server after its running statements were ended, then releases the data directory. */
    @Override
    public void close() {
        try {
            stop();
        } finally {
            directory.close();
        }
    }

    private void stop() {
        programs.run(
                directory.resolve("stop.log"),
                "pg_ctl",
                List.of("stop", "--wait", "--timeout=60", "--silent", "--mode=fast", "--pgdata=" + cluster));
    }

    private static String password(DataDirectory directory) throws IOException {
        var file = directory.resolve(PASSWORD);
        if (!Files.exists(file)) {
            var random = new byte[24];
            new SecureRandom().nextBytes(random);
            directory.write(file, HexFormat.of().formatHex(random));
        }
        return Files.readString(file).strip();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
