package org.banu.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.banu.platform.PageTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** One connection for all, so that whatever is left on it is found by the next. */
@PageTest
class PoolReuseTests {

    private static final Actor.Person AIDA = RowPolicyTests.AIDA;
    private static final String TOLD = "select coalesce(current_setting('app.person', true), '')"
            + " || coalesce(current_setting('app.organisations', true), '')"
            + " || coalesce(current_setting('app.duty', true), '')";

    private final CurrentActor current;
    private final HikariDataSource one;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PoolReuseTests(CurrentActor current, HikariDataSource shared) {
        this.current = current;
        var settings = new HikariConfig();
        settings.setJdbcUrl(shared.getJdbcUrl());
        settings.setUsername(shared.getUsername());
        settings.setPassword(shared.getPassword());
        settings.setMaximumPoolSize(1);
        settings.setConnectionTimeout(2_000);
        one = new HikariDataSource(settings);
        jdbc = JdbcClient.create(one);
        transaction = new TransactionTemplate(new ActingTransactions(one, current));
    }

    @AfterEach
    void closePool() {
        one.close();
    }

    /** How a transaction of Aida ends. */
    enum End {
        COMMIT,
        ROLLBACK,
        EXCEPTION,
        ERROR_OF_SQL,
        TIMEOUT,
        CANCEL
    }

    @ParameterizedTest
    @EnumSource
    void whoeverComesNextStartsFromNothing(End end) {
        var before = process();
        actAndEnd(end);

        assertThat(process()).isEqualTo(before);
        assertThat(told()).isEmpty();
        assertThat(current.as(new Actor.Anonymous(), () -> transaction.<String>execute(_ -> told())))
                .isEmpty();
        var next = RowPolicyTests.SAIMA;
        assertThat(current.as(next, () -> transaction.<String>execute(_ -> told())))
                .contains(next.id().value().toString())
                .doesNotContain(AIDA.id().value().toString());
    }

    /** The control: what is told for longer than a transaction is found by the next. */
    @Test
    void whatIsToldForASessionIsFound() {
        jdbc.sql("select set_config('app.person', :id, false)")
                .param("id", UUID.randomUUID().toString())
                .query()
                .listOfRows();
        assertThat(told()).isNotEmpty();
    }

    @Test
    void aConnectionThatCannotBeToldIsGivenBack() {
        var malformed = new Actor.Task("\0");
        for (var i = 0; i < 3; i++) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> current.as(malformed, () -> transaction.<String>execute(_ -> told())));
        }
        assertThat(told()).isEmpty();
    }

    private void actAndEnd(End end) {
        try {
            current.as(AIDA, () -> {
                transaction.executeWithoutResult(status -> {
                    assertThat(told()).contains(AIDA.id().value().toString());
                    how(end).accept(status);
                });
                return true;
            });
        } catch (DataAccessException | IllegalStateException asWanted) {
            assertThat(end).isIn(End.EXCEPTION, End.ERROR_OF_SQL, End.TIMEOUT, End.CANCEL);
        }
    }

    private Consumer<TransactionStatus> how(End end) {
        return switch (end) {
            case COMMIT -> _ -> {};
            case ROLLBACK -> TransactionStatus::setRollbackOnly;
            case EXCEPTION ->
                _ -> {
                    throw new IllegalStateException("It did not work.");
                };
            case ERROR_OF_SQL -> _ -> run("select 1 / 0");
            case TIMEOUT ->
                _ -> {
                    run("set local statement_timeout = 20");
                    run("select pg_sleep(5)");
                };
            case CANCEL -> _ -> run("select pg_cancel_backend(pg_backend_pid()), pg_sleep(5)");
        };
    }

    private List<?> run(String statement) {
        return statement.startsWith("set")
                ? List.of(jdbc.sql(statement).update())
                : jdbc.sql(statement).query().listOfRows();
    }

    private int process() {
        return jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
    }

    private String told() {
        return jdbc.sql(TOLD).query(String.class).single();
    }
}
