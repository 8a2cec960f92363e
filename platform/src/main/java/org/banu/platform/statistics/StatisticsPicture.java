package org.banu.platform.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banu.platform.pictures.Bars;
import org.banu.platform.pictures.Picture;
import org.banu.platform.pictures.Table;
import org.banu.platform.programmes.Wording;
import org.banu.platform.registry.SizeBand;
import org.banu.platform.registry.Turnover;
import org.banu.platform.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * One dimension as bars.
 *
 * @param figures of the countries that are shown, all of one month
 */
record StatisticsPicture(Ui ui, Wording wording, List<Figure> figures, Dimension dimension) {

    /**
     * Regions of two countries have nothing in common, nor have bands of two currencies; of everything else, the same codes
     * stand side by side.
     */
    private static final int SEVERAL = 2;

    /** Between a country and its band: a million of one currency is not a million of another. */
    private static final String OF = ":";

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
                        codes.computeIfAbsent(apart(it), _ -> new TreeMap<>()).put(it.country(), it.count()));
        return codes;
    }

    private String apart(Figure figure) {
        return dimension == Dimension.TURNOVER && !figure.code().equals(Codes.NOT_TOLD)
                ? figure.country() + OF + figure.code()
                : figure.code();
    }

    private Comparator<Figure> order() {
        var told = Comparator.comparing((Figure it) -> it.code().equals(Codes.NOT_TOLD));
        return switch (dimension) {
            case SECTOR, REGION ->
                told.thenComparing(Comparator.comparingInt((Figure it) -> everywhere(it.code()))
                        .reversed());
            case STARTED ->
                told.thenComparing(it -> Codes.before(it.code()).isEmpty()).thenComparing(Figure::code);
            case TURNOVER ->
                told.thenComparing(Figure::country)
                        .thenComparingInt(it -> Codes.bands(dimension).indexOf(it.code()));
            case FORM, SIZE, TIER ->
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
        codes.forEach((code, counts) -> {
            var together = countries().size() < SEVERAL || isOfOneCountry(code);
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

    private boolean isOfOneCountry(String code) {
        return (dimension == Dimension.REGION || dimension == Dimension.TURNOVER) && !code.equals(Codes.NOT_TOLD);
    }

    /** It speaks of those that told it, and says how many did not; where currencies differ, of each country by itself. */
    private String sentence(Map<String, Map<String, Integer>> codes) {
        if (dimension == Dimension.TURNOVER && countries().size() >= SEVERAL) {
            return countries().stream()
                    .map(it -> sentence(codes, it))
                    .filter(it -> !it.isEmpty())
                    .collect(Collectors.joining(" "));
        }
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

    private String sentence(Map<String, Map<String, Integer>> codes, String country) {
        var largest = codes.entrySet().stream()
                .filter(it -> !it.getKey().equals(Codes.NOT_TOLD))
                .max(Comparator.comparingInt(it -> in(country, it.getValue())))
                .orElseThrow();
        var most = in(country, largest.getValue());
        var notTold = in(country, codes.getOrDefault(Codes.NOT_TOLD, Map.of()));
        if (most == 0) {
            return notTold == 0 ? "" : ui.text("statistics.most_not_told_in", ui.country(country), notTold);
        }
        return ui.text("statistics.most_told_in", ui.country(country), name(largest.getKey()), most, notTold);
    }

    private static int in(String country, Map<String, Integer> counts) {
        return counts.getOrDefault(country, 0);
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
            case SECTOR -> wording.name(ui, "sectors", code);
            case REGION -> wording.name(ui, "places", code);
            case STARTED -> Codes.before(code).isEmpty() ? code : ui.text("statistics.before", Codes.before(code));
            case FORM -> ui.text("registry.form." + code);
            case SIZE ->
                SizeBand.find(code).map(it -> ui.text("registry.size." + it)).orElse(code);
            case TURNOVER -> turnover(code.split(OF, 2));
            case TIER -> ui.text("registry.tier." + code);
        };
    }

    private String turnover(String... countryAndBand) {
        var currency = Currency.getInstance(Locale.of("", countryAndBand[0])).getCurrencyCode();
        return Turnover.valueOf(countryAndBand[1]).in(ui::text, it -> ui.money(BigDecimal.valueOf(it), currency));
    }
}
