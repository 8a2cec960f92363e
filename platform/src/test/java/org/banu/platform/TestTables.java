package org.banu.platform;

import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables as their owner has them, for what the application itself may not do. */
@TestComponent
public class TestTables {

    private final JdbcClient owner;

    TestTables(Flyway flyway) {
        owner = JdbcClient.create(flyway.getConfiguration().getDataSource());
    }

    public JdbcClient owner() {
        return owner;
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
