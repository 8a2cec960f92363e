package org.banu.cli;

import java.util.function.Function;
import javax.sql.DataSource;
import org.banu.database.Address;
import org.banu.database.Postgres;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database as the application has it: one that runs, or one that is started for as long as it is needed. */
final class DatabaseSource {

    private DatabaseSource() {}

    static <T> T use(DatabaseOptions options, Function<DataSource, T> work) {
        if (options.isExternal()) {
            return work.apply(source(options.externalApplication()));
        }
        var running = Postgres.findRunning(options.dataDirectory());
        if (running.isPresent()) {
            return work.apply(source(running.get().application()));
        }
        try (var postgres = options.start()) {
            return work.apply(source(postgres.database().application()));
        }
    }

    private static DataSource source(Address address) {
        return new DriverManagerDataSource(address.url(), address.user(), address.password());
    }
}
