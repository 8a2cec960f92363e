package org.banu.benchmarks;

import java.sql.SQLException;
import java.util.List;
import org.banu.database.Address;
import org.banu.eligibility.RuleSet;

/** What others make of the same rules and people; each has them in its own form before the clock starts. */
final class PeerWays implements AutoCloseable {

    private final int people;
    private final CelScreening cel;
    private final DroolsScreening drools;
    private final PostgresScreening postgres;

    PeerWays(List<RuleSet> rules, People people, Address address) throws Exception {
        this.people = people.size();
        cel = new CelScreening(rules, people);
        drools = new DroolsScreening(rules, people);
        postgres = new PostgresScreening(address, rules, people);
    }

    List<Way> list(Screenings screenings) {
        var few = Math.min(200, people);
        var some = Math.min(1_000, people);
        return List.of(
                screenings.way(Screenings.ONE, "CEL, planner", few, 1, marks -> each(few, cel::screen, marks)),
                screenings.way(
                        Screenings.ONE, "Drools, executable model", few, 1, marks -> each(few, drools::screen, marks)),
                screenings
                        .way(
                                Screenings.ONE,
                                "PostgreSQL, conditions",
                                few / 4,
                                1,
                                marks -> each(few / 4, postgres::conditionsOfOne, marks))
                        .with(postgres::cpu),
                screenings
                        .way(
                                Screenings.ONE,
                                "PostgreSQL, interval masks",
                                few,
                                1,
                                marks -> each(few, postgres::masksOfOne, marks))
                        .with(postgres::cpu),
                screenings.way(Screenings.MANY, "CEL, planner", some, 1, marks -> each(some, cel::screen, marks)),
                screenings.way(
                        Screenings.MANY,
                        "Drools, executable model",
                        some,
                        1,
                        marks -> each(some, drools::screen, marks)),
                screenings
                        .way(
                                Screenings.MANY,
                                "PostgreSQL, conditions",
                                some,
                                1,
                                marks -> postgres.conditionsOfFirst(some, marks))
                        .with(postgres::cpu),
                screenings
                        .way(
                                Screenings.MANY,
                                "PostgreSQL, interval masks",
                                people,
                                1,
                                marks -> postgres.masksOfFirst(people, marks))
                        .with(postgres::cpu));
    }

    /** Screens one person. */
    @FunctionalInterface
    private interface One {
        void screen(int person, Marks marks) throws Exception;
    }

    private static void each(int people, One one, Marks marks) throws Exception {
        for (var person = 0; person < people; person++) {
            one.screen(person, marks);
        }
    }

    String postgresVersion() throws SQLException {
        return postgres.version();
    }

    @Override
    public void close() throws SQLException {
        drools.close();
        postgres.close();
    }
}
