package org.banu.data.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banu.data.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Reads the values of editions, a row for each economy and indicator, and refuses what can't be right: unknown economies
 * and indicators, double rows, numbers out of range or in another unit.
 */
public final class EditionReader {

    /** The columns in their order, as files are written. */
    public static final List<String> COLUMNS = List.of(
            "iso3",
            "country",
            "edition",
            "subindex",
            "indicator",
            "indicator_name",
            "female",
            "male",
            "ratio",
            "score",
            "rank",
            "weight_in_subindex",
            "source",
            "note");

    private static final Set<String> NEEDED = Set.of("iso3", "edition", "indicator", "score");

    /** The Forum's first edition; older years are slips of the pen. */
    private static final int FIRST = 2006;

    /** A ratio far above this is a percentage or an amount. Tertiary education has reached 6.66. */
    private static final double GREATEST_RATIO = 20;

    /** Half of the last of three decimals, which a rounded score may be above its cap. */
    private static final double ROUNDING = .0005;

    /** Percentage points by which published shares miss their sum; two rows of 2015 are 2 and 5 off. */
    private static final double SLACK = 6;

    private static final double ODD = .5;

    /** The World Bank's codes that differ from ISO 3166-1, and some that ISO has given up. */
    private static final Map<String, String> MEANT =
            Map.of("ROM", "ROU", "ZAR", "COD", "TMP", "TLS", "WBG", "PSE", "KSV", "XKX", "KSO", "XKX");

    /** What came of a file. */
    public sealed interface Outcome {

        /**
         * Nothing is wrong with it.
         *
         * @param rows in the order of the file
         */
        record Good(List<Measurement> rows) implements Outcome {
            public Good {
                rows = List.copyOf(rows);
            }
        }

        /**
         * It can't be used.
         *
         * @param findings with file, line and column
         */
        record Bad(List<Finding> findings) implements Outcome {
            public Bad {
                findings = List.copyOf(findings);
            }
        }
    }

    private final IndexMethod method;
    private final Set<String> economies;
    private final int lastYear;

    /**
     * A reader of files for one method.
     *
     * @param method whose indicators may stand in the file
     * @param economies ISO 3166-1 alpha-3 codes that are known
     * @param lastYear after which no edition can be
     */
    public EditionReader(IndexMethod method, Set<String> economies, int lastYear) {
        this.method = method;
        this.economies = Set.copyOf(economies);
        this.lastYear = lastYear;
    }

    /**
     * Reads what can be computed with: economy, edition, indicator and score are needed, the other columns are taken when
     * they are there.
     *
     * @param file its name in findings
     */
    public Outcome read(String file, byte[] bytes) {
        return read(CsvTable.read(file, bytes, NEEDED), false);
    }

    /** Reads what is to be kept: all columns must be there, and no others. */
    public Outcome readWhole(String file, byte[] bytes) {
        var table = CsvTable.read(file, bytes, Set.copyOf(COLUMNS));
        table.header().stream()
                .filter(it -> !COLUMNS.contains(it))
                .forEach(it ->
                        table.findings().add(new Finding(file, 1, "the column '%s' is not known here.".formatted(it))));
        return read(table, true);
    }

    private Outcome read(CsvTable table, boolean cut) {
        var rows = new ArrayList<Measurement>();
        var lines = new HashMap<List<Object>, Integer>();
        var known = new HashSet<String>();
        method.indicators().forEach(it -> known.add(it.code()));
        for (var row : table.rows()) {
            var measurement = measurement(row);
            if (!known.contains(measurement.indicator())) {
                row.wrong(
                        "indicator",
                        "the method %s has no indicator '%s'.".formatted(method.id(), measurement.indicator()));
            } else {
                check(row, measurement, cut);
            }
            var key = List.<Object>of(measurement.economy(), measurement.edition(), measurement.indicator());
            var before = lines.putIfAbsent(key, row.line());
            if (before != null) {
                row.wrong(
                        "indicator",
                        "%s, %d, %s stands in line %d already."
                                .formatted(key.get(0), measurement.edition(), key.get(2), before));
            }
            rows.add(measurement);
        }
        var findings = table.findings();
        return findings.isEmpty()
                ? new Outcome.Good(rows)
                : new Outcome.Bad(findings.stream().sorted().toList());
    }

    private Measurement measurement(CsvTable.Row row) {
        var economy = row.text("iso3");
        if (!economies.contains(economy)) {
            var meant = MEANT.get(economy);
            row.wrong(
                    "iso3",
                    "'%s' is no ISO 3166-1 alpha-3 code.%s"
                            .formatted(economy, meant == null ? "" : " Maybe %s was meant?".formatted(meant)));
        }
        return new Measurement(
                economy,
                edition(row),
                row.text("subindex"),
                row.text("indicator"),
                row.number("female"),
                row.number("male"),
                row.number("ratio"),
                row.number("score"),
                row.whole("rank"),
                row.text("source"),
                row.text("note"),
                Flag.ofNote(row.text("note"), row.text("source")));
    }

    private int edition(CsvTable.Row row) {
        var year = row.whole("edition");
        if (year == null) {
            if (row.text("edition").isEmpty()) {
                row.wrong("edition", "the year is missing.");
            }
            return 0;
        }
        if (year < FIRST || year > lastYear) {
            row.wrong("edition", "%d is no year from %d to %d.".formatted(year, FIRST, lastYear));
        }
        return year;
    }

    /** @param cut whether scores must be cut at their cap already; the method does that anyway */
    private void check(CsvTable.Row row, Measurement measurement, boolean cut) {
        var part = method.part(measurement.indicator()).orElseThrow();
        if (!measurement.group().isEmpty() && !measurement.group().equals(part.parent())) {
            row.wrong(
                    "subindex",
                    "%s belongs to %s, not '%s'.".formatted(part.code(), part.parent(), measurement.group()));
        }
        ratio(row, "ratio", measurement.ratio(), GREATEST_RATIO);
        var cap = cut ? part.cap() : null;
        ratio(row, "score", measurement.score(), cap == null ? GREATEST_RATIO : cap + ROUNDING);
        if (measurement.rank() != null && measurement.rank() < 1) {
            row.wrong("rank", "ranks start at 1.");
        }
        values(row, measurement, part.values());
    }

    private static void ratio(CsvTable.Row row, String column, @Nullable BigDecimal value, double greatest) {
        if (value != null && (value.signum() < 0 || value.doubleValue() > greatest)) {
            row.wrong(
                    column,
                    "%s is not from 0 to %s. Maybe it is a percentage, or was not cut at its cap?"
                            .formatted(
                                    value,
                                    BigDecimal.valueOf(greatest)
                                            .stripTrailingZeros()
                                            .toPlainString()));
        }
    }

    private static void values(CsvTable.Row row, Measurement measurement, IndexMethod.@Nullable Values values) {
        if (values == null) {
            return;
        }
        value(row, "female", measurement.female(), values);
        value(row, "male", measurement.male(), values);
        var sum = values.sum();
        if (sum != null && measurement.female() != null && measurement.male() != null) {
            var got = measurement.female().doubleValue() + measurement.male().doubleValue();
            if (Math.abs(got - sum) > SLACK) {
                row.wrong(
                        "male",
                        "women and men together are %.2f, not %.0f (%s). Maybe another unit?"
                                .formatted(got, sum, values.unit()));
            }
        }
    }

    private static void value(CsvTable.Row row, String column, @Nullable BigDecimal value, IndexMethod.Values values) {
        if (value != null && (value.doubleValue() < values.least() || value.doubleValue() > values.greatest() + ODD)) {
            row.wrong(
                    column,
                    "%s is not from %.0f to %.0f (%s). Maybe another unit?"
                            .formatted(value, values.least(), values.greatest(), values.unit()));
        }
    }
}
