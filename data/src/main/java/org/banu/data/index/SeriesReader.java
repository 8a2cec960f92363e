package org.banu.data.index;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banu.data.Finding;

/** Reads series of values by economy and year, each of them of one version of its source. */
public final class SeriesReader {

    /** The columns in their order, as files are written. */
    public static final List<String> COLUMNS = List.of("code", "iso3", "year", "value", "source");

    private static final Set<String> NEEDED = Set.copyOf(COLUMNS);
    private static final int FIRST = 1900;

    /** What came of a file. */
    public sealed interface Outcome {

        /**
         * Nothing is wrong with it.
         *
         * @param rows in the order of the file
         */
        record Good(List<Observation> rows) implements Outcome {
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

    private final Map<String, Tables.Series> series;
    private final Set<String> economies;
    private final int lastYear;

    /**
     * A reader of files with some series.
     *
     * @param series that may stand in the file
     * @param economies ISO 3166-1 alpha-3 codes that are known
     * @param lastYear after which there can be no value
     */
    public SeriesReader(List<Tables.Series> series, Set<String> economies, int lastYear) {
        this.series = series.stream().collect(Collectors.toMap(Tables.Series::code, it -> it));
        this.economies = Set.copyOf(economies);
        this.lastYear = lastYear;
    }

    /**
     * Reads a file whole.
     *
     * @param file its name in findings
     */
    public Outcome read(String file, byte[] bytes) {
        var table = CsvTable.read(file, bytes, NEEDED);
        var rows = new ArrayList<Observation>();
        var lines = new HashMap<List<Object>, Integer>();
        var versions = new HashMap<String, String>();
        for (var row : table.rows()) {
            var code = row.text("code");
            var year = year(row);
            var value = row.number("value");
            economy(row);
            if (value == null) {
                if (row.text("value").isEmpty()) {
                    row.wrong("value", "the value is missing.");
                }
                continue;
            }
            value(row, value);
            var before = lines.putIfAbsent(List.of(code, row.text("iso3"), year), row.line());
            if (before != null) {
                row.wrong(
                        "year",
                        "%s, %s, %d stands in line %d already.".formatted(code, row.text("iso3"), year, before));
            }
            var version = versions.putIfAbsent(code, row.text("source"));
            if (version != null && !version.equals(row.text("source"))) {
                row.wrong("source", "'%s' and '%s' are mixed in one series.".formatted(version, row.text("source")));
            }
            rows.add(new Observation(code, row.text("iso3"), year, value, row.text("source")));
        }
        return table.findings().isEmpty()
                ? new Outcome.Good(rows)
                : new Outcome.Bad(table.findings().stream().sorted().toList());
    }

    private void economy(CsvTable.Row row) {
        if (!economies.contains(row.text("iso3"))) {
            row.wrong("iso3", "'%s' is no ISO 3166-1 alpha-3 code.".formatted(row.text("iso3")));
        }
    }

    private int year(CsvTable.Row row) {
        var year = row.whole("year");
        if (year == null || year < FIRST || year > lastYear) {
            row.wrong("year", "'%s' is no year from %d to %d.".formatted(row.text("year"), FIRST, lastYear));
            return 0;
        }
        return year;
    }

    private void value(CsvTable.Row row, BigDecimal value) {
        var known = series.get(row.text("code"));
        if (known == null) {
            row.wrong("code", "there is no series '%s' in tables.yaml.".formatted(row.text("code")));
            return;
        }
        var greatest = greatest(known.unit());
        if (value.signum() < 0 || value.doubleValue() > greatest) {
            row.wrong(
                    "value",
                    "%s is not from 0 to %.0f (%s). Maybe another unit?".formatted(value, greatest, known.unit()));
        }
    }

    /** Gross enrolment may be above 100 percent. */
    private static double greatest(String unit) {
        return switch (unit) {
            case "percent" -> 200;
            case "years", "score" -> 120;
            case "index" -> 2;
            case "per1000" -> 1_000;
            case "per100000" -> 100_000;
            default -> 10_000_000;
        };
    }
}
