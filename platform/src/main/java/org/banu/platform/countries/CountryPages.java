package org.banu.platform.countries;

import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.indices.Indices;
import org.banu.platform.indices.Words;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.pictures.PictureFile;
import org.banu.platform.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One country: where it stands, what makes its score, what moved it, and what others say of it. */
@Controller
class CountryPages {

    private final Indices indices;
    private final Ladders ladders;

    CountryPages(Indices indices, Ladders ladders) {
        this.indices = indices;
        this.ladders = ladders;
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/countries/{iso3:[A-Z]{3}}")
    ModelAndView country(
            @ModelAttribute("ui") Ui ui, @PathVariable String iso3, @RequestParam(defaultValue = "") String edition) {
        var words = new Words(ui, indices);
        indices.economy(iso3);
        return new ModelAndView(
                "countries/country", "page", new CountryView(words, iso3, ladders.find(edition), ladders).page());
    }

    /** Two pages to print or to keep as PDF. */
    @Allow(Whom.EVERYBODY)
    @GetMapping("/countries/{iso3:[A-Z]{3}}/brief")
    ModelAndView brief(
            @ModelAttribute("ui") Ui ui, @PathVariable String iso3, @RequestParam(defaultValue = "") String edition) {
        var words = new Words(ui, indices);
        indices.economy(iso3);
        return new ModelAndView(
                "countries/brief", "page", new CountryView(words, iso3, ladders.find(edition), ladders).page());
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/countries/{iso3:[A-Z]{3}}/pictures/{name}.{ending}")
    ResponseEntity<byte[]> picture(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String iso3,
            @PathVariable String name,
            @PathVariable String ending,
            @RequestParam(defaultValue = "") String edition) {
        if (indices.published(iso3).isEmpty()) {
            throw new NotFound("country with ranks", iso3);
        }
        var picture = new CountryPictures(new Words(ui, indices), iso3, ladders.find(edition))
                .find(name)
                .orElseThrow(() -> new NotFound("picture", name));
        return PictureFile.of(picture, ending, ui.language());
    }
}
