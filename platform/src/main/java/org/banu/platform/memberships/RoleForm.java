package org.banu.platform.memberships;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banu.platform.access.Role;
import org.banu.platform.web.Problem;

/**
 * What was typed of a role that is given or offered.
 *
 * @param prefix of its fields, since two such forms stand on one page
 */
record RoleForm(Map<String, String> typed, String prefix, Instant now) {

    static final String INVITING = "";
    static final String GIVING = "another_";

    private static final int MOST_YEARS = 50;

    RoleForm {
        typed = Map.copyOf(typed);
    }

    String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** All that is wrong with the role and its days. */
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (findRole().isEmpty()) {
            problems.add(new Problem(prefix + "role", "memberships.wrong.role"));
        }
        if (isWrong("from")) {
            problems.add(new Problem(prefix + "from", "memberships.wrong.day"));
        }
        if (isWrong("until")) {
            problems.add(new Problem(prefix + "until", "memberships.wrong.day"));
        } else if (day("from").isPresent()
                && day("until").filter(it -> it.isBefore(day("from").get())).isPresent()) {
            problems.add(new Problem(prefix + "until", "memberships.wrong.before"));
        }
        return problems;
    }

    /** Only without problems. */
    Role role() {
        return findRole().orElseThrow();
    }

    /** Its last day belongs to it. */
    Term term() {
        return new Term(
                day("from").map(RoleForm::start).filter(now::isBefore),
                day("until").map(it -> start(it.plusDays(1))));
    }

    /** Anything can be offered, since she may decline; who is given more is not asked, so it is work as hers before. */
    private Optional<Role> findRole() {
        return (prefix.equals(GIVING) ? Role.STAFF : List.of(Role.values()))
                .stream().filter(it -> it.name().equals(value(prefix + "role"))).findFirst();
    }

    private boolean isWrong(String field) {
        return !value(prefix + field).isEmpty() && day(field).isEmpty();
    }

    /** A day that is not over yet and near enough to be meant. */
    private Optional<LocalDate> day(String field) {
        try {
            var today = now.atOffset(ZoneOffset.UTC).toLocalDate();
            return Optional.of(LocalDate.parse(value(prefix + field)))
                    .filter(it -> !it.isBefore(today) && it.isBefore(today.plusYears(MOST_YEARS)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
