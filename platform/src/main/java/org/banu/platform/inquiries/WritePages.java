package org.banu.platform.inquiries;

import java.util.List;
import java.util.Optional;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.accounts.Person;
import org.banu.platform.directory.Directory;
import org.banu.platform.kernel.PlainText;
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

/** Writing to a business of the directory, and reporting it. */
@Allow
@Controller
class WritePages {

    private final Accounts accounts;
    private final Directory directory;
    private final Inquiries inquiries;
    private final Reports reports;

    WritePages(Accounts accounts, Directory directory, Inquiries inquiries, Reports reports) {
        this.accounts = accounts;
        this.directory = directory;
        this.inquiries = inquiries;
        this.reports = reports;
    }

    @GetMapping("/directory/{business}/write")
    ModelAndView form(@ModelAttribute("ui") Ui ui, Actor.Person person, @PathVariable String business) {
        var refusal = inquiries
                .ban(person.id())
                .map(it -> ui.text("inquiries.banned", ui.moment(it.endsAt()), it.reason()))
                .orElse("");
        return page(ui, "inquiries/write", person, BusinessId.of(business), "", refusal, List.of());
    }

    @Once
    @PostMapping("/directory/{business}/write")
    public Object send(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String business,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String text) {
        var to = BusinessId.of(business);
        if (inquiries.name(person.id()).isEmpty()) {
            return named(ui, person, to, PlainText.line(name));
        }
        return switch (inquiries.send(person.id(), to, text)) {
            case SendOutcome.Sent(var inquiry) -> ui.goTo("/account/inquiries/" + inquiry);
            case SendOutcome.Wrong(var problem) -> refused(ui, person, to, text, "", List.of(problem));
            case SendOutcome.Refused() -> refused(ui, person, to, text, ui.text("inquiries.refused"), List.of());
            case SendOutcome.Banned(var until, var reason) ->
                refused(ui, person, to, text, ui.text("inquiries.banned", ui.moment(until), reason), List.of());
        };
    }

    /** First she says what she is called, then she is asked what she wants to write. */
    private Object named(Ui ui, Actor.Person person, BusinessId to, String name) {
        var wrong =
                name.isEmpty() ? Optional.of(new Problem("name", "inquiries.wrong.nameless")) : Person.wrongName(name);
        if (wrong.isPresent()) {
            return refused(ui, person, to, name, "", List.of(wrong.get()));
        }
        accounts.change(person.id(), name, accounts.get(person.id()).language());
        return ui.goTo("/directory/%s/write".formatted(to.value()));
    }

    @GetMapping("/directory/{business}/report")
    ModelAndView reportForm(@ModelAttribute("ui") Ui ui, Actor.Person person, @PathVariable String business) {
        return page(ui, "inquiries/report", person, BusinessId.of(business), "", "", List.of());
    }

    @Once
    @PostMapping("/directory/{business}/report")
    public Object report(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable String business,
            @RequestParam(defaultValue = "") String reason) {
        var reported = directory.get(BusinessId.of(business)).business();
        var wrong = reports.report(person.id(), reported, Optional.empty(), reason);
        if (wrong.isPresent()) {
            return Problem.refused(page(ui, "inquiries/report", person, reported, reason, "", List.of(wrong.get())));
        }
        return ui.goTo("/account/inquiries/reported");
    }

    private ModelAndView refused(
            Ui ui, Actor.Person person, BusinessId business, String text, String refusal, List<Problem> problems) {
        return Problem.refused(page(ui, "inquiries/write", person, business, text, refusal, problems));
    }

    private ModelAndView page(
            Ui ui,
            String view,
            Actor.Person person,
            BusinessId business,
            String text,
            String refusal,
            List<Problem> problems) {
        var listing = directory.get(business);
        return new ModelAndView(
                view,
                "page",
                new WritePage(
                        business.value().toString(),
                        listing.names().own(),
                        directory.broughtBy(listing, ui.language()),
                        inquiries.name(person.id()).isEmpty(),
                        text,
                        refusal,
                        problems));
    }
}
