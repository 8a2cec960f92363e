package org.banu.platform.countries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banu.data.index.IndexMethod;
import org.banu.index.Contribution;
import org.banu.platform.indices.Cells;
import org.banu.platform.indices.ChangeBars;
import org.banu.platform.indices.Standing;
import org.banu.platform.indices.Words;
import org.banu.platform.pictures.Bars;
import org.banu.platform.pictures.Bars.Bar;
import org.banu.platform.pictures.Lines.Line;
import org.banu.platform.pictures.Panels;
import org.banu.platform.pictures.Picture;
import org.banu.platform.pictures.Table;
import org.banu.platform.pictures.Table.Cell;

/** The pictures of one country, by name. */
final class CountryPictures {

    /** In the order in which they stand on the page. */
    static final List<String> NAMES = List.of("rank", "groups", "parts", "change");

    private final Words words;
    private final Cells cells;
    private final String economy;
    private final Ladder ladder;

    CountryPictures(Words words, String economy, Ladder ladder) {
        this.words = words;
        this.cells = new Cells(words);
        this.economy = economy;
        this.ladder = ladder;
    }

    /** Empty where the figures for it are not known. */
    Optional<Picture> find(String name) {
        return switch (name) {
            case "rank" -> Optional.of(RankHistory.of(words, List.of(economy), address(name), query()));
            case "groups" -> groups();
            case "parts" -> standing().map(this::parts);
            case "change" -> standing().flatMap(it -> before(it).map(earlier -> change(earlier, it)));
            default -> Optional.empty();
        };
    }

    private Optional<Standing> standing() {
        return Optional.ofNullable(ladder.standing()).filter(it -> it.has(economy));
    }

    /** The computed edition just before. */
    Optional<Standing> before(Standing now) {
        return words.indices().years().reversed().stream()
                .filter(it -> it < now.year())
                .flatMap(it -> words.indices().find(now.method().id(), it).stream())
                .filter(it -> it.has(economy))
                .findFirst();
    }

    private String address(String name) {
        return words.ui().to("/countries/%s/pictures/%s".formatted(economy, name));
    }

    private String query() {
        return "?edition=" + ladder.edition();
    }

    private List<IndexMethod.Part> groupParts() {
        var root = words.indices().official().method().root().code();
        return words.indices().official().parts().stream()
                .filter(it -> root.equals(it.parent()))
                .toList();
    }

    private Optional<Picture> groups() {
        var series = new LinkedHashMap<String, NavigableMap<Integer, Double>>();
        for (var part : groupParts()) {
            var points = new TreeMap<Integer, Double>();
            for (var published : words.indices().published(economy)) {
                var figure = published.figure(part.code());
                var score = figure == null ? null : figure.score();
                if (score != null) {
                    points.put(published.edition(), score.doubleValue());
                }
            }
            if (!points.isEmpty()) {
                series.put(part.code(), points);
            }
        }
        return series.isEmpty() ? Optional.empty() : Optional.of(groups(series));
    }

    private Picture groups(Map<String, NavigableMap<Integer, Double>> series) {
        var byLast = Comparator.comparingDouble((String it) -> last(series, it));
        var nearest = series.keySet().stream().max(byLast).orElseThrow();
        var farthest = series.keySet().stream().min(byLast).orElseThrow();
        var lines = series.entrySet().stream()
                .map(it -> new Line(words.part(it.getKey()), it.getValue()))
                .toList();
        var title = words.ui().text("countries.picture.groups");
        return new Picture(
                title,
                words.ui()
                        .text(
                                "countries.sentence.groups",
                                words.part(nearest),
                                words.score(last(series, nearest)),
                                words.part(farthest),
                                words.score(last(series, farthest))),
                Panels.draw(words.ui().language(), lines, words::score),
                List.of(),
                table(title, series),
                words.source(),
                address("groups"),
                query());
    }

    private static double last(Map<String, NavigableMap<Integer, Double>> series, String code) {
        return series.getOrDefault(code, new TreeMap<>()).lastEntry().getValue();
    }

    private Table table(String title, Map<String, NavigableMap<Integer, Double>> series) {
        var columns = new ArrayList<String>(List.of(words.ui().text("countries.edition")));
        series.keySet().forEach(it -> columns.add(words.part(it)));
        var years = new TreeSet<Integer>();
        series.values().forEach(it -> years.addAll(it.keySet()));
        var rows = years.descendingSet().stream()
                .map(year -> {
                    var row = new ArrayList<Cell>(List.of(cells.year(year)));
                    series.values()
                            .forEach(it -> row.add(it.containsKey(year) ? cells.score(it.get(year)) : cells.none()));
                    return List.copyOf(row);
                })
                .toList();
        return new Table(title, columns, rows);
    }

    /** What each indicator brings to the score, one after the other up to it. */
    private Picture parts(Standing now) {
        var contributions = now.index().explain(economy);
        var bars = new ArrayList<Bar>();
        var rows = new ArrayList<List<Cell>>();
        var sum = 0.0;
        var group = 0;
        for (var part : groupParts()) {
            group++;
            bars.add(Bar.heading(words.part(part.code())));
            for (var it : of(part, contributions)) {
                bars.add(new Bar(
                        words.part(it.indicator()),
                        sum,
                        sum + it.amount(),
                        words.change(it.amount()),
                        "part-" + group));
                sum += it.amount();
                rows.add(List.of(
                        Cell.of(words.part(it.indicator())),
                        cells.score(it.score()),
                        cells.score(it.weight()),
                        cells.change(it.amount())));
            }
        }
        var score = now.result().score(economy, now.root());
        bars.add(Bar.heading(""));
        bars.add(new Bar(words.part(now.root()), 0, score, words.score(score), "whole"));
        var title = words.ui().text("countries.picture.parts", String.valueOf(now.year()));
        return new Picture(
                title,
                distance(now, score),
                Bars.draw(words.ui().language(), bars, 0, 1, 1),
                List.of(),
                new Table(
                        title,
                        List.of(
                                words.ui().text("countries.indicator"),
                                words.ui().text("countries.score"),
                                words.ui().text("countries.weight"),
                                words.ui().text("countries.contribution")),
                        rows),
                words.source(),
                address("parts"),
                query());
    }

    private List<Contribution> of(IndexMethod.Part group, List<Contribution> contributions) {
        return contributions.stream()
                .filter(it -> !Double.isNaN(it.score()))
                .filter(it -> words.indices()
                        .official()
                        .part(it.indicator())
                        .filter(indicator -> group.code().equals(indicator.parent()))
                        .isPresent())
                .toList();
    }

    /** Which group most of the distance to parity lies in. */
    private String distance(Standing now, double score) {
        var widest = groupParts().stream()
                .min(Comparator.comparingDouble(it -> now.result().score(economy, it.code())))
                .orElseThrow();
        var share =
                (1 - now.result().score(economy, widest.code())) / groupParts().size() / (1 - score);
        return words.ui()
                .text(
                        "countries.sentence.parts",
                        words.score(1 - score),
                        words.ui().percent(java.math.BigDecimal.valueOf(Math.round(100 * share))),
                        words.part(widest.code()));
    }

    private Picture change(Standing earlier, Standing now) {
        return ChangeBars.picture(
                words,
                now.method(),
                earlier.index().change(now.index(), economy),
                new ChangeBars.Said(
                        words.ui()
                                .text(
                                        "countries.picture.change",
                                        String.valueOf(earlier.year()),
                                        String.valueOf(now.year())),
                        ChangeBars.moved(words, earlier, now, economy),
                        String.valueOf(earlier.year()),
                        String.valueOf(now.year())),
                address("change"),
                query());
    }
}
