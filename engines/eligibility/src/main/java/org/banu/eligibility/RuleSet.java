package org.banu.eligibility;

import java.time.LocalDate;
import java.util.List;

/** The criteria of one programme; all that are in effect on a day must hold. A programme without any asks nothing. */
public record RuleSet(String id, List<Criterion> criteria) {

    public RuleSet {
        criteria = List.copyOf(criteria);
    }

    /** SHA-256 of everything in it, in lower-case hexadecimal: two with the same version are the same. */
    public String version() {
        return new Canonical().add(this).hash();
    }

    /** Everything that is wrong with it; empty if it can be used. */
    public List<Problem> check(Vocabulary vocabulary, Units units) {
        return new RuleCheck(vocabulary, units).check(this);
    }

    List<Criterion> inEffect(LocalDate on) {
        return criteria.stream().filter(it -> it.inEffect(on)).toList();
    }
}
