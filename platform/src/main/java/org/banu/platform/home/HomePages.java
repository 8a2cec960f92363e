package org.banu.platform.home;

import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

@Controller
class HomePages {

    @Allow(Whom.EVERYBODY)
    @GetMapping("/")
    ModelAndView home() {
        return new ModelAndView("home/home");
    }

    /** Every part of the look with an example, for who builds pages and who checks them. */
    @Allow(Whom.EVERYBODY)
    @GetMapping("/components")
    ModelAndView components(@ModelAttribute("ui") Ui ui) {
        return new ModelAndView("home/components", "page", ComponentsPage.of(ui));
    }
}
