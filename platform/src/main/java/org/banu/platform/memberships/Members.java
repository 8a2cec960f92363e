package org.banu.platform.memberships;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.banu.platform.access.Actor;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.accounts.Address;
import org.banu.platform.kernel.Language;
import org.banu.platform.limits.Limit;
import org.banu.platform.limits.Limits;
import org.banu.platform.memberships.RoleWords.Choice;
import org.banu.platform.organisations.Organisation;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of an organisation's members, and what its administrators type there. */
@Component
class Members {

    private static final int PAGE_SIZE = 50;
    private static final int FARTHEST = 1_000_000;
    private static final int MOST_AT_ONCE = 50;
    private static final Pattern BETWEEN = Pattern.compile("[\\s,;،؛]+");

    private final Memberships memberships;
    private final Invitations invitations;
    private final RoleNotes notes;
    private final Limits limits;
    private final Clock clock;

    Members(Memberships memberships, Invitations invitations, RoleNotes notes, Limits limits, Clock clock) {
        this.memberships = memberships;
        this.invitations = invitations;
        this.notes = notes;
        this.limits = limits;
        this.clock = clock;
    }

    /** All that is wrong; empty when a letter was written to each address. */
    List<Problem> invite(OrganisationId organisation, RoleForm form, PersonId by, Language language) {
        var problems = new ArrayList<Problem>();
        var emails = emails(form.value("email"), language, problems);
        problems.addAll(form.problems());
        if (problems.isEmpty()) {
            // Counted by address, whoever writes to it, so that nobody's mail is filled.
            emails.stream()
                    .filter(it -> limits.take(Limit.LETTER, it.toLowerCase(Locale.ROOT))
                            .isPresent())
                    .forEach(it -> problems.add(new Problem("email", "memberships.wrong.often", it)));
        }
        if (problems.isEmpty()) {
            invitations.tooMany(organisation, emails.size()).ifPresent(problems::add);
        }
        if (problems.isEmpty()) {
            invitations.invite(organisation, emails, form, by, language);
        }
        return problems;
    }

    /** What was typed, one below the other or with commas between, each once. */
    private static List<String> emails(String typed, Language language, List<Problem> problems) {
        var parts = BETWEEN.splitAsStream(typed)
                .filter(it -> !it.isEmpty())
                .distinct()
                .toList();
        if (parts.isEmpty()) {
            problems.add(new Problem("email", "memberships.wrong.email"));
        } else if (parts.size() > MOST_AT_ONCE) {
            problems.add(new Problem("email", "memberships.wrong.many", MOST_AT_ONCE));
            return List.of();
        }
        var emails = new LinkedHashSet<String>();
        for (var part : parts) {
            Address.read(part, language)
                    .filter(it -> it.kind() == Address.Kind.EMAIL)
                    .ifPresentOrElse(
                            it -> emails.add(it.value()),
                            () -> problems.add(new Problem("email", "memberships.wrong.no_email", part)));
        }
        return List.copyOf(emails);
    }

    /** Where it is to be copied. */
    ModelAndView linkPage(Ui ui, Organisation inviting, Invitation invitation, String secret) {
        return new ModelAndView(
                "memberships/link",
                "page",
                new LinkPage(
                        inviting.id().value().toString(),
                        inviting.name(ui.language()),
                        RoleWords.role(ui, invitation.role()),
                        notes.address("/invitations/" + secret),
                        ui.moment(invitation.expiresAt())));
    }

    /** All that is wrong with a link that she passes on herself. */
    List<Problem> linkProblems(OrganisationId organisation, RoleForm form) {
        var problems = new ArrayList<>(form.problems());
        if (problems.isEmpty() && form.role().isStaff()) {
            problems.add(new Problem("role", "memberships.wrong.link"));
        }
        if (problems.isEmpty()) {
            invitations.tooMany(organisation, 1).ifPresent(problems::add);
        }
        return problems;
    }

    /** All that is wrong; empty when the role was given. */
    List<Problem> give(OrganisationId organisation, RoleForm form, PersonId by) {
        var problems = form.problems();
        return problems.isEmpty()
                ? memberships
                        .give(organisation, form.value("member"), form.role(), form.term(), by, clock.instant())
                        .stream()
                        .toList()
                : problems;
    }

    ModelAndView page(
            Ui ui,
            Actor.Person reader,
            Organisation organisation,
            int from,
            Map<String, String> typed,
            List<Problem> problems) {
        var id = organisation.id();
        var administrator = reader.grants().stream()
                .anyMatch(it -> it.organisation().equals(id) && it.role() == Role.ADMINISTRATOR);
        var now = clock.instant();
        var people = new LinkedHashMap<PersonId, String>();
        var staff = memberships.list(id, now);
        staff.forEach(it -> people.computeIfAbsent(it.person(), notes::name));
        var choices = choices(ui, people);
        var start = Math.clamp(from, 0, FARTHEST);
        var served = memberships.listServed(id, start, PAGE_SIZE + 1, now);
        var more = served.size() > PAGE_SIZE;
        var shown = more ? served.subList(0, PAGE_SIZE) : served;
        shown.forEach(it -> people.computeIfAbsent(it.person(), notes::name));
        var page = "/organisations/%s/members".formatted(id.value());
        return new ModelAndView(
                "memberships/members",
                "page",
                new MembersPage(
                        id.value().toString(),
                        organisation.name(ui.language()),
                        administrator,
                        lines(ui, reader, staff, people),
                        lines(ui, reader, shown, people),
                        more ? ui.to(page + "?from=" + (start + PAGE_SIZE)) : "",
                        start > 0 ? ui.to(page) : "",
                        administrator ? invited(ui, id) : List.of(),
                        choices,
                        typed,
                        problems));
    }

    private List<MembersPage.Invited> invited(Ui ui, OrganisationId organisation) {
        return invitations.list(organisation).stream()
                .map(it -> new MembersPage.Invited(
                        it.id().toString(),
                        it.email().orElse(""),
                        RoleWords.role(ui, it.role()),
                        ui.moment(it.expiresAt())))
                .toList();
    }

    private List<MembersPage.Line> lines(
            Ui ui, Actor.Person reader, List<Membership> roles, Map<PersonId, String> people) {
        return roles.stream().map(it -> line(ui, reader, it, people)).toList();
    }

    private MembersPage.Line line(Ui ui, Actor.Person reader, Membership role, Map<PersonId, String> people) {
        return new MembersPage.Line(
                role.id().toString(),
                people.getOrDefault(role.person(), ""),
                RoleWords.role(ui, role.role()),
                RoleWords.day(ui, role.startsAt()),
                role.endsAt().map(it -> RoleWords.lastDay(ui, it)).orElse(""),
                people.getOrDefault(role.grantedBy(), ""),
                role.person().equals(reader.id()),
                !role.holds(clock.instant()));
    }

    private static List<Choice> choices(Ui ui, Map<PersonId, String> people) {
        return people.entrySet().stream()
                .map(it -> new Choice(
                        it.getKey().value().toString(),
                        it.getValue().isEmpty() ? ui.text("organisations.nameless") : it.getValue()))
                .toList();
    }
}
