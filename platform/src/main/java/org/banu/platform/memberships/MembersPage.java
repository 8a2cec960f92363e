package org.banu.platform.memberships;

import java.util.List;
import java.util.Map;
import org.banu.platform.memberships.RoleWords.Choice;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who acts for an organisation, and whom it counts among its entrepreneurs and mentors.
 *
 * @param administrator whether the reader gives and ends roles
 * @param served entrepreneurs and mentors, some of them
 * @param next address of more of them; empty on the last page
 * @param restart address of the first of them; empty there
 * @param people to give another role to
 * @param typed what was typed, if something of it was wrong
 */
record MembersPage(
        String id,
        String name,
        boolean administrator,
        List<Line> roles,
        List<Line> served,
        String next,
        String restart,
        List<Invited> invitations,
        List<Choice> people,
        Map<String, String> typed,
        List<Problem> problems) {

    MembersPage {
        roles = List.copyOf(roles);
        served = List.copyOf(served);
        invitations = List.copyOf(invitations);
        people = List.copyOf(people);
        typed = Map.copyOf(typed);
        problems = List.copyOf(problems);
    }

    /**
     * A role of somebody.
     *
     * @param who empty where she has not said her name
     * @param until the last day; empty for no end
     * @param by who gave it; empty where she has not said her name
     * @param later whether it has not begun yet
     */
    record Line(
            String id, String who, String role, String since, String until, String by, boolean own, boolean later) {}

    /**
     * An invitation that was not answered yet.
     *
     * @param email empty for a link that is passed on
     */
    record Invited(String id, String email, String role, String until) {}

    String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }
}
