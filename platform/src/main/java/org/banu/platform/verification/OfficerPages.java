package org.banu.platform.verification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.once.Once;
import org.banu.platform.verification.Case.Outcome;
import org.banu.platform.verification.Case.Seen;
import org.banu.platform.verification.CasePage.Decision;
import org.banu.platform.verification.CasePage.Stage;
import org.banu.platform.verification.Dossiers.Dossier;
import org.banu.platform.verification.State.Move.Step;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Officers look at cases of their organisation, and decide. */
@Allow(roles = Role.REVIEWER, scope = Scope.OWN_ORGANISATION, of = "case")
@Controller
class OfficerPages {

    private static final int MOST = 100;

    private final Verification verification;
    private final Review review;
    private final Casebook book;
    private final Paper paper;
    private final Clock clock;

    OfficerPages(Verification verification, Review review, Casebook book, Paper paper, Clock clock) {
        this.verification = verification;
        this.review = review;
        this.book = book;
        this.paper = paper;
        this.clock = clock;
    }

    @Allow(roles = Role.REVIEWER, scope = Scope.OWN_ORGANISATION, of = "organisation")
    @GetMapping("/organisations/{organisation}/cases")
    ModelAndView queue(@ModelAttribute("ui") Ui ui, Actor.Person person, @PathVariable String organisation) {
        var office = OrganisationId.of(organisation);
        var cases = verification.listWaiting(office, MOST);
        var out = book.out(cases, person.id());
        var lines = paper.labels(ui, cases).stream()
                .map(it -> new QueuePage.Line(
                        it.of().id().toString(),
                        it.name(),
                        it.country(),
                        it.of().state().words(),
                        ui.moment(it.of().since()),
                        out.contains(it.of().id())))
                .toList();
        return new ModelAndView(
                "verification/queue", "page", new QueuePage(organisation, paper.office(ui, office), lines));
    }

    @GetMapping("/cases/{case}")
    ModelAndView show(@ModelAttribute("ui") Ui ui, Actor.Person person, @PathVariable("case") UUID id) {
        return page(ui, person, id, Map.of(), List.of());
    }

    @Once
    @PostMapping("/cases/{case}/declaration")
    public Object declare(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable("case") UUID id,
            @RequestParam(defaultValue = "") String free,
            @RequestParam(defaultValue = "") String words) {
        var said = PlainText.clean(words);
        var typed = Map.of("free", free, "words", said);
        if (!free.equals("yes") && !free.equals("no")) {
            return Problem.refused(
                    page(ui, person, id, typed, List.of(new Problem("free", "verification.wrong.free"))));
        }
        var field = stage(verification.waiting(id), person) == Stage.DECIDE ? "tie" : "words";
        return Problem.tooLong(field, said, Evidences.LONGEST)
                .<Object>map(it -> Problem.refused(page(ui, person, id, typed, List.of(it))))
                .orElseGet(() -> answer(
                        ui,
                        person,
                        id,
                        typed,
                        review.declare(id, person.id(), free.equals("yes"), said, clock.instant())));
    }

    @Once
    @PostMapping("/cases/{case}/decision")
    public Object decide(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable("case") UUID id,
            @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String words) {
        var said = PlainText.clean(words);
        var typed = Map.of("seen", seen, "step", step, "words", said);
        var from = Seen.read(seen);
        var decision = from.flatMap(it -> decisions(it.state()).stream()
                .filter(one -> one.step().equals(step))
                .findFirst());
        if (decision.isEmpty()) {
            return Problem.refused(
                    page(ui, person, id, typed, List.of(new Problem("step", "verification.wrong.step"))));
        }
        return Problem.tooLong("words", said, Evidences.LONGEST)
                .<Object>map(it -> Problem.refused(page(ui, person, id, typed, List.of(it))))
                .orElseGet(() -> answer(
                        ui,
                        person,
                        id,
                        typed,
                        review.decide(id, person.id(), from.get(), Step.valueOf(step), said, clock.instant())));
    }

    private Object answer(Ui ui, Actor.Person person, UUID id, Map<String, String> typed, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(var now) -> ui.goTo(next(now, person));
            case Outcome.Wrong(var problems) -> Problem.refused(page(ui, person, id, typed, problems));
            case Outcome.Late _ -> late(ui, person, id, typed);
        };
    }

    /** To the file while she may go on with it, else to what else waits. */
    private String next(Case now, Actor.Person person) {
        return State.WAITING.contains(now.state()) && stage(now, person) == Stage.DECIDE
                ? "/cases/" + now.id()
                : "/organisations/%s/cases".formatted(now.office().value());
    }

    /** Somebody else was faster; she is told so, in a sentence, with how it stands now if it still waits. */
    private ModelAndView late(Ui ui, Actor.Person person, UUID id, Map<String, String> typed) {
        var waits =
                book.find(id).filter(it -> State.WAITING.contains(it.state())).isPresent();
        var page = waits
                ? page(ui, person, id, typed, List.of(new Problem("state", "verification.wrong.late")))
                : new ModelAndView("verification/late");
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView page(Ui ui, Actor.Person person, UUID id, Map<String, String> typed, List<Problem> problems) {
        var shown = verification.waiting(id);
        var stage = stage(shown, person);
        var now = clock.instant();
        var file = stage == Stage.DECIDE ? verification.open(shown, person.id(), now) : Optional.<Dossier>empty();
        return new ModelAndView(
                "verification/case",
                "page",
                new CasePage(
                        id.toString(),
                        shown.office().value().toString(),
                        paper.name(shown.business()),
                        paper.country(ui, shown.business()),
                        shown.seen().toString(),
                        shown.state().words(),
                        stage,
                        file.map(it -> paper.page(ui, it, now)).orElse(null),
                        file.isPresent() ? paper.history(ui, book.steps(shown), false) : List.of(),
                        file.isPresent() ? earlier(ui, shown) : List.of(),
                        decisions(shown.state()),
                        file.map(it -> review.unmet(shown, it)).orElse(""),
                        typed,
                        problems));
    }

    private List<History.Earlier> earlier(Ui ui, Case shown) {
        return book.listEarlier(shown).stream()
                .map(it -> paper.earlier(ui, it, book.steps(it), false))
                .toList();
    }

    private Stage stage(Case shown, Actor.Person person) {
        if (book.isOut(shown, person.id())) {
            return Stage.BARRED;
        }
        return book.declared(shown, person.id()).isPresent() ? Stage.DECIDE : Stage.DECLARE;
    }

    private static List<Decision> decisions(State state) {
        return switch (state) {
            case FIRST_CHECK ->
                List.of(
                        new Decision("ACCEPT", "ACCEPT_FIRST"),
                        new Decision("QUESTION", "QUESTION"),
                        new Decision("REFUSE", "REFUSE"));
            case SECOND_CHECK ->
                List.of(
                        new Decision("ACCEPT", "ACCEPT_SECOND"),
                        new Decision("QUESTION", "QUESTION"),
                        new Decision("REFUSE", "REFUSE"));
            case FIRST_APPEAL, SECOND_APPEAL, REVOKED_APPEAL ->
                List.of(new Decision("ACCEPT", "ACCEPT_APPEAL"), new Decision("REFUSE", "REFUSE_APPEAL"));
            case FIRST_EVIDENCE,
                    FIRST_REFUSED,
                    SECOND_EVIDENCE,
                    SECOND_REFUSED,
                    VERIFIED,
                    EXPIRED,
                    REVOKED,
                    REOPENED,
                    WITHDRAWN -> List.of();
        };
    }

    /** Cases that wait for the officers of an organisation, the oldest first. */
    record QueuePage(String organisation, String office, List<Line> cases) {

        QueuePage {
            cases = List.copyOf(cases);
        }

        /**
         * One of them.
         *
         * @param state how the keys of its words end
         * @param bound whether she who reads it can't decide in it
         */
        record Line(String id, String name, String country, String state, String since, boolean bound) {}
    }
}
