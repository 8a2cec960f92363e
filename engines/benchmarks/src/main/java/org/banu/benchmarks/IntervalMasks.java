package org.banu.benchmarks;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banu.eligibility.Condition;
import org.banu.eligibility.Criterion;
import org.banu.eligibility.RuleSet;

/** The method of our own tables in SQL: per attribute and interval, the programmes that fail and that can't be told. */
final class IntervalMasks {

    /** The interval of who hasn't told. */
    private static final int UNKNOWN = -1;

    private final List<RuleSet> rules;
    private final int bits;
    /** By attribute; a value lies in the interval numbered by how many of them it reaches. */
    private final List<List<Integer>> floors;

    IntervalMasks(List<RuleSet> rules, int programmes) {
        this.rules = rules;
        this.bits = (programmes + 63) / 64 * 64;
        this.floors = IntStream.range(0, ScreeningWorkload.NUMBERS)
                .mapToObj(this::floors)
                .toList();
    }

    private List<Integer> floors(int attribute) {
        var floors = rules.stream()
                .flatMap(it -> it.criteria().stream())
                .map(Criterion::condition)
                .filter(it -> asks(it, attribute))
                .map(Floor::of)
                .collect(Collectors.toCollection(TreeSet::new));
        return List.copyOf(floors);
    }

    private static boolean asks(Condition condition, int attribute) {
        return attribute == (condition instanceof Condition.In in ? Codes.attribute(in) : Floor.place(condition));
    }

    void create(Connection connection) throws SQLException {
        for (var at = 0; at < ScreeningWorkload.ATTRIBUTES; at++) {
            try (var statement = connection.createStatement()) {
                statement.execute("create table mask%d (place int primary key, fails bit(%d), unsure bit(%d))"
                        .formatted(at, bits, bits));
            }
            try (var insert =
                    connection.prepareStatement("insert into mask%d values (?, ?::varbit, ?::varbit)".formatted(at))) {
                var attribute = at;
                var places = at < ScreeningWorkload.NUMBERS ? floors.get(at).size() + 1 : ScreeningWorkload.CODES;
                for (var place = UNKNOWN; place < places; place++) {
                    var here = place;
                    insert.setInt(1, place);
                    insert.setString(
                            2, bits(it -> here != UNKNOWN && asks(it, attribute) && fails(it, attribute, here)));
                    insert.setString(3, bits(it -> here == UNKNOWN && asks(it, attribute)));
                    insert.executeUpdate();
                }
            }
        }
    }

    private boolean fails(Condition condition, int attribute, int place) {
        if (condition instanceof Condition.In in) {
            return (Codes.of(in) >> place & 1) == 0;
        }
        return floors.get(attribute).indexOf(Floor.of(condition)) >= place;
    }

    private String bits(Predicate<Condition> isSet) {
        var text = new StringBuilder();
        for (var each : rules) {
            text.append(each.criteria().stream().map(Criterion::condition).anyMatch(isSet) ? '1' : '0');
        }
        return text.append("0".repeat(bits - rules.size())).toString();
    }

    /** The verdicts on people chosen by a comparison of their number with a parameter. */
    String query(String which) {
        var joins = IntStream.range(0, ScreeningWorkload.ATTRIBUTES)
                .mapToObj(it -> "join mask%d on mask%d.place = coalesce(%s, %d)".formatted(it, it, place(it), UNKNOWN))
                .collect(Collectors.joining("\n"));
        return """
                select id, bit_send(fails), bit_send(unsure & ~fails)
                from (select id, %s as fails, %s as unsure from person
                %s
                where id %s offset 0) as judged
                """.formatted(all("fails"), all("unsure"), joins, which);
    }

    private String place(int attribute) {
        var name = ScreeningWorkload.attribute(attribute);
        return attribute < ScreeningWorkload.NUMBERS
                ? "width_bucket(%s, '{%s}'::int[])"
                        .formatted(
                                name,
                                floors.get(attribute).stream()
                                        .map(String::valueOf)
                                        .collect(Collectors.joining(",")))
                : name;
    }

    private static String all(String what) {
        return Stream.iterate(0, it -> it + 1)
                .limit(ScreeningWorkload.ATTRIBUTES)
                .map(it -> "mask%d.%s".formatted(it, what))
                .collect(Collectors.joining(" | "));
    }
}
