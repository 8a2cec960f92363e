package org.banu.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.banu.database.Postgres;
import org.banu.eligibility.Rulebook;
import org.banu.eligibility.Status;

/**
 * The eligibility engine beside CEL, Drools and PostgreSQL on the same rules and people, in one process, taking turns.
 * Every verdict of each is compared with ours, and ours with the reference, in every round. See docs/performance.md.
 */
public final class SideBySide {

    private static final int CRITERIA = 8;
    private static final List<Status> STATUSES = List.of(Status.values());

    /** How much to run; the equality test runs a little of everything. */
    record Size(int programmes, int many, int peers, int reference, int rounds) {}

    private final Size size;
    private final Rulebook rulebook;
    private final People everybody;
    private final People some;
    private final OurWays ours;
    private final Marks expected;

    SideBySide(Size size) {
        this.size = size;
        var workload = new ScreeningWorkload(42);
        rulebook = workload.rulebook(size.programmes, CRITERIA);
        everybody = workload.people(size.many);
        some = everybody.first(size.peers);
        ours = new OurWays(rulebook, everybody, size.peers);
        expected = new Marks(size.many, size.programmes);
    }

    /**
     * Runs it and prints tables.
     *
     * @param arguments {@code index} for the index engine instead; then how many rounds (5), and how many people the columns hold (1,000,000)
     */
    public static void main(String... arguments) throws Exception {
        if (arguments.length > 0 && arguments[0].equals("index")) {
            IndexSideBySide.main(Arrays.copyOfRange(arguments, 1, arguments.length));
            return;
        }
        var rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var many = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000_000;
        var size = new Size(1_000, many, Math.min(many, 10_000), 20, rounds);
        new SideBySide(size).run(Runtime.getRuntime().availableProcessors());
    }

    /** Leaves nothing behind but what it prints; throws if any verdict of anybody differs. */
    void run(int threads) throws Exception {
        checkOurs();
        var folder = Files.createTempDirectory("banu-benchmark");
        try (var postgres = Postgres.start(folder, SideBySide::say);
                var peers = new PeerWays(
                        rulebook.ruleSets(), some, postgres.database().owner())) {
            var screenings = new Screenings(expected, size.programmes);
            var ways = new ArrayList<>(ours.list(screenings, threads, size.reference));
            ways.addAll(peers.list(screenings));
            var rounds = new Rounds(ways);
            rounds.run(size.rounds);
            describe(peers.postgresVersion());
            new Report(System.out).print(ways, rounds);
        } finally {
            delete(folder);
        }
    }

    /** Beside the tables, which alone go to standard output. */
    private static void say(String step) {
        System.err.println(step);
    }

    /** The expected verdicts are those of one thread; some people from all over are compared with the reference. */
    private void checkOurs() {
        ours.screen(1, expected);
        var step = Math.max(1, size.many / 200);
        for (var person = 0; person < size.many; person += step) {
            var one = new Marks(1, size.programmes);
            ours.refer(everybody.profile(person), 0, one);
            if (!expected.agrees(person, one)) {
                throw new IllegalStateException("Profile %d differs from the reference.".formatted(person));
            }
        }
        for (var person = 0; person < Math.min(20, size.peers); person++) {
            var reference = ours.referenceFindings(person);
            if (!ours.findings(person).equals(reference)) {
                throw new IllegalStateException("The reasons of profile %d differ.".formatted(person));
            }
            var statuses = ours.statusesOf(person);
            for (var i = 0; i < statuses.length; i++) {
                if (STATUSES.get(statuses[i]) != reference.get(i).status()) {
                    throw new IllegalStateException("Status %d of profile %d differs.".formatted(i, person));
                }
            }
        }
    }

    private void describe(String postgres) throws IOException {
        System.out.printf(
                Locale.ROOT,
                "%,d programmes × %d criteria over %d attributes, a fifth unanswered, seed 42.%n",
                size.programmes,
                CRITERIA,
                ScreeningWorkload.ATTRIBUTES);
        System.out.println(Machine.describe());
        System.out.printf(
                "CEL %s, Drools %s, PostgreSQL %s (as Banu starts it, jit off, one connection).%n",
                Versions.of("dev.cel", "runtime"), Versions.of("org.drools", "drools-engine"), postgres);
    }

    private static void delete(Path folder) throws IOException {
        List<Path> paths;
        try (var files = Files.walk(folder)) {
            paths = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (var path : paths) {
            Files.delete(path);
        }
    }
}
