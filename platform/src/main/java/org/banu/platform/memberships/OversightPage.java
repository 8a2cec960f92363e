package org.banu.platform.memberships;

import java.util.List;
import org.banu.platform.web.Problem;

/**
 * The organisations that people act for, as the administrators of Banu see them.
 *
 * @param words a part of a name that is looked for; empty for none
 * @param left those that nobody looks after
 * @param next address of the next page; empty on the last
 * @param restart address of the first page; empty on it
 * @param typed the reason of the one with a problem
 */
record OversightPage(
        String words,
        List<Line> lines,
        List<Left> left,
        String next,
        String restart,
        String typed,
        List<Problem> problems) {

    OversightPage {
        left = List.copyOf(left);
        lines = List.copyOf(lines);
        problems = List.copyOf(problems);
    }

    /**
     * One organisation.
     *
     * @param suspended since when nobody may act for it; empty while people may
     * @param reason why not; empty while people may
     */
    record Line(String id, String name, List<Person> administrators, String suspended, String reason) {

        Line {
            administrators = List.copyOf(administrators);
        }
    }

    /** One that nobody looks after. */
    record Left(String id, String name) {}

    /**
     * One who acts for it.
     *
     * @param who empty where she has not said her name
     */
    record Person(String who, String since) {}

    /** Whether the reason of this one was left out or is too long. */
    boolean isWrong(Line line) {
        return problems.stream().anyMatch(it -> it.field().equals("reason-" + line.id()));
    }
}
