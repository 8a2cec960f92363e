package org.banu.benchmarks;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banu.database.Address;
import org.banu.eligibility.Condition;
import org.banu.eligibility.RuleSet;
import org.banu.eligibility.Verdict;

/**
 * The same rules in PostgreSQL over a table of people, in two forms: a boolean column a programme, with SQL's own three
 * values; and interval masks, a table an attribute with the programmes that fail for each interval of its values and
 * those that can't be told, joined and ORed. Answers come back in binary.
 */
final class PostgresScreening implements AutoCloseable {

    private final Connection connection;
    private final int programmes;
    private final long backend;
    private final PreparedStatement conditionsOfOne;
    private final PreparedStatement conditionsOfSome;
    private final PreparedStatement masksOfOne;
    private final PreparedStatement masksOfSome;

    PostgresScreening(Address address, List<RuleSet> rules, People people) throws SQLException {
        connection =
                DriverManager.getConnection(address.url() + "?prepareThreshold=1", address.user(), address.password());
        programmes = rules.size();
        fill(people);
        var masks = new IntervalMasks(rules, programmes);
        masks.create(connection);
        execute("analyze");
        // From here on nothing is written, and nobody else is there.
        execute("set jit = off");
        try (var rows = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            rows.next();
            backend = rows.getLong(1);
        }
        var columns = rules.stream().map(PostgresScreening::column).collect(Collectors.joining(", "));
        var conditions = "select id, %s from person where id ".formatted(columns);
        conditionsOfOne = connection.prepareStatement(conditions + "= ?");
        conditionsOfSome = connection.prepareStatement(conditions + "< ?");
        masksOfOne = connection.prepareStatement(masks.query("= ?"));
        masksOfSome = connection.prepareStatement(masks.query("< ?"));
    }

    private void fill(People people) throws SQLException {
        var names = IntStream.range(0, ScreeningWorkload.ATTRIBUTES)
                .mapToObj(ScreeningWorkload::attribute)
                .toList();
        execute("create table person (id int primary key, %s)"
                .formatted(names.stream().map(it -> it + " int").collect(Collectors.joining(", "))));
        connection.setAutoCommit(false);
        var places = Stream.generate(() -> "?").limit(names.size()).collect(Collectors.joining(", "));
        try (var insert = connection.prepareStatement("insert into person values (?, %s)".formatted(places))) {
            for (var person = 0; person < people.size(); person++) {
                insert.setInt(1, person);
                for (var at = 0; at < names.size(); at++) {
                    var answer = people.answer(at, person);
                    insert.setObject(2 + at, answer == People.UNANSWERED ? null : answer, java.sql.Types.INTEGER);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String column(RuleSet rules) {
        return rules.criteria().stream()
                .map(it -> test(it.condition()))
                .collect(Collectors.joining(" and ", "(", ") as " + rules.id()));
    }

    private static String test(Condition condition) {
        if (condition instanceof Condition.In in) {
            var places = in.codes().stream().map(it -> it.substring("code".length()));
            return "%s in (%s)".formatted(in.attribute(), places.collect(Collectors.joining(", ")));
        }
        return "%s >= %s".formatted(Floor.attribute(condition), Floor.of(condition));
    }

    String version() throws SQLException {
        return connection.getMetaData().getDatabaseProductVersion();
    }

    /** What the server process that works for us has used so far. */
    Duration cpu() {
        return ProcessHandle.of(backend)
                .flatMap(it -> it.info().totalCpuDuration())
                .orElse(Duration.ZERO);
    }

    void conditionsOfOne(int person, Marks marks) throws SQLException {
        readConditions(conditionsOfOne, person, marks);
    }

    void conditionsOfFirst(int people, Marks marks) throws SQLException {
        readConditions(conditionsOfSome, people, marks);
    }

    void masksOfOne(int person, Marks marks) throws SQLException {
        readMasks(masksOfOne, person, marks);
    }

    void masksOfFirst(int people, Marks marks) throws SQLException {
        readMasks(masksOfSome, people, marks);
    }

    private void readConditions(PreparedStatement query, int argument, Marks marks) throws SQLException {
        query.setInt(1, argument);
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                var person = rows.getInt(1);
                for (var i = 0; i < programmes; i++) {
                    var holds = rows.getBoolean(2 + i);
                    marks.put(person, i, rows.wasNull() ? Verdict.UNDECIDED : holds ? Verdict.LIKELY : Verdict.NOT);
                }
            }
        }
    }

    private static void readMasks(PreparedStatement query, int argument, Marks marks) throws SQLException {
        query.setInt(1, argument);
        try (var rows = query.executeQuery()) {
            while (rows.next()) {
                var at = rows.getInt(1) * marks.words();
                readBits(rows, 2, marks.words(), marks.not(), at);
                readBits(rows, 3, marks.words(), marks.undecided(), at);
            }
        }
    }

    /** The length as four bytes, then the bits, the first one highest. */
    private static void readBits(ResultSet rows, int column, int words, long[] into, int at) throws SQLException {
        var bytes = ByteBuffer.wrap(rows.getBytes(column));
        for (var word = 0; word < words; word++) {
            into[at + word] = Long.reverse(bytes.getLong(Integer.BYTES + word * Long.BYTES));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
