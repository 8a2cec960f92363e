package org.banu.platform.countries;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.banu.platform.access.Allow;
import org.banu.platform.access.Whom;
import org.banu.platform.indices.Cells;
import org.banu.platform.indices.Indices;
import org.banu.platform.indices.Standing;
import org.banu.platform.indices.Words;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.pictures.PictureFile;
import org.banu.platform.pictures.Table;
import org.banu.platform.pictures.Table.Cell;
import org.banu.platform.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Two to six countries side by side. */
@Controller
class ComparePages {

    private static final int MOST = 6;
    private static final List<String> FRONT_EXAMPLE = List.of("KAZ", "PAK");

    private final Indices indices;
    private final Ladders ladders;

    ComparePages(Indices indices, Ladders ladders) {
        this.indices = indices;
        this.ladders = ladders;
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/compare")
    ModelAndView compare(
            @ModelAttribute("ui") Ui ui,
            @RequestParam(defaultValue = "") List<String> economies,
            @RequestParam(defaultValue = "") String edition) {
        var words = new Words(ui, indices);
        var ladder = ladders.find(edition);
        var chosen = chosen(economies, ladder);
        var problem =
                economies.stream().anyMatch(it -> !it.isBlank()) && chosen.size() < 2 ? "countries.choose_two" : "";
        var shown = chosen.size() < 2 ? chosen(FRONT_EXAMPLE, ladder) : chosen;
        return new ModelAndView("countries/compare", "page", page(words, ladder, shown, problem));
    }

    @Allow(Whom.EVERYBODY)
    @GetMapping("/compare/pictures/{name}.{ending}")
    ResponseEntity<byte[]> picture(
            @ModelAttribute("ui") Ui ui,
            @PathVariable String name,
            @PathVariable String ending,
            @RequestParam(defaultValue = "") List<String> economies,
            @RequestParam(defaultValue = "") String edition) {
        var ladder = ladders.find(edition);
        var chosen = chosen(economies, ladder);
        if (chosen.size() < 2) {
            throw new NotFound("two countries of edition " + ladder.edition(), economies);
        }
        var picture = new ComparePictures(new Words(ui, indices), chosen, ladder)
                .find(name)
                .orElseThrow(() -> new NotFound("picture", name));
        return PictureFile.of(picture, ending, ui.language());
    }

    private static List<String> chosen(List<String> economies, Ladder ladder) {
        return economies.stream()
                .flatMap(it -> Arrays.stream(it.split(",")))
                .filter(ladder.places()::containsKey)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private ComparePage page(Words words, Ladder ladder, List<String> chosen, String problem) {
        var byName = Collator.getInstance(words.ui().language().locale());
        var economies = ladder.places().keySet().stream()
                .map(it -> new CountriesPage.Choice(it, words.name(it)))
                .sorted((a, b) -> byName.compare(a.name(), b.name()))
                .toList();
        var pictures = chosen.size() < 2 ? null : new ComparePictures(words, chosen, ladder);
        return new ComparePage(
                ladder.edition(),
                ladders.editions(),
                chosen,
                economies,
                words.ui().list(words.names(chosen)),
                chosen.stream().map(it -> standing(words, ladder, it)).toList(),
                pictures == null
                        ? List.of()
                        : ComparePictures.NAMES.stream()
                                .flatMap(it -> pictures.find(it).stream())
                                .toList(),
                Optional.ofNullable(ladder.standing())
                        .filter(it -> !chosen.isEmpty())
                        .map(it -> table(words, it, chosen))
                        .orElse(null),
                problem);
    }

    private static ComparePage.Standing standing(Words words, Ladder ladder, String economy) {
        var place = ladder.find(economy).orElseThrow();
        return new ComparePage.Standing(
                economy,
                words.name(economy),
                words.rank(place.rank(), ladder.size()),
                place.low() < place.high() ? words.ui().text("countries.range", place.low(), place.high()) : "",
                words.score(place.score()));
    }

    /** Every indicator's score; what an economy has no value for says so. */
    private static Table table(Words words, Standing standing, List<String> economies) {
        var cells = new Cells(words);
        var columns = new ArrayList<String>(List.of(words.ui().text("countries.indicator")));
        columns.addAll(words.names(economies));
        var rows = standing.method().parts().stream()
                .map(part -> {
                    var row = new ArrayList<Cell>(List.of(Cell.of(words.part(part.code()))));
                    for (var economy : economies) {
                        row.add(
                                standing.has(economy)
                                        ? cells.score(standing.result().score(economy, part.code()))
                                        : cells.none());
                    }
                    return List.copyOf(row);
                })
                .toList();
        return new Table(words.ui().text("countries.all_scores", String.valueOf(standing.year())), columns, rows);
    }
}
