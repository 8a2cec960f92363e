package org.banu.platform.inquiries;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.directory.Directory;
import org.banu.platform.inquiries.Report.Decision;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.once.Once;
import org.banu.platform.registry.BusinessId;
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

/** What was reported, for administrators of this Banu. */
@Allow(roles = Role.ADMINISTRATOR, scope = Scope.BANU)
@Controller
class ReportPages {

    private final Reports reports;
    private final Inquiries inquiries;
    private final Directory directory;

    ReportPages(Reports reports, Inquiries inquiries, Directory directory) {
        this.reports = reports;
        this.inquiries = inquiries;
        this.directory = directory;
    }

    @GetMapping("/admin/reports")
    ModelAndView list(@ModelAttribute("ui") Ui ui) {
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
                                .map(it -> new ReportsPage.Down(
                                        it.business().value().toString(),
                                        reports.name(it.business()),
                                        it.reason(),
                                        ui.moment(it.at())))
                                .toList()));
    }

    @GetMapping("/admin/reports/{report}")
    ModelAndView show(@ModelAttribute("ui") Ui ui, @PathVariable UUID report) {
        return page(ui, report, "", List.of());
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
                .<Object>map(it -> Problem.refused(page(ui, report, reason, List.of(it))))
                .orElseGet(() -> ui.goTo("/admin/reports"));
    }

    @Once
    @PostMapping("/admin/listings/{id}/allow")
    public ResponseEntity<Void> allow(@ModelAttribute("ui") Ui ui, @PathVariable String id) {
        directory.allowAgain(BusinessId.of(id));
        return ui.goTo("/admin/reports");
    }

    private ModelAndView page(Ui ui, UUID id, String reason, List<Problem> problems) {
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
                        sender,
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
                        reason,
                        problems));
    }
}
