package org.banu.platform.home;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class HomePages {

    @GetMapping("/")
    ModelAndView home() {
        return new ModelAndView("home/home");
    }
}
