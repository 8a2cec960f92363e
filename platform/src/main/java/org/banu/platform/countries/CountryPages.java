package org.banu.platform.countries;

import java.util.Optional;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.indices.Indices;
import org.banu.platform.indices.Standing;
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

    CountryPages(Indices indices) {
        this.indices = indices;
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/countries/{iso3:[A-Z]{3}}")
    ModelAndView country(
            @ModelAttribute("ui") Ui ui, @PathVariable String iso3, @RequestParam(defaultValue = "") String edition) {
        var words = new Words(ui, indices);
        indices.economy(iso3);
        return new ModelAndView(
                "countries/country", "page", new CountryView(words, iso3, ladder(indices, edition)).page());
    }

    /** Two pages to print or to keep as PDF. */
    @Allow(Whom.EVERYBODY)
    @GetMapping("/countries/{iso3:[A-Z]{3}}/brief")
    ModelAndView brief(
            @ModelAttribute("ui") Ui ui, @PathVariable String iso3, @RequestParam(defaultValue = "") String edition) {
        var words = new Words(ui, indices);
        indices.economy(iso3);
        return new ModelAndView(
                "countries/brief", "page", new CountryView(words, iso3, ladder(indices, edition)).page());
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
        var picture = new CountryPictures(new Words(ui, indices), iso3, ladder(indices, edition))
                .find(name)
                .orElseThrow(() -> new NotFound("picture", name));
        return PictureFile.of(picture, ending, ui.language());
    }

    /** The edition asked for; the newest that can be computed, or else the newest there is, if none is. */
    static Ladder ladder(Indices indices, String edition) {
        var known = Ladder.editions(indices);
        if (known.isEmpty()) {
            return new Ladder(0, java.util.Map.of(), null);
        }
        if (edition.isEmpty()) {
            return Ladder.of(indices, indices.newest().map(Standing::year).orElse(known.getFirst()));
        }
        return Optional.of(edition)
                .filter(it -> it.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(known::contains)
                .map(it -> Ladder.of(indices, it))
                .orElseThrow(() -> new NotFound("edition", edition));
    }
}
