package org.banu.platform.memberships;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.banu.platform.access.Role;
import org.banu.platform.web.Ui;

/** Roles and their days in the reader's language, and as choices of a form. */
final class RoleWords {

    private RoleWords() {}

    /** Something to choose, by its name. */
    record Choice(String code, String name) {}

    /** Things to choose that belong together. */
    record Group(String name, List<Choice> choices) {

        Group {
            choices = List.copyOf(choices);
        }
    }

    static String role(Ui ui, Role role) {
        return ui.text("memberships.role." + role);
    }

    static List<Choice> choices(Ui ui, List<Role> roles) {
        return roles.stream().map(it -> new Choice(it.name(), role(ui, it))).toList();
    }

    /** All of them, who works for it apart from who does not. */
    static List<Group> groups(Ui ui) {
        return List.of(
                new Group(ui.text("memberships.served"), choices(ui, Role.SERVED)),
                new Group(ui.text("memberships.staff"), choices(ui, Role.STAFF)));
    }

    /** With its days, as far as they say something: one to come, one that ends. */
    static String role(Ui ui, Membership role, Instant now) {
        var name = role(ui, role.role());
        var from = day(ui, role.startsAt());
        var until = role.endsAt().map(it -> lastDay(ui, it)).orElse("");
        if (role.startsAt().isAfter(now)) {
            return until.isEmpty()
                    ? ui.text("memberships.role_from", name, from)
                    : ui.text("memberships.role_from_until", name, from, until);
        }
        return until.isEmpty() ? name : ui.text("memberships.role_until", name, until);
    }

    static String day(Ui ui, Instant moment) {
        return ui.date(moment.atOffset(ZoneOffset.UTC).toLocalDate());
    }

    /** The last day on which it holds. */
    static String lastDay(Ui ui, Instant end) {
        return day(ui, end.minusNanos(1));
    }
}
