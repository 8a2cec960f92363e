package org.banu.platform.countries;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.banu.data.index.Law;
import org.banu.data.index.Observation;
import org.banu.data.index.Tables;
import org.banu.platform.indices.Words;

/**
 * What other publishers say of a country, each with its own source. Values of one series are of one version of it.
 *
 * @param publisher its name
 * @param licence its name
 * @param lines one for each series
 * @param sources of the series, as their publisher titles them
 */
record ContextView(String publisher, String licence, List<Line> lines, List<String> sources) {

    ContextView {
        lines = List.copyOf(lines);
        sources = List.copyOf(sources);
    }

    /** A series at its first and at its last value. */
    record Line(String name, String first, String firstYear, String last, String lastYear) {}

    /**
     * What the law says, as answers to questions.
     *
     * @param year of the report
     * @param score of 100
     * @param groups name and score of each
     * @param missing the questions that are answered with no; empty where answers aren't known
     */
    record LawView(String year, String score, List<Line> groups, List<String> missing, String source) {

        LawView {
            groups = List.copyOf(groups);
            missing = List.copyOf(missing);
        }
    }

    /** Publishers that have series of this country. */
    static List<ContextView> of(Words words, String economy) {
        var views = new ArrayList<ContextView>();
        for (var tables : words.indices().data().tables()) {
            if (!tables.series().isEmpty()) {
                var observations = words.indices().data().series(tables.folder()).stream()
                        .filter(it -> it.economy().equals(economy))
                        .toList();
                if (!observations.isEmpty()) {
                    views.add(view(words, tables, observations));
                }
            }
        }
        return views;
    }

    private static ContextView view(Words words, Tables tables, List<Observation> observations) {
        var lines = new ArrayList<Line>();
        for (var series : tables.series()) {
            var values = observations.stream()
                    .filter(it -> it.series().equals(series.code()))
                    .sorted(Comparator.comparingInt(Observation::year))
                    .toList();
            if (!values.isEmpty()) {
                lines.add(line(words, series, values.getFirst(), values.getLast()));
            }
        }
        var sources = tables.tables().stream()
                .filter(it -> it.file().equals("series.csv"))
                .flatMap(it -> it.sources().stream())
                .map(Tables.Origin::title)
                .toList();
        return new ContextView(words.ui().of(tables.publisher()), tables.licence(), lines, sources);
    }

    private static Line line(Words words, Tables.Series series, Observation first, Observation last) {
        return new Line(
                words.ui().of(series.name()),
                first.equals(last) ? "" : value(words, series, first.value()),
                String.valueOf(first.year()),
                value(words, series, last.value()),
                String.valueOf(last.year()));
    }

    private static String value(Words words, Tables.Series series, BigDecimal value) {
        var digits = value.abs().compareTo(BigDecimal.TEN) >= 0 || series.unit().equals("years") ? 1 : 3;
        var rounded = value.setScale(Math.min(value.scale(), digits), RoundingMode.HALF_EVEN);
        return switch (series.unit()) {
            case "percent" -> words.ui().percent(rounded);
            case "years" -> words.ui().measure(rounded, MeasureUnit.YEAR);
            case "dollars" ->
                words.ui()
                        .money(
                                value.setScale(0, RoundingMode.HALF_EVEN),
                                Currency.getInstance("USD").getCurrencyCode());
            default -> words.ui().number(rounded);
        };
    }

    /** The newest that is known of its laws. */
    static Optional<LawView> law(Words words, String economy) {
        return newest(words.indices().data().lawScores(), economy)
                .flatMap(scores -> tables(words).map(tables -> {
                    var answers = newest(words.indices().data().lawAnswers(), economy);
                    return new LawView(
                            String.valueOf(scores.year()),
                            score(words, scores, "OVERALL"),
                            tables.questions().stream()
                                    .map(it -> new Line(
                                            words.ui().of(it.name()), "", "", score(words, scores, it.group()), ""))
                                    .toList(),
                            answers.map(it -> missing(words, tables, it)).orElse(List.of()),
                            tables.tables().stream()
                                    .filter(it -> it.file().equals("wbl-scores.csv"))
                                    .flatMap(it -> it.sources().stream())
                                    .map(Tables.Origin::title)
                                    .findFirst()
                                    .orElse(""));
                }));
    }

    private static Optional<Tables> tables(Words words) {
        return words.indices().data().tables().stream()
                .filter(it -> !it.questions().isEmpty())
                .findFirst();
    }

    private static Optional<Law> newest(List<Law> laws, String economy) {
        return laws.stream().filter(it -> it.economy().equals(economy)).max(Comparator.comparingInt(Law::year));
    }

    private static String score(Words words, Law law, String group) {
        var score = law.scores().get(group);
        return score == null ? words.ui().text("web.not_known") : words.ui().number(score);
    }

    private static List<String> missing(Words words, Tables tables, Law answers) {
        return tables.questions().stream()
                .flatMap(it -> it.list().stream())
                .filter(it -> Boolean.FALSE.equals(answers.answers().get(it.number())))
                .map(it -> words.ui().of(it.text()))
                .toList();
    }
}
