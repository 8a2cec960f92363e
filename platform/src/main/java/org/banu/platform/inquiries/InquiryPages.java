package org.banu.platform.inquiries;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Allow;
import org.banu.platform.once.Once;
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

/** Her messages, those that she sent and those to businesses of hers; of others there is nothing at these addresses. */
@Allow
@Controller
class InquiryPages {

    static final String INBOX = "/account/inquiries";

    private final Inquiries inquiries;
    private final Reports reports;

    InquiryPages(Inquiries inquiries, Reports reports) {
        this.inquiries = inquiries;
        this.reports = reports;
    }

    @GetMapping("/account/inquiries")
    ModelAndView list(
            @ModelAttribute("ui") Ui ui, Actor.Person person, @RequestParam(required = false) Optional<UUID> after) {
        var part = inquiries.list(after);
        var all = part.inquiries();
        return new ModelAndView(
                "inquiries/inbox",
                "page",
                new InboxPage(
                        banned(ui, person),
                        all.stream()
                                .filter(it -> !it.sender().equals(person.id()))
                                .map(it -> line(ui, it, inquiries.name(it.sender())))
                                .toList(),
                        all.stream()
                                .filter(it -> it.sender().equals(person.id()))
                                .map(it -> line(ui, it, ""))
                                .toList(),
                        part.next().map(it -> ui.to(INBOX + "?after=" + it)).orElse(""),
                        inquiries.blocks().stream()
                                .map(it -> new InboxPage.Blocked(
                                        it.id().toString(), inquiries.name(it.blocked()), ui.moment(it.at())))
                                .toList(),
                        reports.listOf(person.id()).stream()
                                .map(it -> new InboxPage.Reported(
                                        it.name(),
                                        it.inquiry().isPresent(),
                                        ui.moment(it.at()),
                                        it.decidedAt().map(ui::moment).orElse("")))
                                .toList()));
    }

    @GetMapping("/account/inquiries/reported")
    ModelAndView reported(Actor.Person ignored) {
        return new ModelAndView("inquiries/reported");
    }

    @GetMapping("/account/inquiries/{inquiry}")
    ModelAndView show(@ModelAttribute("ui") Ui ui, Actor.Person person, @PathVariable UUID inquiry) {
        var sent = inquiries.get(inquiry).sender().equals(person.id());
        var shown = page(ui, person, inquiry, "", sent ? banned(ui, person) : "", List.of());
        inquiries.see(person.id(), inquiries.get(inquiry));
        return shown;
    }

    @Once
    @PostMapping("/account/inquiries/{inquiry}/answer")
    public Object answer(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable UUID inquiry,
            @RequestParam(defaultValue = "") String text) {
        return switch (inquiries.answer(person.id(), inquiry, text)) {
            case SendOutcome.Sent(var sent) -> ui.goTo("/account/inquiries/" + sent);
            case SendOutcome.Wrong(var problem) ->
                Problem.refused(page(ui, person, inquiry, text, "", List.of(problem)));
            case SendOutcome.Refused() ->
                Problem.refused(page(ui, person, inquiry, text, ui.text("inquiries.refused"), List.of()));
            case SendOutcome.Banned(var until, var reason) ->
                Problem.refused(page(
                        ui, person, inquiry, text, ui.text("inquiries.banned", ui.moment(until), reason), List.of()));
        };
    }

    @Once
    @PostMapping("/account/inquiries/{inquiry}/close")
    public ResponseEntity<Void> close(@ModelAttribute("ui") Ui ui, Actor.Person person, @PathVariable UUID inquiry) {
        inquiries.close(person.id(), inquiry);
        return ui.goTo("/account/inquiries/" + inquiry);
    }

    @Once
    @PostMapping("/account/inquiries/{inquiry}/block")
    public ResponseEntity<Void> block(@ModelAttribute("ui") Ui ui, Actor.Person person, @PathVariable UUID inquiry) {
        inquiries.block(person.id(), inquiry);
        return ui.goTo("/account/inquiries#blocked");
    }

    @Once
    @PostMapping("/account/inquiries/unblock")
    public ResponseEntity<Void> unblock(@ModelAttribute("ui") Ui ui, Actor.Person ignored, @RequestParam UUID id) {
        inquiries.unblock(id);
        return ui.goTo("/account/inquiries");
    }

    @Once
    @PostMapping("/account/inquiries/{inquiry}/report")
    public Object report(
            @ModelAttribute("ui") Ui ui,
            Actor.Person person,
            @PathVariable UUID inquiry,
            @RequestParam(defaultValue = "") String reason) {
        var reported = inquiries.get(inquiry);
        return reports.report(person.id(), reported.business(), Optional.of(inquiry), reason)
                .<Object>map(it -> Problem.refused(page(ui, person, inquiry, reason, "", List.of(it))))
                .orElseGet(() -> ui.goTo("/account/inquiries/reported"));
    }

    /** Until when she may not write, and why; empty where she may. */
    private String banned(Ui ui, Actor.Person person) {
        return inquiries
                .ban(person.id())
                .map(it -> ui.text("inquiries.banned", ui.moment(it.endsAt()), it.reason()))
                .orElse("");
    }

    private static InboxPage.Line line(Ui ui, Inquiry inquiry, String person) {
        return new InboxPage.Line(
                inquiry.id().toString(),
                inquiry.name(),
                person,
                ui.moment(inquiry.writtenAt()),
                inquiry.isOpen(),
                inquiry.unread() == 0 ? "" : ui.text("inquiries.unread_n", inquiry.unread()));
    }

    private ModelAndView page(
            Ui ui, Actor.Person person, UUID id, String text, String refusal, List<Problem> problems) {
        var inquiry = inquiries.get(id);
        var received = !inquiry.sender().equals(person.id());
        var sender = inquiries.name(inquiry.sender());
        var messages = inquiries.messages(id).stream()
                .map(it -> new ThreadPage.Line(
                        it.answer() == received,
                        it.answer() ? inquiry.name() : sender,
                        ui.moment(it.writtenAt()),
                        it.text().lines().filter(line -> !line.isBlank()).toList()))
                .toList();
        return new ModelAndView(
                "inquiries/thread",
                "page",
                new ThreadPage(
                        id.toString(),
                        inquiry.business().value().toString(),
                        inquiry.name(),
                        sender,
                        received,
                        inquiry.isOpen(),
                        messages,
                        text,
                        refusal,
                        problems));
    }
}
