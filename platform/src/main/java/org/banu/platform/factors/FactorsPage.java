package org.banu.platform.factors;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Her second factors.
 *
 * @param owes whether she must set one up before anything else
 * @param problem with the code that she gave for removing something; null when there is none
 */
record FactorsPage(
        Standing standing,
        List<Line> passkeys,
        boolean owes,
        @Nullable Problem problem) {

    FactorsPage {
        passkeys = List.copyOf(passkeys);
    }

    /** Whether she has a second step already, and it is this session that has not shown it. */
    boolean again() {
        return standing.hasSecondFactor();
    }

    /** A passkey. */
    record Line(String id, String label, String used) {}

    List<Problem> problems() {
        var known = problem;
        return known == null ? List.of() : List.of(known);
    }
}
