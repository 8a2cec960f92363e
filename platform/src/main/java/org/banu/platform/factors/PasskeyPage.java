package org.banu.platform.factors;

import java.util.List;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A device is asked for a passkey.
 *
 * @param options for the device, as JSON
 * @param place the address at which passkeys work
 * @param to where she was going
 */
record PasskeyPage(
        String options,
        String place,
        String label,
        String to,
        @Nullable Problem problem) {

    /** Another way in, which leads there too. */
    String instead(String page) {
        return Destination.after(page, to);
    }

    List<Problem> problems() {
        var known = problem;
        return known == null ? List.of() : List.of(known);
    }
}
