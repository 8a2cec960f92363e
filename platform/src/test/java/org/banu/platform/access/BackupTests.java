package org.banu.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever copies all tables, as pg_dump does, gets nothing as the application and all as the role for backups. */
@PageTest
class BackupTests {

    private final List<Twin> twins;
    private final Environment settings;
    private final List<String> tables;
    private final String canary = "canary-" + UUID.randomUUID();

    BackupTests(ObjectProvider<Twin> twins, Environment settings, JdbcClient jdbc) {
        this.twins = twins.stream().toList();
        this.settings = settings;
        this.tables = new TableRules(jdbc, "public")
                .labels().entrySet().stream()
                        .filter(it -> !TableRules.subjects(it.getValue()).isEmpty())
                        .map(it -> it.getKey())
                        .sorted()
                        .toList();
    }

    @BeforeEach
    void plant() {
        assertThat(tables).contains("audit_event", "contact", "person", "session");
        var somebody = SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.PROGRAMME_OFFICER);
        twins.forEach(it -> it.plant(somebody, canary));
    }

    @Test
    void theApplicationCopiesNoRowOfPeople() throws SQLException {
        try (var connection = enter("banu_app")) {
            for (var table : tables) {
                // What a mentor who is listed says of herself is a public page.
                var kept = table.equals("mentor") ? " where listed_at is null" : "";
                assertThat(copy(connection, "select * from " + table + kept))
                        .as(table)
                        .isEmpty();
            }
        }
    }

    /** With the setting of pg_dump, which wants to be told of rows that it would miss. */
    @Test
    void theApplicationIsRefusedWhereNoRowMayBeMissing() throws SQLException {
        try (var connection = enter("banu_app");
                var statement = connection.createStatement()) {
            statement.execute("set row_security = off");
            for (var table : tables) {
                assertThatExceptionOfType(SQLException.class)
                        .as(table)
                        .isThrownBy(() -> copy(connection, "select * from " + table))
                        .withMessageContaining("row-level security policy");
            }
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("set role banu_backup"))
                    .withMessageContaining("permission denied");
        }
    }

    @Test
    void theRoleForBackupsCopiesEveryRow() throws SQLException {
        try (var connection = enter("banu_backup");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set row_security = off");
            var all = new StringBuilder();
            for (var table : all(statement)) {
                statement.execute("lock table %s in access share mode".formatted(table));
                all.append(copy(connection, "select * from " + table));
            }
            assertThat(all).contains(canary);
            connection.rollback();
        }
    }

    @Test
    void theRoleForBackupsChangesNothing() throws SQLException {
        try (var connection = enter("banu_backup");
                var statement = connection.createStatement()) {
            // What it could do if it lifted what it is given for its own protection.
            statement.execute("set default_transaction_read_only = off");
            for (var table : all(statement)) {
                for (var change : List.of(
                        "delete from " + table,
                        "truncate " + table,
                        "insert into %s default values".formatted(table),
                        "drop table " + table)) {
                    assertRefused(statement, change);
                }
            }
            for (var change : List.of(
                    "update person set name = ''",
                    "create table mine ()",
                    "create temporary table mine ()",
                    "create role mine",
                    "set role banu_owner")) {
                assertRefused(statement, change);
            }
        }
    }

    private static void assertRefused(Statement statement, String change) {
        assertThatExceptionOfType(SQLException.class)
                .as(change)
                .isThrownBy(() -> statement.execute(change))
                .satisfies(it -> assertThat(it.getSQLState()).isEqualTo("42501"));
    }

    private static List<String> all(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("""
                select array_agg(relname::text order by relname) from pg_class
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                """)) {
            rows.next();
            return List.of((String[]) rows.getArray(1).getArray());
        }
    }

    private static String copy(Connection connection, String query) throws SQLException {
        var copied = new StringBuilder();
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy (%s) to stdout".formatted(query));
        for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
            copied.append(new String(row, StandardCharsets.UTF_8));
        }
        return copied.toString();
    }

    private Connection enter(String user) throws SQLException {
        return DriverManager.getConnection(
                settings.getRequiredProperty("spring.datasource.url"),
                user,
                settings.getRequiredProperty("spring.datasource.password"));
    }
}
