package org.banu.database;

import java.sql.SQLException;
import java.sql.Statement;

/** As whom one enters the server, and what each may. */
final class Roles {

    /** Owns every table, and nobody enters as it. */
    static final String OWNER = "banu_owner";

    /** Enters to bring the tables up to date, and then acts as the owner. */
    static final String MIGRATOR = "banu";

    /** What the application works as: sees and changes rows as far as their policies let it. */
    static final String APPLICATION = "banu_app";

    /** What a backup is read as: sees every row and changes none. */
    private static final String BACKUP = "banu_backup";

    private Roles() {}

    /** All of them or none, so that an interrupted start can be repeated. */
    static void addTo(Statement statement, String password) throws SQLException {
        statement.execute("""
                do $$ begin
                    if not exists (select from pg_roles where rolname = '%1$s') then
                        create role %1$s nologin;
                        if not exists (select from pg_roles where rolname = '%2$s') then
                            create role %2$s login password '%4$s';
                        end if;
                        grant %1$s to %2$s;
                        alter role %2$s set role = '%1$s';
                        create role %3$s login password '%4$s';
                    end if;
                    if not exists (select from pg_roles where rolname = '%5$s') then
                        create role %5$s login bypassrls password '%4$s';
                        grant pg_read_all_data to %5$s;
                        alter role %5$s set default_transaction_read_only = on;
                    end if;
                end $$
                """.formatted(OWNER, MIGRATOR, APPLICATION, password, BACKUP));
    }
}
