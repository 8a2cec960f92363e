package org.banu.platform.access;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL at the beginning of each transaction who acts, for the policies of its rows to go by. What was told
 * ends with the transaction, however that ends, so that the next one on the same connection starts from nothing.
 */
@Component
class ActingTransactions extends JdbcTransactionManager {

    /** What the functions app_person, app_organisations and app_duty read. */
    private record Told(String person, String organisations, String duty) {

        static Told of(Actor actor) {
            return switch (actor) {
                case Actor.Anonymous() -> new Told("", "", "");
                case Actor.Person(var id, var grants) ->
                    new Told(
                            id.value().toString(),
                            // A woman whom an organisation only serves sees no more of it than anybody.
                            grants.stream()
                                    .filter(it -> it.role().isStaff())
                                    .map(it -> it.organisation().value().toString())
                                    .distinct()
                                    .collect(Collectors.joining(",", "{", "}")),
                            "");
                case Actor.Task(var task) -> new Told("", "", task);
            };
        }
    }

    private final CurrentActor current;
    private final DataSource source;

    ActingTransactions(DataSource source, CurrentActor current) {
        super(source);
        this.source = source;
        this.current = current;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        // Before a connection is taken, since to find out may take one.
        var told = Told.of(current.get());
        super.doBegin(transaction, definition);
        try {
            tell(told);
        } catch (RuntimeException problem) {
            giveUp(transaction);
            throw problem;
        }
    }

    /** Whether this thread is in a transaction. */
    boolean isOpen() {
        return TransactionSynchronizationManager.isActualTransactionActive();
    }

    /** Works as somebody else within the transaction that is open, then goes on as before. */
    <T> T meanwhile(Actor other, Supplier<T> work) {
        var before = tellInstead(Told.of(other));
        try {
            var answer = work.get();
            tell(before);
            return answer;
        } catch (RuntimeException | Error problem) {
            tellIfItGoesOn(before);
            throw problem;
        }
    }

    /** Whoever catches the problem must not go on as somebody else; after an error of SQL nothing can go on. */
    private void tellIfItGoesOn(Told before) {
        try {
            tell(before);
        } catch (RuntimeException ended) {
            logger.debug("The transaction has ended.", ended);
        }
    }

    /** What was told before; in one turn, since it is read whole before anything else is told. */
    private Told tellInstead(Told told) {
        return withConnection("to tell who acts instead", connection -> {
            try (var statement = connection.prepareStatement("""
                    with before as materialized (
                        select coalesce(current_setting('app.person', true), '') as person,
                            coalesce(current_setting('app.organisations', true), '') as organisations,
                            coalesce(current_setting('app.duty', true), '') as duty)
                    select person, organisations, duty, set_config('app.person', ?, true),
                        set_config('app.organisations', ?, true), set_config('app.duty', ?, true)
                    from before
                    """)) {
                fill(statement, told);
                try (var row = statement.executeQuery()) {
                    row.next();
                    return new Told(row.getString(1), row.getString(2), row.getString(3));
                }
            }
        });
    }

    private void tell(Told told) {
        withConnection("to tell who acts", connection -> {
            try (var statement = connection.prepareStatement("""
                    select set_config('app.person', ?, true),
                        set_config('app.organisations', ?, true),
                        set_config('app.duty', ?, true)
                    """)) {
                fill(statement, told);
                return statement.execute();
            }
        });
    }

    private static void fill(PreparedStatement statement, Told told) throws SQLException {
        statement.setString(1, told.person());
        statement.setString(2, told.organisations());
        statement.setString(3, told.duty());
    }

    private void giveUp(Object transaction) {
        try {
            withConnection("to roll back", connection -> {
                connection.rollback();
                return true;
            });
        } finally {
            doCleanupAfterCompletion(transaction);
        }
    }

    private interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    private <T> T withConnection(String what, Work<T> work) {
        try {
            return work.on(DataSourceUtils.getConnection(source));
        } catch (SQLException problem) {
            throw translateException(what, problem);
        }
    }
}
