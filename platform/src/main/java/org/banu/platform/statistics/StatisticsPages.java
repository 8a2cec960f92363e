package org.banu.platform.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.pictures.Picture;
import org.banu.platform.pictures.PictureFile;
import org.banu.platform.programmes.Wording;
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
    private final Wording wording;

    StatisticsPages(Statistics statistics, Wording wording) {
        this.statistics = statistics;
        this.wording = wording;
    }

    @GetMapping("/statistics")
    ModelAndView show(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String country) {
        var months = statistics.months();
        var chosen = in(of(months, month), country);
        return new ModelAndView(
                "statistics/statistics",
                "page",
                new StatisticsPage(
                        chosen.stream().findFirst().map(it -> shown(ui, it)).orElse(""),
                        month,
                        months.stream()
                                .map(it -> new StatisticsPage.Choice(code(it), ui.month(it)))
                                .toList(),
                        country,
                        statistics.countries().stream()
                                .map(it -> new StatisticsPage.Choice(it, ui.country(it)))
                                .toList(),
                        Stream.of(Dimension.values())
                                .flatMap(it -> picture(ui, chosen, it, query(month, country)).stream())
                                .toList()));
    }

    @GetMapping("/statistics/pictures/{name}.{ending}")
    ResponseEntity<byte[]> picture(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String name,
            @PathVariable String ending,
            @RequestParam(defaultValue = "") String month,
            @RequestParam(defaultValue = "") String country) {
        var chosen = in(of(statistics.months(), month), country);
        var picture = Stream.of(Dimension.values())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .flatMap(it -> picture(ui, chosen, it, query(month, country)))
                .orElseThrow(() -> new NotFound("picture", name));
        return PictureFile.of(picture, ending, ui.language());
    }

    private Optional<Picture> picture(Ui ui, List<Figure> figures, Dimension dimension, String query) {
        return new StatisticsPicture(ui, wording, figures, dimension).draw(query);
    }

    private static String shown(Ui ui, Figure figure) {
        var month = ui.month(figure.month());
        return figure.counted() == null
                ? ui.text("statistics.of_month", month)
                : ui.text("statistics.counted", month, ui.date(figure.counted()));
    }

    private static String code(LocalDate month) {
        return YearMonth.from(month).toString();
    }

    /** Of the address of this choice; empty if nothing is chosen. */
    private static String query(String month, String country) {
        var chosen = new ArrayList<String>();
        if (!month.isEmpty()) {
            chosen.add("month=" + month);
        }
        if (!country.isEmpty()) {
            chosen.add("country=" + country);
        }
        return chosen.isEmpty() ? "" : "?" + String.join("&", chosen);
    }

    /** Of one month, or of the newest. */
    private List<Figure> of(List<LocalDate> months, String month) {
        if (month.isEmpty()) {
            return months.stream().findFirst().map(statistics::of).orElse(List.of());
        }
        return months.stream()
                .filter(it -> code(it).equals(month))
                .findFirst()
                .map(statistics::of)
                .orElseThrow(() -> new NotFound("month with figures", month));
    }

    /** In one country, or in all; none if the country has figures of other months only. */
    private List<Figure> in(List<Figure> all, String country) {
        if (country.isEmpty()) {
            return all;
        }
        if (!statistics.countries().contains(country)) {
            throw new NotFound("country with figures", country);
        }
        return all.stream().filter(it -> it.country().equals(country)).toList();
    }
}
