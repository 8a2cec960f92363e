package org.banu.platform.outreach;

import java.util.UUID;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.once.Once;
import org.banu.platform.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The outbox, for administrators of this Banu. */
@Allow(roles = Role.ADMINISTRATOR, scope = Scope.BANU)
@Controller
class OutboxPages {

    private static final int PAGE_SIZE = 100;
    private static final int FARTHEST = 1_000_000;

    private final Outreach outreach;

    OutboxPages(Outreach outreach) {
        this.outreach = outreach;
    }

    @GetMapping("/outbox")
    ModelAndView outbox(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "0") int from) {
        var start = Math.clamp(from, 0, FARTHEST);
        var found = outreach.list(start, PAGE_SIZE + 1);
        var lines = found.stream().limit(PAGE_SIZE).map(it -> line(ui, it)).toList();
        return new ModelAndView(
                "outreach/outbox",
                "page",
                new OutboxPage(
                        outreach.hasServer(),
                        lines,
                        found.size() > PAGE_SIZE ? ui.to("/outbox?from=" + (start + PAGE_SIZE)) : "",
                        start > 0 ? ui.to("/outbox") : ""));
    }

    /** Whoever it is to sees that it was opened. */
    @GetMapping("/outbox/{id}")
    ModelAndView letter(@PathVariable UUID id) {
        var letter = outreach.open(id).orElseThrow(() -> new NotFound("letter", id));
        return new ModelAndView(
                "outreach/letter",
                "page",
                new LetterPage(
                        id.toString(),
                        letter.state() == Kept.State.KEPT,
                        letter.recipient(),
                        letter.subject(),
                        letter.body().lines().filter(it -> !it.isBlank()).toList()));
    }

    @Once
    @PostMapping("/outbox/{id}/passed-on")
    public ResponseEntity<Void> passedOn(@ModelAttribute("ui") Ui ui, @PathVariable UUID id) {
        outreach.passedOn(id);
        return ui.goTo("/outbox");
    }

    private static OutboxPage.Line line(Ui ui, Kept letter) {
        return new OutboxPage.Line(
                letter.id().toString(),
                letter.recipient(),
                letter.state().name(),
                ui.moment(letter.writtenAt()),
                letter.failure(),
                !letter.body().isEmpty());
    }
}
