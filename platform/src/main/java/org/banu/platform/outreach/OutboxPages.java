package org.banu.platform.outreach;

import java.util.UUID;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The outbox, for administrators of this Banu. */
@Allow(roles = Role.ADMINISTRATOR, scope = Scope.BANU)
@Controller
class OutboxPages {

    private final Outreach outreach;

    OutboxPages(Outreach outreach) {
        this.outreach = outreach;
    }

    @GetMapping("/outbox")
    ModelAndView outbox(@ModelAttribute("ui") Ui ui) {
        var lines = outreach.list().stream().map(it -> line(ui, it)).toList();
        return new ModelAndView("outreach/outbox", "page", new OutboxPage(outreach.hasServer(), lines));
    }

    @GetMapping("/outbox/{id}")
    ModelAndView letter(@PathVariable UUID id) {
        var letter = outreach.find(id).filter(it -> !it.body().isEmpty()).orElseThrow(() -> new NotFound("letter", id));
        return new ModelAndView(
                "outreach/letter",
                "page",
                new LetterPage(
                        letter.recipient(),
                        letter.subject(),
                        letter.body().lines().filter(it -> !it.isBlank()).toList()));
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
