package org.banu.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.banu.eligibility.Bulk;
import org.banu.eligibility.CodedProfile;
import org.banu.eligibility.Columns;
import org.banu.eligibility.Condition;
import org.banu.eligibility.Finding;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Reasons;
import org.banu.eligibility.Rulebook;
import org.banu.eligibility.Sieve;
import org.banu.eligibility.Status;

/** The ways of the eligibility engine: the fast path of each task first, the readable reference last. */
final class OurWays {

    private final Rulebook rulebook;
    private final List<Profile> profiles;
    private final Columns columns;
    private final Sieve sieve;
    private final List<CodedProfile> coded;
    private final Reasons reasons;
    /** What was read last, so that nothing is left out as useless. */
    private Object read = List.of();

    /** Prepares everybody as columns, and the first of them as profiles too. */
    OurWays(Rulebook rulebook, People people, int oneByOne) {
        this.rulebook = rulebook;
        profiles = IntStream.range(0, oneByOne).mapToObj(people::profile).toList();
        columns = people.columns();
        sieve = Sieve.of(rulebook, ScreeningWorkload.DAY);
        coded = profiles.stream().map(sieve::code).toList();
        reasons = sieve.reasons();
    }

    List<Way> list(Screenings screenings, int threads, int reference) {
        var few = Math.min(1_000, profiles.size());
        var fewest = Math.min(100, profiles.size());
        return List.of(
                screenings.way(Screenings.ONE, "Banu, verdicts only", few, 2_000, marks -> judge(few, marks)),
                screenings.way(
                        Screenings.ONE,
                        "Banu, profile checked and coded first",
                        few,
                        50,
                        marks -> codeAndJudge(few, marks)),
                screenings
                        .way(Screenings.ONE, "Banu, every reason as bit sets", few, 500, _ -> reasons(few))
                        .unchecked(),
                screenings
                        .way(Screenings.ONE, "Banu, every reason read out as statuses", few, 100, _ -> statuses(few))
                        .unchecked(),
                screenings
                        .way(Screenings.ONE, "Banu, every reason asked for by itself", fewest, 100, _ -> singly(fewest))
                        .unchecked(),
                screenings
                        .way(
                                Screenings.ONE,
                                "Banu, every reason read out as Finding objects",
                                fewest,
                                50,
                                _ -> allFindings(fewest))
                        .unchecked(),
                screenings.way(
                        Screenings.ONE,
                        "Banu, reference with trace and hash",
                        reference,
                        1,
                        marks -> refer(reference, marks)),
                screenings.way(
                        Screenings.MANY,
                        "Banu, columns, %d threads".formatted(threads),
                        columns.size(),
                        1,
                        marks -> screen(threads, marks)),
                screenings.way(
                        Screenings.MANY, "Banu, columns, 1 thread", columns.size(), 1, marks -> screen(1, marks)),
                screenings.way(
                        Screenings.MANY, "Banu, stream of profiles, 1 thread", profiles.size(), 1, this::stream));
    }

    private void judge(int people, Marks marks) {
        var verdicts = sieve.verdicts();
        for (var person = 0; person < people; person++) {
            sieve.judge(coded.get(person), verdicts);
            verdicts.copyTo(marks.not(), marks.undecided(), person * marks.words());
        }
    }

    private void codeAndJudge(int people, Marks marks) {
        var verdicts = sieve.verdicts();
        for (var person = 0; person < people; person++) {
            sieve.judge(sieve.code(profiles.get(person)), verdicts);
            verdicts.copyTo(marks.not(), marks.undecided(), person * marks.words());
        }
    }

    private void reasons(int people) {
        for (var person = 0; person < people; person++) {
            sieve.judge(coded.get(person), reasons);
            read = reasons;
        }
    }

    private void statuses(int people) {
        for (var person = 0; person < people; person++) {
            read = statusesOf(person);
        }
    }

    /** The status of every criterion for one person, a byte each. */
    byte[] statusesOf(int person) {
        sieve.judge(coded.get(person), reasons);
        var statuses = new byte[sieve.criteria()];
        reasons.copyTo(statuses);
        return statuses;
    }

    private void singly(int people) {
        for (var person = 0; person < people; person++) {
            sieve.judge(coded.get(person), reasons);
            var statuses = new Status[sieve.criteria()];
            for (var i = 0; i < statuses.length; i++) {
                statuses[i] = reasons.get(i);
            }
            read = statuses;
        }
    }

    private void allFindings(int people) {
        for (var person = 0; person < people; person++) {
            read = findings(person);
        }
    }

    /** All findings on one person, those of one programme after those of another; here every criterion is one test. */
    List<Finding> findings(int person) {
        sieve.judge(coded.get(person), reasons);
        var values = profiles.get(person).values();
        var findings = new ArrayList<Finding>(sieve.criteria());
        for (var rules : rulebook.ruleSets()) {
            for (var criterion : rules.criteria()) {
                var test = (Condition.Test) criterion.condition();
                findings.add(new Finding(
                        criterion.id(),
                        criterion.source(),
                        reasons.get(findings.size()),
                        test,
                        values.get(test.attribute()),
                        List.of()));
            }
        }
        return findings;
    }

    /** The same findings from the reference. */
    List<Finding> referenceFindings(int person) {
        return rulebook.screen(profiles.get(person), ScreeningWorkload.DAY).stream()
                .flatMap(it -> it.trace().stream())
                .toList();
    }

    private void refer(int people, Marks marks) {
        for (var person = 0; person < people; person++) {
            refer(profiles.get(person), person, marks);
        }
    }

    /** The verdicts of the reference on one person, written to a place. */
    void refer(Profile profile, int at, Marks marks) {
        var screenings = rulebook.screen(profile, ScreeningWorkload.DAY);
        for (var i = 0; i < screenings.size(); i++) {
            marks.put(at, i, screenings.get(i).verdict());
        }
    }

    /** What was read out last. */
    Object read() {
        return read;
    }

    void screen(int threads, Marks marks) {
        sieve.judge(
                columns,
                threads,
                () -> (person, verdicts) -> verdicts.copyTo(marks.not(), marks.undecided(), person * marks.words()));
    }

    private void stream(Marks marks) {
        var programmes = rulebook.ruleSets().size();
        Bulk.of(rulebook, ScreeningWorkload.DAY)
                .screen(
                        profiles.iterator(),
                        batch -> {
                            for (var person = 0; person < batch.size(); person++) {
                                for (var i = 0; i < programmes; i++) {
                                    marks.put((int) batch.first() + person, i, batch.get(person, i));
                                }
                            }
                        },
                        _ -> {});
    }
}
