package org.banu.platform.consents;

import java.util.Arrays;
import java.util.List;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.consents.PrivacyPage.Cookie;
import org.banu.platform.consents.PrivacyPage.Need;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** What Banu needs of people, and why: open to everybody. */
@Allow(Whom.EVERYBODY)
@Controller
class PrivacyPages {

    /** The law on personal data of Kazakhstan; whoever runs a Banu there names it. */
    private static final String LAW = "94-V";

    @GetMapping("/privacy")
    ModelAndView privacy(@ModelAttribute("ui") Ui ui) {
        var needs = Arrays.stream(Part.values()).map(it -> need(ui, it)).toList();
        var cookies = List.of(
                cookie(ui, List.of("language"), "language"),
                cookie(ui, List.of("form"), "form"),
                cookie(ui, List.of("answers"), "answers"),
                cookie(ui, List.of("session", "__Host-session"), "session"),
                cookie(ui, List.of("device", "__Host-device"), "device"),
                cookie(ui, List.of("quiet"), "quiet"),
                cookie(ui, List.of("passkey"), "passkey"),
                cookie(ui, List.of("service", "__Host-service"), "service"));
        return new ModelAndView("consents/privacy", "page", new PrivacyPage(needs, cookies, LAW));
    }

    private static Need need(Ui ui, Part part) {
        return new Need(
                ui.text("consents.part." + part),
                ui.text("consents.part_what." + part),
                ui.text("consents.part_why." + part),
                ui.text("consents.part_long." + part),
                ui.text("consents.part_must." + part));
    }

    private static Cookie cookie(Ui ui, List<String> names, String key) {
        return new Cookie(names, ui.text("consents.cookie." + key), ui.text("consents.cookie_long." + key));
    }
}
