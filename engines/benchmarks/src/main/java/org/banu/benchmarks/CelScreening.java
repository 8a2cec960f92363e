package org.banu.benchmarks;

import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.banu.eligibility.Condition;
import org.banu.eligibility.RuleSet;
import org.banu.eligibility.Verdict;

/**
 * The same rules in the Common Expression Language: one expression a programme, checked and planned once; what isn't known
 * is declared unknown, and the result is then true, false or a set of unknowns, as in Kleene's logic.
 */
final class CelScreening {

    private final List<Program> programs = new ArrayList<>();
    private final List<PartialVars> people = new ArrayList<>();

    CelScreening(List<RuleSet> rules, People people) throws Exception {
        var builder = CelCompilerFactory.standardCelCompilerBuilder();
        for (var at = 0; at < ScreeningWorkload.ATTRIBUTES; at++) {
            builder.addVar(
                    ScreeningWorkload.attribute(at),
                    at < ScreeningWorkload.NUMBERS ? SimpleType.INT : SimpleType.STRING);
        }
        var compiler = builder.build();
        var runtime = CelRuntimeFactory.plannerRuntimeBuilder().build();
        for (var each : rules) {
            programs.add(
                    runtime.createProgram(compiler.compile(expression(each)).getAst()));
        }
        for (var person = 0; person < people.size(); person++) {
            this.people.add(variables(people, person));
        }
    }

    private static String expression(RuleSet rules) {
        return rules.criteria().stream().map(it -> expression(it.condition())).collect(Collectors.joining(" && "));
    }

    /** A choice of two is quicker as two comparisons than as a search in a list. */
    private static String expression(Condition condition) {
        if (condition instanceof Condition.In in) {
            return in.codes().stream()
                    .map(it -> "%s == '%s'".formatted(in.attribute(), it))
                    .collect(Collectors.joining(" || ", "(", ")"));
        }
        return "%s >= %s".formatted(Floor.attribute(condition), Floor.of(condition));
    }

    private static PartialVars variables(People people, int person) {
        var known = new HashMap<String, Object>();
        var unknown = new ArrayList<CelAttributePattern>();
        for (var at = 0; at < ScreeningWorkload.ATTRIBUTES; at++) {
            var answer = people.answer(at, person);
            var name = ScreeningWorkload.attribute(at);
            if (answer == People.UNANSWERED) {
                unknown.add(CelAttributePattern.create(name));
            } else {
                known.put(name, at < ScreeningWorkload.NUMBERS ? (Object) (long) answer : "code" + answer);
            }
        }
        return PartialVars.of(known, unknown.toArray(CelAttributePattern[]::new));
    }

    void screen(int person, Marks marks) throws Exception {
        var variables = people.get(person);
        for (var i = 0; i < programs.size(); i++) {
            var result = programs.get(i).eval(variables);
            marks.put(
                    person,
                    i,
                    result instanceof Boolean holds ? (holds ? Verdict.LIKELY : Verdict.NOT) : Verdict.UNDECIDED);
        }
    }
}
