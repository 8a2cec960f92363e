package org.banu.platform.entrance;

import java.util.List;
import org.banu.platform.factors.Destination;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A form about an address.
 *
 * @param address as it was typed
 * @param shared whether she is on a phone that others use too
 * @param to where she was going; empty for her account
 */
record FormPage(String address, boolean shared, String to, List<Problem> problems) {

    FormPage {
        problems = List.copyOf(problems);
    }

    static FormPage of(String address, String to) {
        return new FormPage(address, false, to, List.of());
    }

    /** For who has typed nothing yet. */
    static FormPage on(String to) {
        return of("", to);
    }

    FormPage with(List<Problem> wrong) {
        return new FormPage(address, shared, to, wrong);
    }

    /** Another way in, which leads there too. */
    String instead(String page) {
        return Destination.after(page, to);
    }

    /** Why there has to be an account where she was going, as the key of a sentence; empty where she knows. */
    String why() {
        if (to.startsWith("/invitations/")) {
            return "entrance.invited";
        }
        if (to.matches("/directory/[\\w-]+/write")) {
            return "entrance.writes";
        }
        return to.matches("/organisations/new(\\?.*)?") ? "entrance.claims" : "";
    }

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }
}
