package org.banu.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a PostgreSQL is safe enough for people's data: what was acknowledged survives a power cut, damage is noticed,
 * order does not depend on the operating system, and nobody enters without a password.
 */
public final class Safety {

    private static final int OLDEST_SERVER = 18;
    private static final Map<String, String> NEEDED = needed();

    private Safety() {}

    /**
     * A setting that is not as it must be.
     *
     * @param found as PostgreSQL shows it
     */
    public record Fault(String setting, String found, String needed) {

        @Override
        public String toString() {
            return "%s is %s and must be %s".formatted(setting, found, needed);
        }
    }

    /**
     * Opens the database and checks it.
     *
     * @throws CannotStart if it can't be reached, refuses the password, is too old, or is not safe
     */
    public static void check(Address address) {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new CannotStart("The database %s is PostgreSQL %d and Banu needs %d or newer."
                        .formatted(address.url(), version, OLDEST_SERVER));
            }
            var faults = new ArrayList<>(faults(connection));
            if (letsAnyoneIn(address)) {
                faults.add(new Fault("pg_hba.conf", "trust", "scram-sha-256"));
            }
            if (!faults.isEmpty()) {
                throw new CannotStart(
                        "The database %s is not safe for people's data: %s. Change that, then start Banu again."
                                .formatted(
                                        address.url(),
                                        String.join(
                                                "; ",
                                                faults.stream()
                                                        .map(Fault::toString)
                                                        .toList())));
            }
        } catch (SQLException problem) {
            throw cannotOpen(address, problem);
        }
    }

    /** Every setting of this server that is not as it must be, in a fixed order; empty for a safe one. */
    static List<Fault> faults(Connection connection) throws SQLException {
        var faults = new ArrayList<Fault>();
        for (var setting : NEEDED.entrySet()) {
            var found = single(connection, "show " + setting.getKey());
            if (!found.equals(setting.getValue())) {
                faults.add(new Fault(setting.getKey(), found, setting.getValue()));
            }
        }
        var locale = single(connection, """
                select datlocprovider::text || ':' || coalesce(datlocale, datcollate)
                from pg_database where datname = current_database()
                """);
        if (!locale.equals("b:C.UTF-8")) {
            faults.add(new Fault("the locale of the database", locale, "b:C.UTF-8 (builtin)"));
        }
        return faults;
    }

    private static Map<String, String> needed() {
        var needed = new LinkedHashMap<String, String>();
        needed.put("fsync", "on");
        needed.put("full_page_writes", "on");
        needed.put("synchronous_commit", "on");
        needed.put("data_sync_retry", "off");
        needed.put("data_checksums", "on");
        needed.put("server_encoding", "UTF8");
        return needed;
    }

    /** Knocks with a password that can't be right. Only a server that trusts everyone opens. */
    private static boolean letsAnyoneIn(Address address) {
        var wrong = address.password() + "-and-certainly-wrong";
        try (var connection = DriverManager.getConnection(address.url(), address.user(), wrong)) {
            return connection.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static CannotStart cannotOpen(Address address, SQLException problem) {
        var state = String.valueOf(problem.getSQLState());
        var sentence = switch (state) {
            case "28P01", "28000" ->
                "The database %s refuses the user %s or her password. Check BANU_DATABASE_USER and BANU_DATABASE_PASSWORD.";
            case "3D000" ->
                "The server has no database of the address %s for the user %s. Create it first: create database … locale_provider builtin builtin_locale 'C.UTF-8' template template0.";
            default -> "The database %s can't be used as %s (%s). Is it running, and is the address right?";
        };
        return new CannotStart(sentence.formatted(address.url(), address.user(), problem.getMessage()), problem);
    }
}
