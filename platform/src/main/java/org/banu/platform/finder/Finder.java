package org.banu.platform.finder;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.banu.data.Lifecycle;
import org.banu.data.Programme;
import org.banu.eligibility.Changes;
import org.banu.eligibility.Interview;
import org.banu.eligibility.Problem;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Rulebook;
import org.banu.eligibility.Screening;
import org.banu.eligibility.Verdict;
import org.banu.platform.programmes.Programmes;
import org.springframework.stereotype.Service;

/** Asks what settles most, and screens what she told against all programmes. */
@Service
public class Finder {

    private static final Set<String> BEYOND_ONE_COUNTRY = Set.of("REGIONAL", "INTERNATIONAL");

    private final Programmes programmes;
    private final Map<Occasion, Interview> interviews = new ConcurrentHashMap<>();

    /** What an interview is prepared for. */
    private record Occasion(Set<String> countries, LocalDate date) {}

    /** A programme and how she stands with it. */
    public record Match(Programme programme, Screening screening) {}

    Finder(Programmes programmes) {
        this.programmes = programmes;
    }

    public LocalDate today() {
        return programmes.today();
    }

    /** Every programme that one may apply for or join on a day, in the order of the catalogue. */
    public List<Match> screen(Profile profile, LocalDate date) {
        var all = programmes.list().stream().filter(it -> !it.forContactOnly()).toList();
        var screenings = programmes.rulebook().screen(profile, date);
        return IntStream.range(0, all.size())
                .mapToObj(it -> new Match(all.get(it), screenings.get(it)))
                .toList();
    }

    /** One programme, today. */
    Match screen(Programme programme, Profile profile) {
        var rulebook = programmes.rulebook();
        return new Match(
                programme, Screening.of(programme.rules(), profile, today(), rulebook.vocabulary(), rulebook.units()));
    }

    /** What would turn a no into a likely, at most three ways. */
    List<Changes> changes(Programme programme, Profile profile) {
        return programme.forContactOnly()
                ? List.of()
                : Changes.of(programmes.rulebook(), programme.id(), profile, today());
    }

    /** Everything wrong with a profile; empty if it can be screened. */
    public List<Problem> check(Profile profile) {
        return profile.check(
                programmes.rulebook().vocabulary(), programmes.rulebook().units());
    }

    /** The programmes of the countries that she chose. */
    List<Match> matches(Answers answers) {
        return screen(answers.profile(), today()).stream()
                .filter(it -> isOf(it.programme(), answers.countries()))
                .toList();
    }

    /** What is there only to be contacted, in the countries that she chose. */
    List<Match> contacts(Answers answers) {
        return programmes.list().stream()
                .filter(it -> it.forContactOnly() && isOf(it, answers.countries()))
                .map(it -> screen(it, answers.profile()))
                .toList();
    }

    /** The next question, and how many programmes are still undecided; empty if no question can help any more. */
    Optional<Interview.Question> next(Answers answers) {
        return interview(answers.countries())
                .next(answers.profile(), answers.asked(programmes.rulebook().vocabulary()));
    }

    /** How many programmes can still be had but are undecided. */
    long countUndecided(Answers answers) {
        return matches(answers).stream()
                .filter(it -> !isOver(it.programme()))
                .filter(it -> it.screening().verdict() == Verdict.UNDECIDED)
                .count();
    }

    /** Drops what no longer fits the questions, after an upgrade between two visits. */
    Answers stillValid(Answers answers) {
        var profile = answers.profile();
        for (var problem : check(profile)) {
            profile = profile.without(problem.path());
        }
        return new Answers(answers.countries(), answers.forOther(), profile, answers.skipped(), answers.business());
    }

    private Interview interview(Set<String> countries) {
        var occasion = new Occasion(countries, today());
        interviews.keySet().removeIf(it -> !it.date().equals(occasion.date()));
        return interviews.computeIfAbsent(occasion, it -> Interview.of(rulesOf(countries), it.date()));
    }

    private Rulebook rulesOf(Set<String> countries) {
        var rules = programmes.list().stream()
                .filter(it -> !it.forContactOnly() && isOf(it, countries) && !isOver(it))
                .map(Programme::rules)
                .toList();
        return Rulebook.of(
                rules, programmes.rulebook().vocabulary(), programmes.rulebook().units());
    }

    /** A suspended one may come back, so she is still asked for it. */
    private boolean isOver(Programme programme) {
        return programme.lifecycle() == Lifecycle.HISTORIC || programme.isClosed(today());
    }

    private static boolean isOf(Programme programme, Set<String> countries) {
        return countries.isEmpty()
                || countries.contains(programme.country())
                || BEYOND_ONE_COUNTRY.contains(programme.country());
    }
}
