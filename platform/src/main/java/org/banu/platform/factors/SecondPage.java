package org.banu.platform.factors;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The second step of signing in.
 *
 * @param to where she was going
 */
record SecondPage(
        boolean app, boolean passkeys, String to, @Nullable Problem problem) {

    /** Another way in, which leads there too. */
    String instead(String page) {
        return Destination.after(page, to);
    }

    List<Problem> problems() {
        var known = problem;
        return known == null ? List.of() : List.of(known);
    }
}
