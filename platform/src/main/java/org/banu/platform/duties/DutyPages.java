package org.banu.platform.duties;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Role;
import org.banu.platform.access.Scope;
import org.banu.platform.duties.DutiesPage.Line;
import org.banu.platform.web.Ui;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Where an administrator of Banu begins. */
@Allow(roles = Role.ADMINISTRATOR, scope = Scope.BANU)
@Controller
class DutyPages {

    private final ObjectProvider<Duty> duties;

    DutyPages(ObjectProvider<Duty> duties) {
        this.duties = duties;
    }

    /** What waits comes first. */
    @GetMapping("/admin")
    ModelAndView list(@ModelAttribute("ui") Ui ui) {
        var byName = Collator.getInstance(ui.language().locale());
        var lines = duties.stream()
                .map(it -> new Line(ui.text(it.key()), it.waiting().getAsInt(), ui.to(it.address())))
                .sorted(Comparator.comparing((Line it) -> it.waiting() == 0).thenComparing(Line::name, byName::compare))
                .toList();
        var waiting = (int) lines.stream().filter(it -> it.waiting() > 0).count();
        return new ModelAndView("duties/duties", "page", new DutiesPage(waiting, lines));
    }
}
