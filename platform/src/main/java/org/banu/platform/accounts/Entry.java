package org.banu.platform.accounts;

import java.util.List;
import org.banu.platform.access.PersonId;
import org.banu.platform.web.Problem;

/** What became of a wish to come in. */
public sealed interface Entry {

    /**
     * She is known, or is from now on.
     *
     * @param codes recovery codes that were just made; shown once
     */
    record Open(PersonId person, List<String> codes) implements Entry {
        public Open {
            codes = List.copyOf(codes);
        }
    }

    /** Something is wrong with what she typed. */
    record Refused(List<Problem> problems) implements Entry {
        public Refused {
            problems = List.copyOf(problems);
        }

        static Refused at(String field, String key) {
            return new Refused(List.of(new Problem(field, key)));
        }
    }

    /** The link was used, is too old, or never was. */
    record Gone() implements Entry {}
}
