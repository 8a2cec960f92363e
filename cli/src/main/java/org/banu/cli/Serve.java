package org.banu.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.banu.database.Address;
import org.banu.database.CannotStart;
import org.banu.database.Database;
import org.banu.database.Postgres;
import org.banu.database.Safety;
import org.banu.platform.Platform;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts PostgreSQL and the platform, and stops both in the right order. */
@Command(
        name = "serve",
        description = "Starts Banu and prints its address. Ctrl-C stops it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "With --database-url, the application's user and password come from BANU_DATABASE_USER and",
            "BANU_DATABASE_PASSWORD, and those of who may act as banu_owner, to bring the tables up to date, from",
            "BANU_DATABASE_OWNER and BANU_DATABASE_OWNER_PASSWORD."
        })
class Serve implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "8080", description = "Where to listen (${DEFAULT-VALUE}).")
    int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (${DEFAULT-VALUE}); 0.0.0.0 for all.")
    String host = "127.0.0.1";

    @Option(names = "--data-dir", description = "Where Banu keeps its data (by default below the user's data home).")
    @Nullable
    Path dataDirectory;

    @Option(names = "--database-url", description = "A PostgreSQL of your own, jdbc:postgresql://host:port/name.")
    @Nullable
    String databaseUrl;

    @Override
    public Integer call() throws InterruptedException {
        var begun = Instant.now();
        refuseTakenPort();
        var postgres = databaseUrl == null ? Optional.of(startPostgres()) : Optional.<Postgres>empty();
        var stop = new Stop(postgres);
        Runtime.getRuntime().addShutdownHook(new Thread(stop));
        try {
            var database = postgres.map(Postgres::database).orElseGet(this::external);
            Safety.check(database);
            stop.platform = Platform.start(properties(database));
        } catch (RuntimeException problem) {
            stop.run();
            throw Refusals.inWords(problem);
        }
        System.out.printf(
                "Banu is ready at http://%s:%d/ (after %.1f s). Ctrl-C stops it.%n",
                host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host,
                port,
                Duration.between(begun, Instant.now()).toMillis() / 1000.0);
        Thread.currentThread().join();
        return 0;
    }

    private void refuseTakenPort() {
        if (port < 1 || port > 65_535) {
            throw new CannotStart("There is no port %d. Choose one from 1 to 65535 with --port.".formatted(port));
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException problem) {
            throw new CannotStart(
                    "Port %d on %s can't be used: %s. Stop what listens there, or choose another with --port."
                            .formatted(port, host, problem.getMessage()),
                    problem);
        }
    }

    private Postgres startPostgres() {
        return Postgres.start(
                dataDirectory == null ? defaultDataDirectory() : dataDirectory,
                step -> System.out.println(step + " …"));
    }

    /** As the XDG Base Directory Specification says where a user's data belongs. */
    private static Path defaultDataDirectory() {
        var named = System.getenv("XDG_DATA_HOME");
        return named == null || named.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share", "banu")
                : Path.of(named, "banu");
    }

    private Database external() {
        if (databaseUrl == null || !databaseUrl.startsWith("jdbc:postgresql://")) {
            throw new CannotStart(
                    "The address %s is not of the form jdbc:postgresql://host:port/name.".formatted(databaseUrl));
        }
        return new Database(
                external(databaseUrl, "BANU_DATABASE_USER", "BANU_DATABASE_PASSWORD"),
                external(databaseUrl, "BANU_DATABASE_OWNER", "BANU_DATABASE_OWNER_PASSWORD"));
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

    private Map<String, Object> properties(Database database) {
        var properties = new HashMap<String, Object>();
        properties.put("spring.datasource.url", database.application().url());
        properties.put("spring.datasource.username", database.application().user());
        properties.put("spring.datasource.password", database.application().password());
        properties.put("spring.flyway.user", database.owner().user());
        properties.put("spring.flyway.password", database.owner().password());
        properties.put("server.port", port);
        properties.put("server.address", host);
        return properties;
    }

    /** The platform stops before its database, whatever ends the process. */
    private static final class Stop implements Runnable {

        private final Optional<Postgres> postgres;
        private volatile @Nullable ConfigurableApplicationContext platform;
        private boolean done;

        Stop(Optional<Postgres> postgres) {
            this.postgres = postgres;
        }

        @Override
        public synchronized void run() {
            if (done) {
                return;
            }
            done = true;
            var running = platform;
            if (running != null) {
                System.out.println("Stopping …");
                running.close();
            }
            postgres.ifPresent(Postgres::close);
            if (running != null && "writes".equals(System.getProperty("banu.cache"))) {
                System.out.println("Writing a cache for faster starts, once; this takes some seconds …");
            }
        }
    }
}
