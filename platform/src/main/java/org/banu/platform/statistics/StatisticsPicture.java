package org.banu.platform.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.banu.data.Facts;
import org.banu.platform.pictures.Bars;
import org.banu.platform.pictures.Picture;
import org.banu.platform.pictures.Table;
import org.banu.platform.registry.SizeBand;
import org.banu.platform.registry.Turnover;
import org.banu.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * One dimension as bars.
 *
 * @param figures of the countries that are shown, all of one month
 */
record StatisticsPicture(Ui ui, Facts facts, List<Figure> figures, Dimension dimension) {

    /** Regions of two countries have nothing in common; of everything else, the same codes stand side by side. */
    private static final int SEVERAL = 2;

    /**
     * Empty where nothing of the dimension may be shown.
     *
     * @param query of the address of these figures
     */
    Optional<Picture> draw(String query) {
        var codes = codes();
        var most = codes.values().stream()
                .flatMap(it -> it.values().stream())
                .mapToInt(it -> it)
                .max()
                .orElse(0);
        if (most == 0) {
            return Optional.empty();
        }
        var title = ui.text("statistics.by." + dimension);
        return Optional.of(new Picture(
                title,
                sentence(codes),
                Bars.draw(ui.language(), bars(codes), 0, most, 0),
                List.of(),
                new Table(title, columns(), rows(codes)),
                source(figures.getFirst()),
                ui.to("/statistics/pictures/" + dimension.name().toLowerCase(Locale.ROOT)),
                query));
    }

    private String source(Figure figure) {
        var when = figure.counted() == null ? ui.month(figure.month()) : ui.date(figure.counted());
        return ui.text(ui.demo() ? "statistics.source_demo" : "statistics.source", when);
    }

    /**
     * What is shown of each country, by code: the years in their order, bands in theirs, the rest by its size; last of all
     * what was not told.
     */
    private Map<String, Map<String, Integer>> codes() {
        var codes = new LinkedHashMap<String, Map<String, Integer>>();
        figures.stream()
                .filter(it -> it.dimension() == dimension)
                .sorted(order())
                .forEach(it ->
                        codes.computeIfAbsent(it.code(), _ -> new TreeMap<>()).put(it.country(), it.count()));
        return codes;
    }

    private Comparator<Figure> order() {
        var told = Comparator.comparing((Figure it) -> it.code().equals(Codes.NOT_TOLD));
        return switch (dimension) {
            case SECTOR, REGION ->
                told.thenComparing(Comparator.comparingInt((Figure it) -> everywhere(it.code()))
                        .reversed());
            case STARTED ->
                told.thenComparing(it -> Codes.before(it.code()).isEmpty()).thenComparing(Figure::code);
            case FORM, SIZE, TURNOVER, TIER ->
                told.thenComparingInt(it -> Codes.bands(dimension).indexOf(it.code()));
        };
    }

    private int everywhere(String code) {
        return figures.stream()
                .filter(it -> it.dimension() == dimension && it.code().equals(code))
                .mapToInt(Figure::count)
                .sum();
    }

    private List<String> countries() {
        return figures.stream().map(Figure::country).distinct().toList();
    }

    private List<Bars.Bar> bars(Map<String, Map<String, Integer>> codes) {
        var bars = new ArrayList<Bars.Bar>();
        var together = countries().size() < SEVERAL || dimension == Dimension.REGION;
        codes.forEach((code, counts) -> {
            var shown =
                    counts.entrySet().stream().filter(it -> it.getValue() > 0).toList();
            if (!shown.isEmpty() && !together) {
                bars.add(Bars.Bar.heading(name(code)));
            }
            for (var count : shown) {
                bars.add(new Bars.Bar(
                        together ? name(code) : ui.country(count.getKey()),
                        0,
                        count.getValue(),
                        ui.number(count.getValue()),
                        "part-" + (1 + countries().indexOf(count.getKey()))));
            }
        });
        return bars;
    }

    /** It speaks of those that told it, and says how many did not. */
    private String sentence(Map<String, Map<String, Integer>> codes) {
        var largest = codes.entrySet().stream()
                .filter(it -> !it.getKey().equals(Codes.NOT_TOLD))
                .max(Comparator.comparingInt(it -> total(it.getValue())))
                .orElseThrow();
        var most = total(largest.getValue());
        if (!codes.containsKey(Codes.NOT_TOLD)) {
            return ui.text("statistics.most", name(largest.getKey()), most);
        }
        var notTold = total(codes.get(Codes.NOT_TOLD));
        return most == 0
                ? ui.text("statistics.most_not_told", notTold)
                : ui.text("statistics.most_told", name(largest.getKey()), most, notTold);
    }

    private static int total(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(it -> it).sum();
    }

    private List<String> columns() {
        var columns = new ArrayList<String>(List.of(ui.text("statistics.column." + dimension)));
        countries().forEach(it -> columns.add(ui.country(it)));
        return columns;
    }

    private List<List<Table.Cell>> rows(Map<String, Map<String, Integer>> codes) {
        var rows = new ArrayList<List<Table.Cell>>();
        codes.forEach((code, counts) -> {
            var row = new ArrayList<Table.Cell>(List.of(Table.Cell.of(name(code))));
            for (var country : countries()) {
                row.add(cell(counts.get(country)));
            }
            rows.add(row);
        });
        return rows;
    }

    /** Where a country has no such code, there is nothing to say. */
    private Table.Cell cell(@Nullable Integer count) {
        if (count == null) {
            return Table.Cell.of("");
        }
        return count == 0
                ? new Table.Cell(ui.text("statistics.few"), "")
                : new Table.Cell(ui.number(count), count.toString());
    }

    private String name(String code) {
        if (code.equals(Codes.NOT_TOLD)) {
            return ui.text("statistics.not_told");
        }
        return switch (dimension) {
            case SECTOR -> facts.name("sectors", code).map(ui::of).orElse(code);
            case REGION -> facts.name("places", code).map(ui::of).orElse(code);
            case STARTED -> Codes.before(code).isEmpty() ? code : ui.text("statistics.before", Codes.before(code));
            case FORM -> ui.text("registry.form." + code);
            case SIZE ->
                SizeBand.find(code).map(it -> ui.text("registry.size." + it)).orElse(code);
            case TURNOVER -> Turnover.valueOf(code).in(ui::text, ui::number);
            case TIER -> ui.text("registry.tier." + code);
        };
    }
}
