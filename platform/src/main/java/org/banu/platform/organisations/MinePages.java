package org.banu.platform.organisations;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Role;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.once.Once;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Her own organisations, and the invitations that she gets. */
@Allow
@Controller
class MinePages {

    private final Organisations organisations;
    private final Requests requests;
    private final Roles roles;
    private final Invitations invitations;
    private final Clock clock;

    MinePages(Organisations organisations, Requests requests, Roles roles, Invitations invitations, Clock clock) {
        this.organisations = organisations;
        this.requests = requests;
        this.roles = roles;
        this.invitations = invitations;
        this.clock = clock;
    }

    @GetMapping("/account/organisations")
    ModelAndView mine(@ModelAttribute("ui") Ui ui, Actor.Person person) {
        return mine(ui, person, List.of());
    }

    @Once
    @PostMapping("/account/organisations/leave")
    public Object leave(
            @ModelAttribute("ui") Ui ui, Actor.Person person, @RequestParam(defaultValue = "") String organisation) {
        var left = organisations.get(organisation).id();
        return roles.leave(left, person.id(), clock.instant())
                .<Object>map(it -> RequestPages.refused(mine(ui, person, List.of(it))))
                .orElseGet(() -> to(ui, "/account/organisations"));
    }

    /** Opening it answers nothing, since programs that read mail open links too. */
    @GetMapping("/invitations/{secret}")
    ModelAndView invitation(@ModelAttribute("ui") Ui ui, Actor.Person ignored, @PathVariable String secret) {
        return invitations
                .find(secret)
                .map(it -> new ModelAndView(
                        "organisations/invitation",
                        "page",
                        new InvitationPage(
                                secret,
                                it.organisation().value().toString(),
                                organisations.get(it.organisation()).name(ui.language()),
                                Words.role(ui, it.role()),
                                it.endsAt().map(ui::moment).orElse(""),
                                it.role() == Role.ADMINISTRATOR)))
                .orElseGet(MinePages::gone);
    }

    @Once
    @PostMapping("/invitations/{secret}")
    public Object answer(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String secret,
            @RequestParam(defaultValue = "") String answer) {
        return invitations.answer(secret, person.id(), answer.equals("accept"))
                ? to(ui, "/account/organisations")
                : gone();
    }

    private ModelAndView mine(Ui ui, Actor.Person person, List<Problem> problems) {
        var held = new LinkedHashMap<OrganisationId, List<String>>();
        for (var role : roles.listOf(person.id(), clock.instant())) {
            held.computeIfAbsent(role.organisation(), _ -> new ArrayList<>())
                    .add(role.endsAt()
                            .map(it -> ui.text("organisations.role_until", Words.role(ui, role.role()), ui.moment(it)))
                            .orElseGet(() -> Words.role(ui, role.role())));
        }
        var lines = held.entrySet().stream()
                .map(it -> new MinePage.Line(
                        it.getKey().value().toString(),
                        organisations
                                .find(it.getKey())
                                .map(found -> found.name(ui.language()))
                                .orElseThrow(() ->
                                        new NotFound("organisation", it.getKey().value())),
                        it.getValue()))
                .toList();
        var asked = requests.listOf(person.id()).stream()
                .map(it -> new MinePage.Asked(
                        it.organisation().name(ui.language()),
                        ui.moment(it.askedAt()),
                        it.state().name(),
                        it.reason()))
                .toList();
        var administrator = person.grants().stream()
                .anyMatch(it ->
                        it.role() == Role.ADMINISTRATOR && it.organisation().equals(OrganisationId.BANU));
        return new ModelAndView("organisations/mine", "page", new MinePage(lines, asked, administrator, problems));
    }

    private static ModelAndView gone() {
        var page = new ModelAndView("organisations/gone");
        page.setStatus(HttpStatus.GONE);
        return page;
    }

    /** After a form the browser is sent to the page, so that reloading it sends nothing twice. */
    static ResponseEntity<Void> to(Ui ui, String page) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create(ui.to(page)))
                .build();
    }
}
