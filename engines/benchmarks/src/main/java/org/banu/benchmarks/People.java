package org.banu.benchmarks;

import java.math.BigDecimal;
import java.util.Arrays;
import org.banu.eligibility.Columns;
import org.banu.eligibility.Profile;
import org.banu.eligibility.Value;

/** People of a {@link ScreeningWorkload}, in the form that each way of screening takes. */
final class People {

    /** The answer of who hasn't told. */
    static final int UNANSWERED = -1;

    private static final long STEPS = 10_000;

    /** By attribute and person: a number, or the place of a code from 0. */
    private final int[][] answers;

    People(int[][] answers) {
        this.answers = answers;
    }

    int size() {
        return answers[0].length;
    }

    /** Some of them, from the first on. */
    People first(int size) {
        return new People(
                Arrays.stream(answers).map(it -> Arrays.copyOf(it, size)).toArray(int[][]::new));
    }

    int answer(int attribute, int person) {
        return answers[attribute][person];
    }

    Profile profile(int person) {
        var profile = Profile.empty();
        for (var at = 0; at < answers.length; at++) {
            var answer = answers[at][person];
            if (answer != UNANSWERED) {
                profile = profile.with(
                        ScreeningWorkload.attribute(at),
                        at < ScreeningWorkload.NUMBERS
                                ? new Value.Quantity(BigDecimal.valueOf(answer), null)
                                : new Value.Text("code" + answer));
            }
        }
        return profile;
    }

    Columns columns() {
        var columns = new Columns(size());
        for (var at = 0; at < answers.length; at++) {
            var steps = at < ScreeningWorkload.NUMBERS ? STEPS : 1;
            var raw = new long[size()];
            for (var person = 0; person < raw.length; person++) {
                var answer = answers[at][person];
                raw[person] = answer == UNANSWERED ? Columns.UNKNOWN : answer * steps;
            }
            columns.put(ScreeningWorkload.attribute(at), null, raw);
        }
        return columns;
    }
}
