package org.banu.platform.verification;

import java.util.List;
import org.banu.platform.web.Problem;

/** What came of a step in a case. */
sealed interface Outcome {

    /** It was taken. */
    record Done(Case now) implements Outcome {}

    /** Nothing was done. */
    record Wrong(List<Problem> problems) implements Outcome {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /** Nothing was done: the case had moved on meanwhile. */
    record Late() implements Outcome {}

    static Outcome wrong(String field, String key) {
        return new Wrong(List.of(new Problem(field, key, List.of())));
    }
}
