package org.banu.platform.organisations;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.once.Once;
import org.banu.platform.organisations.Request.State;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking to act for an organisation, and deciding about it. */
@Allow
@Controller
class RequestPages {

    private final Organisations organisations;
    private final Requests requests;
    private final Notes notes;
    private final Clock clock;

    RequestPages(Organisations organisations, Requests requests, Notes notes, Clock clock) {
        this.organisations = organisations;
        this.requests = requests;
        this.notes = notes;
        this.clock = clock;
    }

    @GetMapping("/organisations/new")
    ModelAndView form(@ModelAttribute("ui") Ui ui, Actor.Person ignored, @RequestParam(defaultValue = "") String of) {
        return form(ui, RequestForm.of(Map.of()), unclaimed(of), List.of());
    }

    @Once
    @PostMapping("/organisations/new")
    public Object ask(@ModelAttribute("ui") Ui ui, Actor.Person person, @RequestParam Map<String, String> parameters) {
        var form = RequestForm.of(parameters);
        var claimed = unclaimed(form.value("of"));
        var problems = form.problems(claimed.isPresent());
        if (problems.isEmpty()) {
            problems = requests.ask(form.request(person.id(), claimed, clock.instant())).stream()
                    .toList();
        }
        return problems.isEmpty()
                ? ui.goTo("/account/organisations")
                : Problem.refused(form(ui, form, claimed, problems));
    }

    @Once
    @PostMapping("/account/organisations/requests/take-back")
    public ResponseEntity<Void> takeBack(@ModelAttribute("ui") Ui ui, Actor.Person person, @RequestParam UUID id) {
        requests.takeBack(id, person.id());
        return ui.goTo("/account/organisations");
    }

    @Allow(roles = Role.ADMINISTRATOR, scope = Scope.BANU)
    @GetMapping("/admin/requests")
    ModelAndView waiting(@ModelAttribute("ui") Ui ui, Actor.Person person) {
        return waiting(ui, person, "", List.of());
    }

    @Once
    @Allow(roles = Role.ADMINISTRATOR, scope = Scope.BANU)
    @PostMapping("/admin/requests/{request}")
    public Object decide(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable UUID request,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String reason) {
        var state = decision.equals("confirm") ? State.CONFIRMED : State.DECLINED;
        return requests.decide(request, state, person.id(), reason, clock.instant())
                .<Object>map(it -> Problem.refused(waiting(ui, person, reason, List.of(it))))
                .orElseGet(() -> ui.goTo("/admin/requests"));
    }

    /** One that people act for already is asked for at its administrators, not here. */
    private Optional<Organisation> unclaimed(String id) {
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var found = organisations.get(id);
        if (found.standing().claimed()) {
            throw new NotFound("organisation", id);
        }
        return Optional.of(found);
    }

    private static ModelAndView form(Ui ui, RequestForm form, Optional<Organisation> claimed, List<Problem> problems) {
        return new ModelAndView(
                "organisations/request",
                "page",
                new RequestPage(
                        form,
                        claimed.map(it -> it.id().value().toString()).orElse(""),
                        claimed.map(it -> it.name(ui.language())).orElse(""),
                        Words.kinds(ui),
                        Words.countries(ui),
                        problems));
    }

    private ModelAndView waiting(Ui ui, Actor.Person reader, String reason, List<Problem> problems) {
        var lines = requests.open(reader.id()).stream()
                .map(it -> line(ui, reader, it))
                .toList();
        return new ModelAndView("organisations/waiting", "page", new WaitingPage(lines, reason, problems));
    }

    private WaitingPage.Line line(Ui ui, Actor.Person reader, Request request) {
        var organisation = request.organisation();
        var names = organisation.names();
        return new WaitingPage.Line(
                request.id().toString(),
                request.claim() ? organisation.id().value().toString() : "",
                Stream.of(
                                organisation.name(ui.language()),
                                names.original(),
                                names.en(),
                                names.ru(),
                                names.kk(),
                                names.ur())
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .toList(),
                Words.kind(ui, organisation.kind()),
                Words.country(ui, organisation.country()),
                organisation.about().web(),
                request.evidence(),
                request.link(),
                notes.name(request.person()),
                ui.moment(request.askedAt()),
                request.person().equals(reader.id()));
    }
}
