package org.banu.platform.inquiries;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.directory.Directory;
import org.banu.platform.directory.Takedown;
import org.banu.platform.inquiries.Report.Decision;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.once.Once;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was reported, for administrators of this Banu. */
@Allow(roles = Role.ADMINISTRATOR, scope = Scope.BANU)
@Controller
class ReportPages {

    private final Reports reports;
    private final Inquiries inquiries;
    private final Objections objections;
    private final Directory directory;

    ReportPages(Reports reports, Inquiries inquiries, Objections objections, Directory directory) {
        this.reports = reports;
        this.inquiries = inquiries;
        this.objections = objections;
        this.directory = directory;
    }

    @GetMapping("/admin/reports")
    ModelAndView list(@ModelAttribute("ui") Ui ui, Actor.Person person) {
        return page(ui, person, "", List.of());
    }

    /** @param typed why something stays out, where that is wrong */
    private ModelAndView page(Ui ui, Actor.Person person, String typed, List<Problem> problems) {
        return new ModelAndView(
                "inquiries/reports",
                "page",
                new ReportsPage(
                        reports.listWaiting().stream()
                                .map(it -> new ReportsPage.Line(
                                        it.id().toString(),
                                        it.name(),
                                        it.inquiry().isPresent(),
                                        it.reason(),
                                        ui.moment(it.at())))
                                .toList(),
                        directory.takedowns().stream()
                                .sorted(Comparator.comparing(it -> !it.waits()))
                                .map(it -> down(ui, person, it, typed, problems))
                                .toList(),
                        problems));
    }

    private ReportsPage.Down down(Ui ui, Actor.Person person, Takedown down, String typed, List<Problem> problems) {
        var field = Objections.field(down.business());
        var objection = down.objection();
        var ruling = objection == null ? null : objection.ruling();
        return new ReportsPage.Down(
                down.business().value().toString(),
                reports.name(down.business()),
                down.reason(),
                ui.moment(down.at()),
                objections.standing(down, person.id()),
                field,
                objection == null
                        ? null
                        : new ReportsPage.Answered(
                                objection.words(),
                                ui.moment(objection.at()),
                                ruling == null ? "" : ui.moment(ruling.at()),
                                ruling == null ? "" : ruling.words(),
                                Problem.of(problems, field) == null ? "" : typed));
    }

    @GetMapping("/admin/reports/{report}")
    ModelAndView show(@ModelAttribute("ui") Ui ui, @PathVariable UUID report) {
        return page(ui, report, Reports.DAYS.getFirst(), "", List.of());
    }

    @Once
    @PostMapping("/admin/reports/{report}")
    public Object decide(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable UUID report,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "30") int days,
            @RequestParam(defaultValue = "") String reason) {
        var decided = Arrays.stream(Decision.values())
                .filter(it -> it.name().equals(decision))
                .findFirst()
                .orElseThrow(() -> new NotFound("decision", decision));
        var ban = Reports.DAYS.contains(days) ? days : Reports.DAYS.getFirst();
        return reports.decide(report, decided, ban, reason, person.id())
                .<Object>map(it -> Problem.refused(page(ui, report, ban, reason, List.of(it))))
                .orElseGet(() -> ui.goTo("/admin/reports"));
    }

    @Once
    @PostMapping("/admin/listings/{id}/allow")
    public Object allow(@ModelAttribute("ui") Ui ui, Actor.Person person, @PathVariable String id) {
        return answer(ui, person, "", objections.allow(BusinessId.of(id), person.id()));
    }

    /** It stays out after what its owner answered. */
    @Once
    @PostMapping("/admin/listings/{id}/keep-out")
    public Object keepOut(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason) {
        return answer(ui, person, reason, objections.keepOut(BusinessId.of(id), reason, person.id()));
    }

    private Object answer(Ui ui, Actor.Person person, String typed, Optional<Problem> wrong) {
        return wrong.<Object>map(it -> Problem.refused(page(ui, person, typed, List.of(it))))
                .orElseGet(() -> ui.goTo("/admin/reports"));
    }

    private ModelAndView page(Ui ui, UUID id, int days, String reason, List<Problem> problems) {
        var opened = reports.open(id);
        var report = opened.report();
        var sender = opened.sender().map(inquiries::name).orElse("");
        return new ModelAndView(
                "inquiries/case",
                "page",
                new CasePage(
                        id.toString(),
                        report.business().value().toString(),
                        report.name(),
                        opened.sender().filter(report.reporter()::equals).isEmpty(),
                        report.reason(),
                        ui.moment(report.at()),
                        report.inquiry().isPresent(),
                        opened.messages().stream()
                                .map(it -> new ThreadPage.Line(
                                        it.answer(),
                                        it.answer() ? report.name() : sender,
                                        ui.moment(it.writtenAt()),
                                        it.text()
                                                .lines()
                                                .filter(line -> !line.isBlank())
                                                .toList()))
                                .toList(),
                        Reports.DAYS,
                        days,
                        reason,
                        problems));
    }
}
