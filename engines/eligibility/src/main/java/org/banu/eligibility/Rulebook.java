package org.banu.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Rule sets that were checked once against a vocabulary and units, and can be used from then on. */
public final class Rulebook {

    private final List<RuleSet> ruleSets;
    private final List<String> versions;
    private final Vocabulary vocabulary;
    private final Units units;

    private Rulebook(List<RuleSet> ruleSets, Vocabulary vocabulary, Units units) {
        this.ruleSets = ruleSets;
        this.versions = ruleSets.stream().map(RuleSet::version).toList();
        this.vocabulary = vocabulary;
        this.units = units;
    }

    /**
     * Checks the rule sets and keeps them.
     *
     * @throws Malformed with every problem of every rule set, its id before each path
     */
    public static Rulebook of(List<RuleSet> ruleSets, Vocabulary vocabulary, Units units) {
        var problems = new ArrayList<Problem>();
        var ids = new HashSet<String>();
        for (var rules : ruleSets) {
            if (!ids.add(rules.id())) {
                problems.add(new Problem(rules.id(), Problem.Reason.ID_TAKEN, List.of(rules.id())));
            }
            for (var problem : rules.check(vocabulary, units)) {
                problems.add(new Problem(rules.id() + "." + problem.path(), problem.reason(), problem.arguments()));
            }
        }
        if (!problems.isEmpty()) {
            throw new Malformed("Rules", problems);
        }
        return new Rulebook(List.copyOf(ruleSets), vocabulary, units);
    }

    public List<RuleSet> ruleSets() {
        return ruleSets;
    }

    /** The ids of all attributes that some criterion asks for, in effect today or not. */
    public Set<String> attributes() {
        var ids = new TreeSet<String>();
        for (var rules : ruleSets) {
            Conditions.tests(rules.criteria()).forEach(it -> ids.add(it.attribute()));
        }
        return ids;
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public Units units() {
        return units;
    }

    /**
     * One screening for each rule set, in their order.
     *
     * @throws Malformed if the profile doesn't pass its check
     */
    public List<Screening> screen(Profile profile, LocalDate date) {
        require(profile);
        var judgement = judgement(date);
        var screenings = new ArrayList<Screening>(ruleSets.size());
        for (var i = 0; i < ruleSets.size(); i++) {
            screenings.add(Screening.of(ruleSets.get(i), versions.get(i), profile, judgement));
        }
        return List.copyOf(screenings);
    }

    RuleSet get(String id) {
        return ruleSets.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "No rule set '%s' in the rulebook. Maybe its id changed?".formatted(id)));
    }

    void require(Profile profile) {
        var problems = profile.check(vocabulary, units);
        if (!problems.isEmpty()) {
            throw new Malformed("Profile", problems);
        }
    }

    Judgement judgement(LocalDate date) {
        return new Judgement(date, vocabulary, units);
    }
}
