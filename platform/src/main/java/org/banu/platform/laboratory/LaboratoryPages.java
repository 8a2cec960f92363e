package org.banu.platform.laboratory;

import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.indices.Indices;
import org.banu.platform.indices.Words;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.pictures.PictureFile;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What would move a rank. All of a scenario stands in the address. */
@Controller
class LaboratoryPages {

    private final Indices indices;

    LaboratoryPages(Indices indices) {
        this.indices = indices;
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/laboratory")
    ModelAndView laboratory(@ModelAttribute("ui") Ui ui, @RequestParam MultiValueMap<String, String> parameters) {
        if (indices.newest().isEmpty()) {
            return new ModelAndView("laboratory/leftOut");
        }
        var words = new Words(ui, indices);
        var reading = new ScenarioReader(words, parameters).read();
        if (!reading.tidy() && reading.problems().isEmpty()) {
            // What the fields sent, said shortly: an address to share.
            return new ModelAndView(
                    new RedirectView(ui.to("/laboratory") + reading.scenario().query(), false, true, false));
        }
        var page = new ModelAndView("laboratory/laboratory", "page", new LaboratoryView(words, reading).page());
        return reading.problems().isEmpty() ? page : Problem.refused(page);
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/laboratory/pictures/{name}.{ending}")
    ResponseEntity<byte[]> picture(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String name,
            @PathVariable String ending,
            @RequestParam MultiValueMap<String, String> parameters) {
        if (indices.newest().isEmpty()) {
            throw new NotFound("picture", name);
        }
        var words = new Words(ui, indices);
        var outcome = Outcome.of(new ScenarioReader(words, parameters).read().scenario());
        var pictures = new OutcomePictures(words, outcome);
        var picture = pictures.find(name, ending.equals("csv")).orElseThrow(() -> new NotFound("picture", name));
        return PictureFile.of(picture, ending, ui.language());
    }
}
