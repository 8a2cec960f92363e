package org.banu.platform.organisations;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banu.platform.access.Actor;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.kernel.Language;
import org.banu.platform.limits.Limit;
import org.banu.platform.limits.Limits;
import org.banu.platform.organisations.Words.Choice;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of an organisation's members, and the letters that it may send. */
@Component
class Members {

    private final Roles roles;
    private final Invitations invitations;
    private final Notes notes;
    private final Limits limits;
    private final Clock clock;

    Members(Roles roles, Invitations invitations, Notes notes, Limits limits, Clock clock) {
        this.roles = roles;
        this.invitations = invitations;
        this.notes = notes;
        this.limits = limits;
        this.clock = clock;
    }

    /** Counted by address, whoever writes to it, so that nobody's mail is filled. */
    Optional<Problem> invite(
            Organisation organisation,
            String email,
            Role role,
            Optional<Instant> ends,
            PersonId by,
            Language language) {
        return limits.take(Limit.LETTER, email.toLowerCase(Locale.ROOT)).isPresent()
                ? Optional.of(Words.problem("email", "organisations.wrong.often"))
                : invitations.invite(organisation.id(), email, role, ends, by, language);
    }

    ModelAndView page(Ui ui, Actor.Person reader, Organisation organisation, String email, List<Problem> problems) {
        var id = organisation.id();
        var administrator = reader.grants().stream()
                .anyMatch(it -> it.organisation().equals(id) && it.role() == Role.ADMINISTRATOR);
        var people = new LinkedHashMap<PersonId, String>();
        var held = roles.list(id, clock.instant());
        held.forEach(it -> people.computeIfAbsent(it.person(), notes::name));
        var lines = held.stream().map(it -> line(ui, reader, it, people)).toList();
        var invited = administrator
                ? invitations.list(id).stream()
                        .map(it -> new MembersPage.Invited(
                                it.id().toString(), it.email(), Words.role(ui, it.role()), ui.moment(it.expiresAt())))
                        .toList()
                : List.<MembersPage.Invited>of();
        return new ModelAndView(
                "organisations/members",
                "page",
                new MembersPage(
                        id.value().toString(),
                        organisation.name(ui.language()),
                        administrator,
                        lines,
                        invited,
                        choices(ui, people),
                        Words.roles(ui),
                        email,
                        problems));
    }

    private MembersPage.Line line(Ui ui, Actor.Person reader, Membership role, Map<PersonId, String> people) {
        return new MembersPage.Line(
                role.id().toString(),
                people.getOrDefault(role.person(), ""),
                Words.role(ui, role.role()),
                ui.moment(role.startsAt()),
                role.endsAt().map(ui::moment).orElse(""),
                people.getOrDefault(role.grantedBy(), ""),
                role.person().equals(reader.id()));
    }

    private static List<Choice> choices(Ui ui, Map<PersonId, String> people) {
        return people.entrySet().stream()
                .map(it -> new Choice(
                        it.getKey().value().toString(),
                        it.getValue().isEmpty() ? ui.text("organisations.nameless") : it.getValue()))
                .toList();
    }
}
