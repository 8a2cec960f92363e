package org.banu.platform.memberships;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.once.Once;
import org.banu.platform.organisations.Organisation;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who acts for which organisation, for the administrators of Banu, who can suspend and reinstate one. */
@Allow(roles = Role.ADMINISTRATOR, scope = Scope.BANU)
@Controller
class OversightPages {

    private static final int PAGE_SIZE = 20;
    private static final int FARTHEST = 100_000;
    private static final int LONGEST_WORDS = 100;
    private static final int LONGEST_REASON = 2_000;

    private final Organisations organisations;
    private final Memberships memberships;
    private final Suspensions suspensions;
    private final RoleNotes notes;
    private final Clock clock;

    OversightPages(
            Organisations organisations,
            Memberships memberships,
            Suspensions suspensions,
            RoleNotes notes,
            Clock clock) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.suspensions = suspensions;
        this.notes = notes;
        this.clock = clock;
    }

    @GetMapping("/admin/organisations")
    ModelAndView list(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int from) {
        var words = PlainText.line(q);
        var asked = words.substring(0, Math.min(words.length(), LONGEST_WORDS));
        var start = Math.clamp(from, 0, FARTHEST);
        var found = organisations.listClaimed(asked, ui.language(), start, PAGE_SIZE + 1);
        var shown = found.subList(0, Math.min(found.size(), PAGE_SIZE));
        return page(
                ui,
                asked,
                lines(ui, shown),
                found.size() > PAGE_SIZE ? ui.to(address(asked, start + PAGE_SIZE)) : "",
                start > 0 ? ui.to(address(asked, 0)) : "",
                "",
                List.of());
    }

    @Once
    @PostMapping("/admin/organisations/{organisation}/suspend")
    public Object suspend(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String reason) {
        var suspended = organisations.get(organisation);
        var why = PlainText.clean(reason);
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            var wrong = new Problem("reason-" + suspended.id().value(), "memberships.wrong.reason");
            return Problem.refused(
                    page(ui, "", lines(ui, List.of(suspended)), "", ui.to(address("", 0)), why, List.of(wrong)));
        }
        suspensions.suspend(suspended.id(), why, clock.instant());
        return ui.goTo("/admin/organisations");
    }

    @Once
    @PostMapping("/admin/organisations/{organisation}/reinstate")
    public Object reinstate(@ModelAttribute("ui") Ui ui, @PathVariable String organisation) {
        suspensions.reinstate(organisations.get(organisation).id(), clock.instant());
        return ui.goTo("/admin/organisations");
    }

    /** Nothing happens if somebody looks after it, as when two send the form. */
    @Once
    @PostMapping("/admin/organisations/{organisation}/release")
    public Object release(@ModelAttribute("ui") Ui ui, Actor.Person person, @PathVariable String organisation) {
        memberships.releaseLeft(organisations.get(organisation).id(), person.id(), clock.instant());
        return ui.goTo("/admin/organisations");
    }

    private ModelAndView page(
            Ui ui,
            String words,
            List<OversightPage.Line> lines,
            String next,
            String restart,
            String typed,
            List<Problem> problems) {
        var left = memberships.listLeft(LeftOrganisations.MOST, clock.instant()).stream()
                .map(organisations::get)
                .map(it -> new OversightPage.Left(it.id().value().toString(), it.name(ui.language())))
                .toList();
        return new ModelAndView(
                "memberships/oversight", "page", new OversightPage(words, lines, left, next, restart, typed, problems));
    }

    private List<OversightPage.Line> lines(Ui ui, List<Organisation> shown) {
        var ids = shown.stream().map(Organisation::id).toList();
        var administrators = memberships.administrators(ids, clock.instant()).stream()
                .collect(Collectors.groupingBy(Membership::organisation));
        return shown.stream()
                .map(it -> line(ui, it, administrators.getOrDefault(it.id(), List.of())))
                .toList();
    }

    private OversightPage.Line line(Ui ui, Organisation organisation, List<Membership> administrators) {
        return new OversightPage.Line(
                organisation.id().value().toString(),
                organisation.name(ui.language()),
                administrators.stream()
                        .map(it -> new OversightPage.Person(notes.name(it.person()), RoleWords.day(ui, it.startsAt())))
                        .toList(),
                organisation.standing().suspendedAt().map(ui::moment).orElse(""),
                organisation.standing().isSuspended()
                        ? suspensions.reason(organisation.id()).orElse("")
                        : "");
    }

    private static String address(String words, int from) {
        return "/admin/organisations?q=%s&from=%d".formatted(URLEncoder.encode(words, StandardCharsets.UTF_8), from);
    }
}
