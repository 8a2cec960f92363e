package org.banu.platform.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.pictures.Picture;
import org.banu.platform.pictures.PictureFile;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How many businesses there are, as pictures with their tables. */
@Allow(Whom.EVERYBODY)
@Controller
class StatisticsPages {

    private final Statistics statistics;
    private final Programmes programmes;

    StatisticsPages(Statistics statistics, Programmes programmes) {
        this.statistics = statistics;
        this.programmes = programmes;
    }

    @GetMapping("/statistics")
    ModelAndView show(@ModelAttribute("ui") Ui ui, @RequestParam(defaultValue = "") String country) {
        var all = statistics.newest();
        var chosen = chosen(all, country);
        return new ModelAndView(
                "statistics/statistics",
                "page",
                new StatisticsPage(
                        chosen.isEmpty() ? "" : ui.month(chosen.getFirst().month()),
                        country,
                        all.stream()
                                .map(Figure::country)
                                .distinct()
                                .map(it -> new StatisticsPage.Choice(it, ui.country(it)))
                                .toList(),
                        Stream.of(Dimension.values())
                                .flatMap(it -> picture(ui, chosen, it, country).stream())
                                .toList()));
    }

    @GetMapping("/statistics/pictures/{name}.{ending}")
    ResponseEntity<byte[]> picture(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String name,
            @PathVariable String ending,
            @RequestParam(defaultValue = "") String country) {
        var chosen = chosen(statistics.newest(), country);
        var picture = Stream.of(Dimension.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .flatMap(it -> picture(ui, chosen, it, country))
                .orElseThrow(() -> new NotFound("picture", name));
        return PictureFile.of(picture, ending, ui.language());
    }

    private Optional<Picture> picture(Ui ui, List<Figure> figures, Dimension dimension, String country) {
        return new StatisticsPicture(ui, programmes.facts(), figures, dimension).draw(country);
    }

    /** Of one country, or of all. */
    private static List<Figure> chosen(List<Figure> all, String country) {
        if (country.isEmpty()) {
            return all;
        }
        var chosen = all.stream().filter(it -> it.country().equals(country)).toList();
        if (chosen.isEmpty()) {
            throw new NotFound("country with figures", country);
        }
        return chosen;
    }
}
