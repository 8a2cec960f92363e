package org.banu.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether a PostgreSQL is safe enough for people's data: what was acknowledged survives a power cut, damage is noticed,
 * order does not depend on the operating system, nobody enters without a password, and the application can't get around
 * the policies of its rows.
 */
public final class Safety {

    private static final int OLDEST_SERVER = 18;
    private static final Map<String, String> NEEDED = needed();
    /** Insufficient privilege, and a role that there isn't. */
    private static final Set<String> CANT_BE_OWNER = Set.of("42501", "22023");

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
     * Opens the database both ways and checks it.
     *
     * @throws CannotStart if it can't be reached, refuses a password, is too old, or is not safe
     */
    public static void check(Database database) {
        check(database.application());
        checkOwner(database.owner());
    }

    private static void checkOwner(Address address) {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password());
                var statement = connection.createStatement()) {
            statement.execute("set role banu_owner");
        } catch (SQLException problem) {
            if (CANT_BE_OWNER.contains(String.valueOf(problem.getSQLState()))) {
                throw new CannotStart(
                        "The user %s of the database %s can't act as banu_owner. Make the roles first: the guide to running Banu lists the statements."
                                .formatted(address.user(), address.url()),
                        problem);
            }
            throw cannotOpen(address, problem, "BANU_DATABASE_OWNER and BANU_DATABASE_OWNER_PASSWORD");
        }
    }

    static void check(Address address) {
        try (var connection = DriverManager.getConnection(address.url(), address.user(), address.password())) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new CannotStart("The database %s is PostgreSQL %d and Banu needs %d or newer."
                        .formatted(address.url(), version, OLDEST_SERVER));
            }
            var faults = new ArrayList<>(faults(connection));
            faults.addAll(rights(connection));
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
            throw cannotOpen(address, problem, "BANU_DATABASE_USER and BANU_DATABASE_PASSWORD");
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

    /** What the application's role may do and must not, or may not and must; empty for a safe one. */
    static List<Fault> rights(Connection connection) throws SQLException {
        var faults = new ArrayList<Fault>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select rolname, rolsuper, rolbypassrls,
                            exists (select from pg_roles
                                where rolname = 'banu_owner' and pg_has_role(current_user, oid, 'member')) as owner,
                            exists (select from pg_roles
                                where rolname = 'banu_app' and pg_has_role(current_user, oid, 'usage')) as application,
                            exists (select from pg_roles
                                where rolbypassrls and not rolsuper and rolname <> current_user
                                    and pg_has_role(current_user, oid, 'member')) as around,
                            has_schema_privilege(current_user, 'public', 'create') as makes_tables
                        from pg_roles where rolname = current_user
                        """)) {
            rows.next();
            var role = rows.getString("rolname");
            addUnless(faults, !rows.getBoolean("rolsuper"), role, "a superuser", "an ordinary user");
            addUnless(faults, !rows.getBoolean("rolbypassrls"), role, "bypassrls", "nobypassrls");
            addUnless(faults, !rows.getBoolean("around"), role, "a member of a role with bypassrls", "none");
            addUnless(faults, !rows.getBoolean("owner"), role, "a member of banu_owner", "none");
            addUnless(faults, rows.getBoolean("application"), role, "no member of banu_app", "banu_app or one");
            addUnless(faults, !rows.getBoolean("makes_tables"), role, "able to make tables", "unable to");
        }
        return faults;
    }

    private static void addUnless(List<Fault> faults, boolean right, String role, String found, String needed) {
        if (!right) {
            faults.add(new Fault("the role " + role, found, needed));
        }
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

    private static CannotStart cannotOpen(Address address, SQLException problem, String variables) {
        var state = String.valueOf(problem.getSQLState());
        var sentence = switch (state) {
            case "28P01", "28000" -> "The database %s refuses the user %s or her password. Check %s.";
            case "3D000" ->
                "The server has no database of the address %s for the user %s. Create it first: create database … locale_provider builtin builtin_locale 'C.UTF-8' template template0.";
            default -> "The database %s can't be used as %s (%s). Is it running, and is the address right?";
        };
        var detail = state.startsWith("28") ? variables : problem.getMessage();
        return new CannotStart(sentence.formatted(address.url(), address.user(), detail), problem);
    }
}
