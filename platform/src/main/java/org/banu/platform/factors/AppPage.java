package org.banu.platform.factors;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Setting up an app for codes.
 *
 * @param secret in groups of four, for typing
 * @param link for the app on this very phone
 * @param path of the dark parts of the square to be photographed, in modules
 * @param size of the square, in modules
 */
record AppPage(
        String secret,
        String link,
        String path,
        int size,
        @Nullable Problem problem) {

    List<Problem> problems() {
        var known = problem;
        return known == null ? List.of() : List.of(known);
    }
}
