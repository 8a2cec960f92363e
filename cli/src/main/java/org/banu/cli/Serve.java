package org.banu.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.banu.database.CannotStart;
import org.banu.database.Database;
import org.banu.database.Postgres;
import org.banu.database.Safety;
import org.banu.platform.Platform;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.demo.Demo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

    /** As shells count it: 128 and the number of the signal that asks to end. */
    private static final int INTERRUPTED = 143;

    @Option(names = "--port", defaultValue = "8080", description = "Where to listen (${DEFAULT-VALUE}).")
    int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (${DEFAULT-VALUE}); 0.0.0.0 for all.")
    String host = "127.0.0.1";

    @Mixin
    Installation installation = new Installation();

    @Mixin
    DemoOptions demo = new DemoOptions();

    @Option(
            names = "--address",
            description = "Where people reach Banu, for links in letters (by default http://localhost and the port).")
    @Nullable
    String address;

    @Override
    public Integer call() throws InterruptedException {
        var begun = Instant.now();
        demo.settle(installation);
        refuseTakenPort();
        var stop = new Stop();
        Runtime.getRuntime().addShutdownHook(new Thread(stop::atTheEnd));
        // A signal that comes meanwhile waits for this, and then finds all that was started.
        synchronized (stop) {
            start(stop, begun);
        }
        Thread.currentThread().join();
        return 0;
    }

    private void start(Stop stop, Instant begun) {
        try {
            stop.postgres = installation.start();
            var database = installation.database(stop.postgres);
            Safety.check(database);
            if (stop.isAsked) {
                return;
            }
            var platform = Platform.start(properties(database));
            stop.platform = platform;
            inviteFirstAdministrator(platform);
            DemoOptions.announce(platform.getBean(Demo.class), address());
        } catch (RuntimeException problem) {
            stop.run();
            throw Refusals.inWords(problem);
        }
        System.out.printf(
                "Banu is ready at http://%s:%d/ (after %.1f s). Ctrl-C stops it.%n",
                host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host,
                port,
                Duration.between(begun, Instant.now()).toMillis() / 1000.0);
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

    private Map<String, Object> properties(Database database) {
        var properties = installation.properties(database);
        properties.putAll(demo.properties());
        properties.put("server.port", port);
        properties.put("server.address", host);
        properties.put("banu.address", address());
        return properties;
    }

    private String address() {
        var named = address;
        return named == null ? "http://localhost:%d".formatted(port) : named;
    }

    /** Somebody must look after it, and whoever reads this console is trusted to say who. */
    private void inviteFirstAdministrator(ConfigurableApplicationContext platform) {
        var now = platform.getBean(Clock.class).instant();
        platform.getBean(Accounts.class)
                .inviteAdministrator(true, now)
                .ifPresent(page -> System.out.printf(
                        "Nobody looks after this Banu yet. Whoever opens this link within a day becomes its administrator:%n  %s/en%s%n",
                        address(), page));
    }

    /** The platform stops before its database, whatever ends the process. */
    private static final class Stop {

        private Optional<Postgres> postgres = Optional.empty();
        private @Nullable ConfigurableApplicationContext platform;
        private volatile boolean isAsked;
        private boolean done;

        void atTheEnd() {
            isAsked = true;
            if (run()) {
                StartCache.announce();
            } else {
                StartCache.forgo(INTERRUPTED);
            }
        }

        /** Whether there was a platform that served. */
        synchronized boolean run() {
            var running = platform;
            if (!done) {
                done = true;
                if (running != null) {
                    System.out.println("Stopping …");
                    running.close();
                }
                postgres.ifPresent(Postgres::close);
            }
            return running != null;
        }
    }
}
