package org.banu.cli;

import java.nio.file.Path;
import org.banu.database.Address;
import org.banu.database.CannotStart;
import org.banu.database.Database;
import org.banu.database.Postgres;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which database a command works on, by the same options everywhere. */
class DatabaseOptions {

    @Option(names = "--data-dir", description = "Where Banu keeps its data (by default below the user's data home).")
    @Nullable
    Path dataDirectory;

    @Option(names = "--database-url", description = "A PostgreSQL of your own, jdbc:postgresql://host:port/name.")
    @Nullable
    String databaseUrl;

    boolean isExternal() {
        return databaseUrl != null;
    }

    Path dataDirectory() {
        return dataDirectory == null ? defaultDataDirectory() : dataDirectory;
    }

    Postgres start() {
        return Postgres.start(dataDirectory(), step -> System.out.println(step + " …"));
    }

    Database external() {
        var url = databaseUrl;
        if (url == null || !url.startsWith("jdbc:postgresql://")) {
            throw new CannotStart("The address %s is not of the form jdbc:postgresql://host:port/name.".formatted(url));
        }
        return new Database(
                external(url, "BANU_DATABASE_USER", "BANU_DATABASE_PASSWORD"),
                external(url, "BANU_DATABASE_OWNER", "BANU_DATABASE_OWNER_PASSWORD"));
    }

    /** The way in of the application alone. */
    Address externalApplication() {
        return external(String.valueOf(databaseUrl), "BANU_DATABASE_USER", "BANU_DATABASE_PASSWORD");
    }

    private static Address external(String url, String userVariable, String passwordVariable) {
        var user = System.getenv(userVariable);
        var password = System.getenv(passwordVariable);
        if (user == null || password == null) {
            throw new CannotStart(
                    "--database-url needs %s and %s in the environment.".formatted(userVariable, passwordVariable));
        }
        return new Address(url, user, password);
    }

    /** As the XDG Base Directory Specification says where a user's data belongs. */
    private static Path defaultDataDirectory() {
        var named = System.getenv("XDG_DATA_HOME");
        return named == null || named.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share", "banu")
                : Path.of(named, "banu");
    }
}
