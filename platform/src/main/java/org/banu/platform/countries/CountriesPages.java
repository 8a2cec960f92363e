package org.banu.platform.countries;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.banu.data.index.Region;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.indices.Cells;
import org.banu.platform.indices.Indices;
import org.banu.platform.indices.Words;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.pictures.Picture;
import org.banu.platform.pictures.PictureFile;
import org.banu.platform.pictures.Table;
import org.banu.platform.pictures.Table.Cell;
import org.banu.platform.pictures.WorldMap;
import org.banu.platform.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All countries of an edition, as a map and as a list. */
@Controller
class CountriesPages {

    /** Scores from which the colours of the map begin. */
    private static final double[] LEVELS = {0, .6, .65, .7, .75, .8};

    private final Indices indices;
    private final Ladders ladders;

    CountriesPages(Indices indices, Ladders ladders) {
        this.indices = indices;
        this.ladders = ladders;
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/countries")
    ModelAndView list(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") String region) {
        var ladder = ladders.find(edition);
        var words = new Words(ui, indices);
        var page = new CountriesPage(
                ladder.edition(),
                ladders.editions(),
                region,
                regions(ui, ladder),
                ladder.places().isEmpty() ? null : map(words, ladder),
                ladder.standing() != null,
                lines(words, ladder, region));
        return new ModelAndView("countries/countries", "page", page);
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/countries/map.{ending}")
    ResponseEntity<byte[]> map(
            @ModelAttribute("ui") Ui ui, @PathVariable String ending, @RequestParam(defaultValue = "") String edition) {
        var ladder = ladders.find(edition);
        if (ladder.places().isEmpty()) {
            throw new NotFound("map of edition", edition);
        }
        return PictureFile.of(map(new Words(ui, indices), ladder), ending, ui.language());
    }

    /** Those that a country of the edition is in, by name. */
    private List<CountriesPage.Choice> regions(Ui ui, Ladder ladder) {
        var byName = Collator.getInstance(ui.language().locale());
        return ladder.places().keySet().stream()
                .map(it -> indices.economy(it).region())
                .distinct()
                .map(it -> indices.data().regions().get(it))
                .map((Region it) -> new CountriesPage.Choice(it.code(), ui.of(it.name())))
                .sorted((a, b) -> byName.compare(a.name(), b.name()))
                .toList();
    }

    private List<CountriesPage.Line> lines(Words words, Ladder ladder, String region) {
        return ladder.places().entrySet().stream()
                .filter(it -> region.isEmpty()
                        || indices.economy(it.getKey()).region().equals(region))
                .map(it -> line(words, it.getKey(), it.getValue()))
                .toList();
    }

    private static CountriesPage.Line line(Words words, String economy, Ladder.Place place) {
        return new CountriesPage.Line(
                economy,
                words.name(economy),
                words.ui().number(place.rank()),
                place.low() < place.high() ? words.ui().text("countries.range_short", place.low(), place.high()) : "",
                words.score(place.score()),
                place.score());
    }

    private Picture map(Words words, Ladder ladder) {
        var cells = new Cells(words);
        var countries = new HashMap<String, WorldMap.Country>();
        var rows = new ArrayList<List<Cell>>();
        ladder.places().forEach((economy, place) -> {
            countries.put(
                    economy,
                    new WorldMap.Country(
                            level(place.score()),
                            words.ui()
                                    .text(
                                            "countries.on_map",
                                            words.name(economy),
                                            words.score(place.score()),
                                            place.rank()),
                            words.ui().to("/countries/" + economy)));
            rows.add(List.of(Cell.of(words.name(economy)), cells.whole(place.rank()), cells.score(place.score())));
        });
        var title = words.ui().text("countries.picture.map", String.valueOf(ladder.edition()));
        var first = ladder.places().entrySet().iterator().next();
        var last = ladder.places().entrySet().stream()
                .max(Comparator.comparingInt(it -> it.getValue().rank()))
                .orElseThrow();
        return new Picture(
                title,
                words.ui()
                        .text(
                                "countries.sentence.map",
                                words.name(first.getKey()),
                                words.score(first.getValue().score()),
                                words.name(last.getKey()),
                                words.score(last.getValue().score())),
                WorldMap.draw(countries, levels(words)),
                List.of(),
                new Table(
                        title,
                        List.of(
                                words.ui().text("countries.country"),
                                words.ui().text("countries.rank_column"),
                                words.ui().text("countries.score")),
                        rows),
                words.ui().text("countries.map_source", words.source()),
                words.ui().to("/countries/map"),
                "?edition=" + ladder.edition());
    }

    private static List<String> levels(Words words) {
        return IntStream.range(0, LEVELS.length)
                .mapToObj(it -> it == 0
                        ? words.ui().text("countries.below", words.ui().decimal(LEVELS[1], 2))
                        : words.ui().text("countries.from", words.ui().decimal(LEVELS[it], 2)))
                .toList();
    }

    private static int level(double score) {
        var level = 1;
        while (level < LEVELS.length && score >= LEVELS[level]) {
            level++;
        }
        return level;
    }
}
