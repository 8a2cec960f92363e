package org.banu.platform.verification;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Scope;
import org.banu.platform.consents.ConsentText;
import org.banu.platform.consents.Purpose;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.once.Once;
import org.banu.platform.ownership.Evidence.Question;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.verification.Case.Outcome;
import org.banu.platform.verification.State.Move;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** A woman has her business verified: she asks, answers, takes back, appeals, renews. */
@Allow(scope = Scope.OWN, of = "business")
@Controller
class HerCasePages {

    private static final int LONGEST_ANSWER = 2_000;

    private final Verification verification;
    private final Casebook book;
    private final OwnerView view;
    private final Evidences evidences;
    private final Clock clock;

    HerCasePages(Verification verification, Casebook book, OwnerView view, Evidences evidences, Clock clock) {
        this.verification = verification;
        this.book = book;
        this.view = view;
        this.evidences = evidences;
        this.clock = clock;
    }

    @GetMapping("/businesses/{business}/verification")
    ModelAndView show(@ModelAttribute("ui") Ui ui, Actor.Person person, @PathVariable String business) {
        return page(ui, person.id(), BusinessId.of(business), Map.of(), List.of());
    }

    @Once
    @PostMapping("/businesses/{business}/verification")
    public Object ask(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String business,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        var id = BusinessId.of(business);
        var read = read(ui, person.id(), parameters, file);
        var problems = new ArrayList<>(read.problems());
        var explained = new LinkedHashMap<Question, String>();
        for (var question : Question.values()) {
            var said = PlainText.clean(parameters.getOrDefault(question.name(), ""));
            Problem.tooLong(question.name(), said, LONGEST_ANSWER).ifPresent(problems::add);
            explained.put(question, said);
        }
        if (!problems.isEmpty()) {
            return Problem.refused(page(ui, person.id(), id, parameters, problems));
        }
        var asking = new Asking(
                person.id(),
                id,
                office(parameters.getOrDefault("office", "")),
                Stream.of(Purpose.VERIFICATION, Purpose.CROSS_BORDER)
                        .flatMap(it -> ticked(it, parameters, ui).stream())
                        .toList(),
                read.evidence(),
                explained);
        return answer(ui, person.id(), id, parameters, verification.ask(asking, clock.instant()));
    }

    @Once
    @PostMapping("/businesses/{business}/verification/evidence")
    public Object show(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String business,
            @RequestParam Map<String, String> parameters,
            @RequestParam(required = false) Optional<MultipartFile> file)
            throws IOException {
        var id = BusinessId.of(business);
        var read = read(ui, person.id(), parameters, file);
        return read.problems().isEmpty()
                ? answer(
                        ui,
                        person.id(),
                        id,
                        parameters,
                        verification.show(latest(id), person.id(), read.evidence(), clock.instant()))
                : Problem.refused(page(ui, person.id(), id, parameters, read.problems()));
    }

    @Once
    @PostMapping("/businesses/{business}/verification/withdraw")
    public Object withdraw(@ModelAttribute("ui") Ui ui, Actor.Person person, @PathVariable String business) {
        var id = BusinessId.of(business);
        return answer(ui, person.id(), id, Map.of(), verification.withdraw(latest(id), person.id(), clock.instant()));
    }

    @Once
    @PostMapping("/businesses/{business}/verification/files/{file}/remove")
    public Object takeAway(
            @ModelAttribute("ui") Ui ui, Actor.Person person, @PathVariable String business, @PathVariable UUID file) {
        var id = BusinessId.of(business);
        return answer(ui, person.id(), id, Map.of(), evidences.takeAway(id, person.id(), file));
    }

    @Once
    @PostMapping("/businesses/{business}/verification/consents")
    public Object allow(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String business,
            @RequestParam Map<String, String> parameters) {
        var id = BusinessId.of(business);
        var ticked = ticked(Purpose.CROSS_BORDER, parameters, ui);
        return answer(
                ui, person.id(), id, parameters, verification.allow(latest(id), person.id(), ticked, clock.instant()));
    }

    @Once
    @PostMapping("/businesses/{business}/verification/appeal")
    public Object appeal(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String business,
            @RequestParam Map<String, String> parameters) {
        var id = BusinessId.of(business);
        var words = PlainText.clean(parameters.getOrDefault("reasons", ""));
        return Problem.tooLong("reasons", words, Evidences.LONGEST)
                .<Object>map(it -> Problem.refused(page(ui, person.id(), id, parameters, List.of(it))))
                .orElseGet(() -> answer(
                        ui,
                        person.id(),
                        id,
                        parameters,
                        verification.appeal(latest(id), person.id(), words, clock.instant())));
    }

    @Once
    @PostMapping("/businesses/{business}/verification/renew")
    public Object renew(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String business,
            @RequestParam(defaultValue = "") String unchanged) {
        var id = BusinessId.of(business);
        return answer(
                ui,
                person.id(),
                id,
                Map.of(),
                verification.renew(latest(id), person.id(), !unchanged.isEmpty(), clock.instant()));
    }

    private Evidences.Read read(Ui ui, PersonId her, Map<String, String> parameters, Optional<MultipartFile> file)
            throws IOException {
        return evidences.read(ui, her, parameters.getOrDefault("words", ""), parameters.getOrDefault("link", ""), file);
    }

    private static Optional<ConsentText> ticked(Purpose purpose, Map<String, String> parameters, Ui ui) {
        return Optional.ofNullable(parameters.get(purpose.field()))
                .filter(it -> it.matches("[0-9]{1,4}"))
                .map(it -> new ConsentText(purpose, Integer.parseInt(it), ui.language()));
    }

    private static Optional<OrganisationId> office(String typed) {
        try {
            return Optional.of(OrganisationId.of(typed));
        } catch (IllegalArgumentException nobodysId) {
            return Optional.empty();
        }
    }

    private UUID latest(BusinessId business) {
        return book.findLatest(business).map(Case::id).orElseThrow(() -> new NotFound("case", business.value()));
    }

    private Object answer(Ui ui, PersonId her, BusinessId business, Map<String, String> parameters, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done _ -> ui.goTo("/businesses/%s/verification".formatted(business.value()));
            case Outcome.Wrong(var problems) -> Problem.refused(page(ui, her, business, parameters, problems));
            case Outcome.Late _ -> late(page(ui, her, business, parameters, List.of(problem())));
        };
    }

    private static Problem problem() {
        return new Problem("state", "verification.wrong.late");
    }

    private ModelAndView page(
            Ui ui, PersonId her, BusinessId business, Map<String, String> typed, List<Problem> problems) {
        return new ModelAndView(
                "verification/owner", "page", view.page(ui, her, business, typed, problems, clock.instant()));
    }

    private static ModelAndView late(ModelAndView page) {
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    /**
     * A woman asks that her business is verified.
     *
     * @param office whom she asks; empty where she chose nobody
     * @param consents what she ticked
     * @param explained what she answers to each question that is asked of her
     */
    record Asking(
            PersonId person,
            BusinessId business,
            Optional<OrganisationId> office,
            List<ConsentText> consents,
            Move.Evidence evidence,
            Map<Question, String> explained) {

        Asking {
            consents = List.copyOf(consents);
            explained = Map.copyOf(explained);
        }
    }
}
