package org.banu.platform.organisations;

import java.util.List;
import org.banu.platform.organisations.Words.Choice;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Who acts for an organisation.
 *
 * @param administrator whether the reader gives and ends roles
 * @param people to give another role to
 * @param email as it was typed
 */
record MembersPage(
        String id,
        String name,
        boolean administrator,
        List<Line> roles,
        List<Invited> invitations,
        List<Choice> people,
        List<Choice> choices,
        String email,
        List<Problem> problems) {

    MembersPage {
        roles = List.copyOf(roles);
        invitations = List.copyOf(invitations);
        people = List.copyOf(people);
        choices = List.copyOf(choices);
        problems = List.copyOf(problems);
    }

    /**
     * A role of somebody.
     *
     * @param who empty where she has not said her name
     * @param until empty for no end
     * @param by who gave it; empty where she has not said her name
     */
    record Line(String id, String who, String role, String since, String until, String by, boolean own) {}

    /** An invitation that was not answered yet. */
    record Invited(String id, String email, String role, String until) {}

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return problems.stream()
                .filter(it -> it.field().equals(field))
                .findFirst()
                .orElse(null);
    }
}
