package org.banu.platform.privacy;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.banu.platform.meanings.WordSource;

/**
 * How long a table keeps its rows, what stands of them in a copy, and what becomes of them when their person is erased.
 *
 * @param table its name
 * @param keep how long
 * @param only rows with one of these values in these columns are due; the others wait
 * @param leaveOut columns of which a copy says only that something is there: of use to Banu alone, such as a hash, or
 *     what would let who reads the copy come in
 * @param show columns of bytes that stand in a copy as they are
 * @param words where its columns and codes have words already
 */
record Rule(
        String table,
        Keep keep,
        Map<String, List<String>> only,
        OnErasure onErasure,
        Set<String> leaveOut,
        Set<String> show,
        WordSource words) {

    Rule {
        only = Map.copyOf(only);
        leaveOut = Set.copyOf(leaveOut);
        show = Set.copyOf(show);
    }

    /** How long. */
    sealed interface Keep {

        /** As long as there is an account. */
        record WithAccount() implements Keep {}

        /** As long as the row of another table that it belongs to, with which it goes. */
        record WithRow() implements Keep {}

        /** As long as there is this Banu. */
        record Always() implements Keep {}

        /**
         * For a time.
         *
         * @param period may be none, for what is of no use any more from then on
         * @param after the column with the moment that it begins at; a row without one is not due
         */
        record For(Period period, String after) implements Keep {}
    }

    /** What becomes of rows when their person is erased. */
    enum OnErasure {
        DELETED,
        /** The law keeps them: a random number stands in her place. */
        PSEUDONYM,
        /** Nobody can change them; they name her by the id of an account that is no more. */
        UNTOUCHED
    }

    /** For rows that go after a time. */
    Optional<Keep.For> period() {
        return keep instanceof Keep.For time ? Optional.of(time) : Optional.empty();
    }
}
