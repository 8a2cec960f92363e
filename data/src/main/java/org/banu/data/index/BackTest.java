package org.banu.data.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.banu.index.Index;
import org.banu.index.Result;

/** Computes editions again from their indicators and holds the scores to the published ones. */
public final class BackTest {

    /** A thousandth, the last digit that is published, with room for the binary form of numbers. */
    private static final double NEAR = .001 + 1e-9;

    private BackTest() {}

    /**
     * How near one edition comes at one code.
     *
     * @param economies that have a published and a computed score
     * @param near those whose scores differ by no more than .001
     * @param sameRank those whose published rank is the computed one
     * @param greatest difference of scores
     * @param where the economy that has it, ISO 3166-1 alpha-3
     */
    public record Row(int edition, String code, int economies, int near, int sameRank, double greatest, String where) {}

    /**
     * Every edition of which the values are here and cover the method.
     *
     * @return by edition and then code, the whole first
     */
    public static List<Row> of(IndexData data, IndexMethod method) {
        var rows = new ArrayList<Row>();
        for (var year : data.years()) {
            var edition = Editions.of(year, data.measurements(year), method);
            if (Index.check(method.method(), edition).isEmpty()) {
                var result = Index.of(method.method(), edition).result();
                var published = data.published().stream()
                        .filter(it -> it.edition() == year)
                        .toList();
                method.parts().stream()
                        .filter(it -> !it.indicator())
                        .forEach(it -> rows.add(row(year, it.code(), result, published)));
            }
        }
        return rows;
    }

    private static Row row(int year, String code, Result result, List<Published> published) {
        var economies = 0;
        var near = 0;
        var sameRank = 0;
        var greatest = -1.0;
        var where = "";
        for (var one : published) {
            var figure = one.figure(code);
            if (figure == null
                    || figure.score() == null
                    || !result.economies().contains(one.economy())
                    || result.rank(one.economy(), code) == 0) {
                continue;
            }
            var difference =
                    Math.abs(result.score(one.economy(), code) - figure.score().doubleValue());
            economies++;
            near += difference <= NEAR ? 1 : 0;
            var rank = figure.rank();
            sameRank += rank != null && rank == result.rank(one.economy(), code) ? 1 : 0;
            if (difference > greatest) {
                greatest = difference;
                where = one.economy();
            }
        }
        return new Row(year, code, economies, near, sameRank, greatest, where);
    }

    /** A table for the guide, names in English. */
    public static String markdown(List<Row> rows, IndexMethod method) {
        var text = new StringBuilder(
                "| edition | score | economies | within .001 | same rank | greatest difference | of |\n|---|---|--:|--:|--:|--:|---|\n");
        for (var row : rows) {
            var name = method.part(row.code()).orElseThrow().name().en();
            text.append("| %d | %s | %d | %d | %d | %.4f | %s |%n"
                    .formatted(
                            row.edition(),
                            name.toLowerCase(Locale.ROOT),
                            row.economies(),
                            row.near(),
                            row.sameRank(),
                            row.greatest(),
                            row.where())
                    .replace(System.lineSeparator(), "\n"));
        }
        return text.toString();
    }
}
