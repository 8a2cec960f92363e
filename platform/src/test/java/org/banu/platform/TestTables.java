package org.banu.platform;

import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The tables as their owner has them, for what the application itself may not do. */
@TestComponent
public class TestTables {

    private final JdbcClient owner;
    private final JdbcClient backup;

    TestTables(Flyway flyway, Environment settings) {
        owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
        backup = JdbcClient.create(new DriverManagerDataSource(
                settings.getRequiredProperty("spring.datasource.url"),
                "banu_backup",
                settings.getRequiredProperty("spring.datasource.password")));
    }

    public JdbcClient owner() {
        return owner;
    }

    /** As a backup is read: it sees every row and changes none. */
    public JdbcClient backup() {
        return backup;
    }

    /** Makes a schema for a test's own tables anew; those of the platform are in {@code public}. */
    public void inSchema(String name, String... statements) {
        execute("drop schema if exists " + name + " cascade", "create schema " + name);
        execute("grant usage on schema " + name + " to banu_app");
        execute(statements);
    }

    public void execute(String... statements) {
        for (var statement : statements) {
            owner.sql(statement).update();
        }
    }
}
