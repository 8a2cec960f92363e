package org.banu.platform.directory;

import java.util.List;
import org.banu.platform.consents.Ask;
import org.banu.platform.directory.ListingWords.Card;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What others see of her business, for her.
 *
 * @param since since when it is to be found, in words; empty where it is not
 * @param down why an administrator took it down, and what she answered; null where none did
 * @param switches one for each field that she may show
 * @param ask for her consent; null where she gave it, or an organisation answers for it
 * @param vouched whether an organisation is to answer for having asked its owner
 * @param ticked whether it said so just now
 */
record ListingPage(
        String id,
        Card card,
        State state,
        String since,
        @Nullable Down down,
        List<Switch> switches,
        @Nullable Ask ask,
        boolean vouched,
        boolean ticked,
        List<Problem> problems) {

    ListingPage {
        switches = List.copyOf(switches);
        problems = List.copyOf(problems);
    }

    /**
     * That an administrator took it down.
     *
     * @param objected when she answered; empty while she did not
     * @param ruled when it was decided that it stays out all the same; empty while it was not
     * @param again whether whoever took it down decided that too
     * @param typed what stands in the field for her answer
     */
    record Down(
            String reason,
            String objected,
            String objection,
            String ruled,
            String ruling,
            boolean again,
            String typed) {}

    /** Whether others find it. */
    enum State {
        LISTED,
        /** She never asked for it, or stopped it. */
        NOT_LISTED,
        /** She asked for it, and took her consent back. */
        NO_CONSENT,
        /** An administrator of Banu took it out. */
        TAKEN_DOWN
    }

    /**
     * A field that she may show.
     *
     * @param values what stands there; none where nothing is told yet
     */
    record Switch(String field, String label, List<String> values, boolean written, boolean on) {

        Switch {
            values = List.copyOf(values);
        }
    }

    boolean isListed() {
        return state == State.LISTED;
    }

    /** Whether she wants it to be found, though it may not be now. */
    boolean isWanted() {
        return !since.isEmpty();
    }

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }
}
