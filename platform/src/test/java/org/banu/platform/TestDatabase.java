package org.banu.platform;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.banu.database.Postgres;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** One PostgreSQL for all tests of a run, and a database of its own for each context. */
@TestConfiguration(proxyBeanMethods = false)
class TestDatabase {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** Started by the first test that needs it; the process's end stops it. */
    private static final class Server {

        static final Postgres POSTGRES = Postgres.start(Path.of("target", "test-database"), _ -> {});

        static {
            // After all contexts, which still write at their end.
            SpringApplication.getShutdownHandlers().add(POSTGRES::close);
        }
    }

    @Bean
    DynamicPropertyRegistrar database() {
        var name = "test_%d_%d".formatted(ProcessHandle.current().pid(), DATABASES.incrementAndGet());
        var database = Server.POSTGRES.addDatabase(name);
        return properties -> {
            properties.add("spring.datasource.url", database.application()::url);
            properties.add("spring.datasource.username", database.application()::user);
            properties.add("spring.datasource.password", database.application()::password);
            properties.add("spring.flyway.user", database.owner()::user);
            properties.add("spring.flyway.password", database.owner()::password);
            // Each database has keys of its own, as in life.
            properties.add(
                    "banu.keys-dir", () -> Path.of("target", "test-keys", name).toString());
            properties.add(
                    "banu.data-dir", () -> Path.of("target", "test-data", name).toString());
        };
    }
}
