package org.banu.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresTests {

    /** Unpacked once for all these tests: each data directory is given a copy by a link. */
    @TempDir
    static Path unpacked;

    @TempDir
    Path data;

    @BeforeEach
    void bringPrograms() throws IOException {
        try (var directory = DataDirectory.open(unpacked)) {
            var home = Binaries.in(directory, _ -> {});
            Files.createSymbolicLink(data.resolve(home.getFileName().toString()), home);
        }
    }

    @Test
    void keepsWhatWasWrittenAcrossRestarts() throws SQLException {
        try (var postgres = start()) {
            execute(postgres.database().owner(), "create table kept as select 42 as answer");
        }
        try (var postgres = start()) {
            assertThat(answer(postgres.database().owner())).isEqualTo(42);
        }
    }

    @Test
    void isSafe() {
        try (var postgres = start()) {
            assertThatCode(() -> Safety.check(postgres.database())).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fsync", "full_page_writes", "synchronous_commit"})
    void anUnsafeSettingIsRefused(String setting) throws IOException {
        start().close();
        Files.writeString(data.resolve("cluster/postgresql.auto.conf"), setting + " = off\n");
        try (var postgres = start()) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> Safety.check(postgres.database()))
                    .withMessageContaining(setting + " is off and must be on");
        }
    }

    @Test
    void aServerThatTrustsEveryoneIsRefused() throws IOException, SQLException {
        try (var postgres = start()) {
            Files.writeString(data.resolve("cluster/pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
            var superuser = new Address(
                    postgres.database().owner().url(),
                    "postgres",
                    postgres.database().owner().password());
            execute(superuser, "select pg_reload_conf()");
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> Safety.check(postgres.database()))
                    .withMessageContaining("pg_hba.conf is trust");
        }
    }

    /** Whoever can get around the policies of rows would make them an ornament. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "superuser | a superuser",
                "bypassrls | bypassrls",
                "in the owner's role | a member of banu_owner",
                "in the role of backups | a member of a role with bypassrls",
                "able to make tables | able to make tables"
            })
    void anApplicationWithTooManyRightsIsRefused(String right, String named) throws SQLException {
        try (var postgres = start()) {
            var owner = postgres.database().owner();
            execute(
                    new Address(owner.url(), "postgres", owner.password()),
                    switch (right) {
                        case "in the owner's role" -> "grant banu_owner to banu_app";
                        case "in the role of backups" -> "grant banu_backup to banu_app";
                        case "able to make tables" -> "grant create on schema public to banu_app";
                        default -> "alter role banu_app " + right;
                    });
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> Safety.check(postgres.database()))
                    .withMessageContaining("the role banu_app is " + named);
        }
    }

    @Test
    void anOwnerWhoIsNoneIsNamed() {
        try (var postgres = start()) {
            var application = postgres.database().application();
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> Safety.check(new Database(application, application)))
                    .withMessageContaining("can't act as banu_owner");
        }
    }

    @Test
    void theApplicationCanNeitherMakeNorEmptyATable() throws SQLException {
        try (var postgres = start()) {
            execute(postgres.database().owner(), "create table kept as select 42 as answer");
            execute(postgres.database().owner(), "grant select, insert, update, delete on kept to banu_app");
            for (var statement : List.of(
                    "create table mine ()", "truncate kept", "drop table kept", "alter table kept add more int")) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> execute(postgres.database().application(), statement))
                        .satisfies(it -> assertThat(it.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    @Test
    void aBackupReadsAllAndChangesNothing() throws SQLException {
        try (var postgres = start()) {
            var owner = postgres.database().owner();
            execute(owner, "create table kept as select 42 as answer");
            execute(owner, "alter table kept enable row level security");
            execute(owner, "alter table kept force row level security");
            var backup = new Address(owner.url(), "banu_backup", owner.password());
            assertThat(answer(backup)).isEqualTo(42);
            for (var statement : List.of(
                    "update kept set answer = 1", "delete from kept", "truncate kept", "create table mine ()")) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> execute(backup, statement))
                        .satisfies(it -> assertThat(it.getSQLState()).isIn("42501", "25006"));
                // Not even where the session says that it will write.
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> execute(backup, "set transaction read write; " + statement))
                        .satisfies(it -> assertThat(it.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    /** As an earlier Banu left it, when one role did everything. */
    @Test
    void whatAnEarlierBanuMadeIsGivenToTheOwner() throws SQLException {
        try (var postgres = start()) {
            var owner = postgres.database().owner();
            var superuser = new Address(owner.url(), "postgres", owner.password());
            execute(superuser, "reassign owned by banu_owner to banu");
            execute(superuser, "alter role banu reset role");
            execute(superuser, "create table kept as select 42 as answer");
            execute(superuser, "alter table kept owner to banu");
            execute(superuser, "drop owned by banu_app");
            execute(superuser, "drop role banu_app");
            execute(superuser, "drop role banu_backup");
            execute(superuser, "revoke banu_owner from banu");
            execute(superuser, "drop role banu_owner");
        }
        try (var postgres = start()) {
            assertThatCode(() -> Safety.check(postgres.database())).doesNotThrowAnyException();
            execute(postgres.database().owner(), "alter table kept add more int");
            assertThat(answer(postgres.database().owner())).isEqualTo(42);
        }
    }

    @Test
    void aWrongPasswordIsNamed() {
        try (var postgres = start()) {
            var wrong = new Address(postgres.database().owner().url(), "banu_app", "wrong");
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> Safety.check(wrong))
                    .withMessageContaining("refuses the user banu_app");
        }
    }

    @Test
    void anUnreachableServerIsNamed() {
        var nowhere = new Address("jdbc:postgresql://127.0.0.1:1/banu", "banu", "x");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Safety.check(nowhere))
                .withMessageContaining("can't be used");
    }

    @Test
    void twoNeverWriteToOneDataDirectory() {
        try (var first = start()) {
            assertThat(first.database().owner().url()).isNotBlank();
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(this::start)
                    .withMessageContaining("in use by another Banu");
        }
    }

    @Test
    void aDataDirectoryOfANewerVersionIsLeftAlone() throws IOException {
        Files.writeString(data.resolve("format"), "2\n");
        assertThatExceptionOfType(CannotStart.class).isThrownBy(this::start).withMessageContaining("newer version");
        assertThat(data.resolve("cluster")).doesNotExist();
    }

    @Test
    void aPlaceThatIsNoFolderIsNamed() throws IOException {
        var file = Files.writeString(data.resolve("file"), "not a folder");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Postgres.start(file.resolve("below"), _ -> {}))
                .withMessageContaining("can't write");
    }

    @Test
    void anInterruptedInitialisationStartsAnew() throws IOException {
        Files.createDirectories(data.resolve("cluster-in-the-making/base"));
        try (var postgres = start()) {
            assertThatCode(() -> Safety.check(postgres.database())).doesNotThrowAnyException();
        }
    }

    /** The application is killed in a process of its own, so that its server is orphaned as in life. */
    @Test
    void theServerOfAKilledBanuIsStoppedAndItsDataKept() throws Exception {
        var killed = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Victim.class.getName(),
                        data.toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(killed.inputReader().readLine()).isEqualTo("written");
        assertThat(killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS)).isTrue();
        var orphan = Files.readAllLines(data.resolve("cluster/postmaster.pid")).getFirst();
        assertThat(ProcessHandle.of(Long.parseLong(orphan))).isPresent();

        try (var postgres = start()) {
            assertThat(answer(postgres.database().owner())).isEqualTo(42);
            // Without an init process its entry may stay, but nothing runs any more.
            assertThat(ProcessHandle.of(Long.parseLong(orphan))
                            .flatMap(it -> it.info().command()))
                    .isEmpty();
        }
    }

    static class Victim {

        public static void main(String[] arguments) throws Exception {
            var postgres = Postgres.start(Path.of(arguments[0]), _ -> {});
            execute(postgres.database().owner(), "create table kept as select 42 as answer");
            System.out.println("written");
            Thread.sleep(60_000);
        }
    }

    Postgres start() {
        return Postgres.start(data, _ -> {});
    }

    static void execute(Address address, String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    static int answer(Address address) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var sql = connection.createStatement();
                var rows = sql.executeQuery("select answer from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
