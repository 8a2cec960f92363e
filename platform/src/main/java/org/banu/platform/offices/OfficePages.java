package org.banu.platform.offices;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.once.Once;
import org.banu.platform.organisations.Organisations;
import org.banu.platform.programmes.Wording;
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

/** An administrator of Banu says which organisations verify businesses. */
@Allow(roles = Role.ADMINISTRATOR, scope = Scope.BANU)
@Controller
class OfficePages {

    private static final int MOST = 20;
    private static final int LONGEST_WORDS = 100;

    private final Offices offices;
    private final Organisations organisations;
    private final Wording wording;
    private final Clock clock;

    OfficePages(Offices offices, Organisations organisations, Wording wording, Clock clock) {
        this.offices = offices;
        this.organisations = organisations;
        this.wording = wording;
        this.clock = clock;
    }

    @GetMapping("/admin/offices")
    ModelAndView list(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "") String q) {
        return page(ui, q, "", List.of());
    }

    /** @param typed for how many months, where that is wrong */
    private ModelAndView page(Ui ui, String q, String typed, List<Problem> problems) {
        var asked = PlainText.cut(PlainText.line(q), LONGEST_WORDS);
        var named = offices.list(clock.instant());
        var known = named.stream().map(it -> it.organisation().id()).collect(Collectors.toSet());
        var others = asked.isEmpty()
                ? List.<OfficesPage.Other>of()
                : organisations.listClaimed(asked, ui.language(), 0, MOST).stream()
                        .filter(it -> !known.contains(it.id()))
                        .map(it -> new OfficesPage.Other(
                                it.id().value().toString(), it.name(ui.language()), wording.country(ui, it.country())))
                        .toList();
        return new ModelAndView(
                "offices/offices",
                "page",
                new OfficesPage(
                        named.stream().map(it -> line(ui, it, typed, problems)).toList(),
                        asked,
                        others,
                        Offices.LEAST_MONTHS,
                        Offices.MOST_MONTHS,
                        problems));
    }

    @Once
    @PostMapping("/admin/offices/{organisation}")
    public ResponseEntity<Void> add(
            @ModelAttribute("ui") Ui ui, Actor.Person person, @PathVariable String organisation) {
        offices.add(organisations.get(organisation).id(), person.id(), clock.instant());
        return back(ui);
    }

    @Once
    @PostMapping("/admin/offices/{organisation}/remove")
    public ResponseEntity<Void> remove(@ModelAttribute("ui") Ui ui, @PathVariable String organisation) {
        offices.remove(organisations.get(organisation).id());
        return back(ui);
    }

    @Once
    @PostMapping("/admin/offices/{organisation}/months")
    public Object hold(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String organisation,
            @RequestParam(defaultValue = "") String months) {
        var id = organisations.get(organisation).id();
        var typed = months.strip();
        var number = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
        if (number < Offices.LEAST_MONTHS || number > Offices.MOST_MONTHS) {
            var wrong = new Problem(
                    "months-" + id.value(), "web.problem.number", Offices.LEAST_MONTHS, Offices.MOST_MONTHS);
            return Problem.refused(page(ui, "", typed, List.of(wrong)));
        }
        offices.hold(id, number);
        return back(ui);
    }

    private OfficesPage.Line line(Ui ui, Office office, String typed, List<Problem> problems) {
        var id = office.organisation().id().value().toString();
        var wrong = problems.stream().anyMatch(it -> it.field().endsWith(id));
        return new OfficesPage.Line(
                id,
                office.organisation().name(ui.language()),
                wording.country(ui, office.organisation().country()),
                office.reviewers().size(),
                office.reviewers().size() >= Office.HANDS,
                office.months(),
                wrong ? typed : String.valueOf(office.months()));
    }

    private static ResponseEntity<Void> back(Ui ui) {
        return ui.goTo("/admin/offices");
    }
}
