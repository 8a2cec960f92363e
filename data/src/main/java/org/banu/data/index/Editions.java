package org.banu.data.index;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.banu.index.Cell;
import org.banu.index.Edition;

/** Makes editions for the engine out of what was read. */
public final class Editions {

    private Editions() {}

    /** The years that there are rows of, the newest last. */
    public static List<Integer> years(List<Measurement> rows) {
        return rows.stream().map(Measurement::edition).distinct().sorted().toList();
    }

    /**
     * The rows of one year as a table for the engine, with all indicators of a method; what isn't there is NaN.
     *
     * @param rows of any years; without double ones
     * @throws IllegalArgumentException if no row is of this year, or the method lacks an indicator
     */
    public static Edition of(int year, List<Measurement> rows, IndexMethod method) {
        var indicators =
                method.indicators().stream().map(IndexMethod.Part::code).toList();
        var byEconomy = new LinkedHashMap<String, double[]>();
        var flags = new TreeMap<Cell, String>();
        for (var row : rows) {
            if (row.edition() == year) {
                var column = indicators.indexOf(row.indicator());
                if (column < 0) {
                    throw new IllegalArgumentException(
                            "No indicator '%s' in method '%s'.".formatted(row.indicator(), method.id()));
                }
                values(byEconomy, row.economy(), indicators.size())[column] = row.value();
                if (!row.flags().isEmpty()) {
                    flags.put(new Cell(row.economy(), row.indicator()), joined(row));
                }
            }
        }
        return Edition.of(
                String.valueOf(year),
                List.copyOf(byEconomy.keySet()),
                indicators,
                byEconomy.values().toArray(double[][]::new),
                flags);
    }

    private static String joined(Measurement row) {
        return row.flags().stream().map(Flag::id).collect(Collectors.joining(";"));
    }

    private static double[] values(Map<String, double[]> byEconomy, String economy, int size) {
        return byEconomy.computeIfAbsent(economy, _ -> {
            var values = new double[size];
            Arrays.fill(values, Double.NaN);
            return values;
        });
    }
}
