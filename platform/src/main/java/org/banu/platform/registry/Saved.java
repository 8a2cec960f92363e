package org.banu.platform.registry;

import java.util.List;
import org.banu.platform.web.Problem;

/** What came of saving a business. */
public sealed interface Saved {

    /** It stands. */
    record Done(BusinessId business) implements Saved {}

    /** Nothing was saved. */
    record Wrong(List<Problem> problems) implements Saved {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /** Nothing was saved: it was changed meanwhile, on another page or by somebody else. */
    record Stale(Business now) implements Saved {}
}
