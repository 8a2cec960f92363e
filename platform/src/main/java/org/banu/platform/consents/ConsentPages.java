package org.banu.platform.consents;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.once.Once;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What she allows: purpose by purpose, to give and to withdraw, and what there was before. */
@Allow
@Controller
class ConsentPages {

    private final Consents consents;
    private final Clock clock;

    ConsentPages(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    @GetMapping("/account/consents")
    ModelAndView list(@ModelAttribute("ui") Ui ui, Actor.Person person) {
        return page(ui, person, List.of());
    }

    @Once
    @PostMapping("/account/consents")
    public Object give(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @RequestParam(defaultValue = "") String purpose,
            @RequestParam(defaultValue = "0") int version) {
        var asked = purpose(purpose);
        return switch (consents.give(person.id(), new ConsentText(asked, version, ui.language()), clock.instant())) {
            case GiveOutcome.Given() -> to(ui, asked);
            case GiveOutcome.Outdated() ->
                Problem.refused(page(ui, person, List.of(new Problem(asked.field(), "consents.wrong.outdated"))));
        };
    }

    @Once
    @PostMapping("/account/consents/withdraw")
    public ResponseEntity<Void> withdraw(
            @ModelAttribute("ui") Ui ui, Actor.Person person, @RequestParam(defaultValue = "") String purpose) {
        var asked = purpose(purpose);
        consents.withdraw(person.id(), asked, clock.instant());
        return to(ui, asked);
    }

    private ModelAndView page(Ui ui, Actor.Person person, List<Problem> problems) {
        var all = consents.list(person.id());
        var lines = Arrays.stream(Purpose.values())
                .map(purpose -> ConsentsPage.Line.of(
                        ui,
                        Ask.of(ui, purpose),
                        all.stream()
                                .filter(it -> it.text().purpose() == purpose)
                                .toList(),
                        purpose.sinceVersion()))
                .toList();
        var history = all.stream().map(it -> ConsentsPage.Past.of(ui, it)).toList();
        return new ModelAndView("consents/consents", "page", new ConsentsPage(lines, history, problems));
    }

    private static Purpose purpose(String name) {
        return Purpose.find(name).orElseThrow(() -> new NotFound("purpose", name));
    }

    /** After a form the browser is sent to the page, so that reloading it sends nothing twice, and to where she was. */
    private static ResponseEntity<Void> to(Ui ui, Purpose purpose) {
        return ui.goTo("/account/consents#" + purpose.field());
    }
}
