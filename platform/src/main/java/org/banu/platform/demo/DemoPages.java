package org.banu.platform.demo;

import java.time.Clock;
import java.time.Instant;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.factors.Factors;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What a demo is, and the accounts to try it with; in a real Banu there is nothing here. */
@Allow(Whom.EVERYBODY)
@Controller
class DemoPages {

    private final Demo demo;
    private final Clock clock;

    DemoPages(Demo demo, Clock clock) {
        this.demo = demo;
        this.clock = clock;
    }

    @GetMapping("/demo")
    ModelAndView show(@ModelAttribute("ui") Ui ui) {
        var made = demo.find().orElseThrow(() -> new NotFound("demo", ""));
        var now = clock.instant();
        var rows = made.accounts().stream().map(it -> row(ui, it, now)).toList();
        return new ModelAndView("demo/demo", "page", new DemoPage(String.valueOf(made.seed()), made.password(), rows));
    }

    private static DemoPage.Row row(Ui ui, Demo.Account account, Instant now) {
        return new DemoPage.Row(
                ui.text("demo.account." + account.kind()),
                account.email(),
                account.secret().isEmpty() ? "" : Factors.code(account.secret(), now));
    }
}
