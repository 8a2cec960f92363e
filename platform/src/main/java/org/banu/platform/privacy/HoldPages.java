package org.banu.platform.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.once.Once;
import org.banu.platform.outreach.Recipients;
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

/** Legal holds, for administrators of Banu. */
@Allow(roles = Role.ADMINISTRATOR, scope = Scope.BANU)
@Controller
class HoldPages {

    private final Holds holds;
    private final RuleBook rules;
    private final Recipients recipients;
    private final Clock clock;

    HoldPages(Holds holds, RuleBook rules, Recipients recipients, Clock clock) {
        this.holds = holds;
        this.rules = rules;
        this.recipients = recipients;
        this.clock = clock;
    }

    @GetMapping("/admin/holds")
    ModelAndView list(@ModelAttribute("ui") Ui ui, Actor.Person ignored) {
        return page(ui, new HoldForm(Map.of()), List.of());
    }

    @Once
    @PostMapping("/admin/holds")
    public Object set(@ModelAttribute("ui") Ui ui, Actor.Person person, @RequestParam Map<String, String> parameters) {
        var form = new HoldForm(parameters);
        var now = clock.instant();
        var problems = form.problems(
                it -> recipients.find(it).isPresent(),
                table -> rules.list().stream().anyMatch(it -> it.table().equals(table)),
                now);
        if (!problems.isEmpty()) {
            return Problem.refused(page(ui, form, problems));
        }
        holds.set(form.hold(person.id(), now));
        return back(ui);
    }

    @Once
    @PostMapping("/admin/holds/{hold}/end")
    public Object end(@ModelAttribute("ui") Ui ui, Actor.Person ignored, @PathVariable UUID hold) {
        holds.end(hold);
        return back(ui);
    }

    private static ResponseEntity<Void> back(Ui ui) {
        return ui.goTo("/admin/holds");
    }

    private ModelAndView page(Ui ui, HoldForm form, List<Problem> problems) {
        var lines = holds.list().stream()
                .map(it -> new HoldsPage.Line(
                        it.id().toString(),
                        it.person()
                                .map(person -> person.value().toString())
                                .orElseGet(() ->
                                        ui.text("privacy.table." + it.table().orElseThrow())),
                        it.person().isPresent(),
                        it.reason(),
                        ui.moment(it.endsAt())))
                .toList();
        var tables = rules.list().stream()
                .map(it -> new HoldsPage.Choice(it.table(), ui.text("privacy.table." + it.table())))
                .toList();
        return new ModelAndView(
                "privacy/holds",
                "page",
                new HoldsPage(
                        lines,
                        tables,
                        form.value("account"),
                        form.value("table"),
                        form.value("reason"),
                        form.value("until"),
                        problems));
    }
}
