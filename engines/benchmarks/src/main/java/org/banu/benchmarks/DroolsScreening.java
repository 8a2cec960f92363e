package org.banu.benchmarks;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.Comparator;
import java.util.List;
import org.banu.eligibility.Condition;
import org.banu.eligibility.Criterion;
import org.banu.eligibility.RuleSet;
import org.banu.eligibility.Verdict;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSession;

/**
 * The same rules in Drools, as the executable model to which rule files are compiled: a rule a programme, which fires
 * unless some criterion fails. Criteria are in one order everywhere, so that programmes share the nodes of their first
 * ones. Whether something that is asked for isn't known is looked up only where a rule fires. One session serves all.
 */
final class DroolsScreening implements AutoCloseable {

    /** One person as a fact; it also takes the verdicts. */
    static final class Person {

        private final int number;
        private final int[] answers = new int[ScreeningWorkload.ATTRIBUTES];
        private int unanswered;
        private final Marks marks;

        Person(People people, int number, Marks marks) {
            this.number = number;
            this.marks = marks;
            for (var at = 0; at < answers.length; at++) {
                answers[at] = people.answer(at, number);
                if (answers[at] == People.UNANSWERED) {
                    unanswered |= 1 << at;
                }
            }
        }

        boolean isAtLeast(int attribute, int least) {
            return answers[attribute] == People.UNANSWERED || answers[attribute] >= least;
        }

        boolean isOneOf(int attribute, int codes) {
            return answers[attribute] == People.UNANSWERED || (codes >> answers[attribute] & 1) == 1;
        }

        void mayHave(int programme, int asked) {
            marks.put(number, programme, (unanswered & asked) == 0 ? Verdict.LIKELY : Verdict.UNDECIDED);
        }
    }

    private final int programmes;
    private final People people;
    private final KieSession session;

    DroolsScreening(List<RuleSet> rules, People people) {
        this.programmes = rules.size();
        this.people = people;
        var model = new ModelImpl();
        for (var i = 0; i < rules.size(); i++) {
            model.addRule(programme(i, rules.get(i)));
        }
        session = KieBaseBuilder.createKieBaseFromModel(model).newKieSession();
    }

    private static Rule programme(int programme, RuleSet rules) {
        Variable<Person> person = declarationOf(Person.class);
        var pattern = pattern(person);
        var asked = 0;
        var conditions = rules.criteria().stream()
                .map(Criterion::condition)
                .distinct()
                .sorted(Comparator.comparing(Object::toString))
                .toList();
        for (var condition : conditions) {
            if (condition instanceof Condition.In in) {
                var attribute = Codes.attribute(in);
                var codes = Codes.of(in);
                pattern = pattern.expr("in %s %s".formatted(attribute, codes), it -> it.isOneOf(attribute, codes));
                asked |= 1 << attribute;
            } else {
                var attribute = Floor.place(condition);
                var least = Floor.of(condition);
                pattern = pattern.expr("from %s %s".formatted(attribute, least), it -> it.isAtLeast(attribute, least));
                asked |= 1 << attribute;
            }
        }
        var all = asked;
        return rule(rules.id()).build(pattern, on(person).execute(it -> it.mayHave(programme, all)));
    }

    void screen(int person, Marks marks) {
        for (var i = 0; i < programmes; i++) {
            marks.put(person, i, Verdict.NOT);
        }
        var fact = session.insert(new Person(people, person, marks));
        session.fireAllRules();
        session.delete(fact);
    }

    @Override
    public void close() {
        session.dispose();
    }
}
