package org.banu.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.banu.index.Problem.Reason;

/** The values of one year: a row for each economy, a column for each indicator, gaps allowed. */
public final class Edition {

    private static final Pattern ALPHA_3 = Pattern.compile("[A-Z]{3}");

    private final String name;
    private final List<String> economies;
    private final List<String> indicators;
    private final double[][] values;
    private final SortedMap<Cell, String> flags;

    private Edition(
            String name,
            List<String> economies,
            List<String> indicators,
            double[][] values,
            SortedMap<Cell, String> flags) {
        this.name = name;
        this.economies = economies;
        this.indicators = indicators;
        this.values = values;
        this.flags = flags;
    }

    /**
     * Takes a copy of everything.
     *
     * @param name such as the year
     * @param economies ISO 3166 alpha-3 codes, one for each row
     * @param indicators codes, one for each column
     * @param values rows by columns, in the unit of each indicator; NaN where there is none
     * @param flags what is to be said of a value, such as that it was implied; handed on, never used
     * @throws Malformed with everything that {@link #check} finds
     */
    public static Edition of(
            String name, List<String> economies, List<String> indicators, double[][] values, Map<Cell, String> flags) {
        Malformed.refuse("Edition " + name, check(economies, indicators, values, flags));
        return new Edition(
                name,
                List.copyOf(economies),
                List.copyOf(indicators),
                copy(values),
                Collections.unmodifiableSortedMap(new TreeMap<>(flags)));
    }

    private static double[][] copy(double[][] values) {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    /** What is wrong, at {@code economies[3]}, {@code values.KAZ.LFP} and so on; empty if nothing is. */
    public static List<Problem> check(
            List<String> economies, List<String> indicators, double[][] values, Map<Cell, String> flags) {
        var problems = new ArrayList<Problem>();
        checkCodes("economies", economies, problems);
        checkCodes("indicators", indicators, problems);
        for (var i = 0; i < economies.size(); i++) {
            if (!ALPHA_3.matcher(economies.get(i)).matches()) {
                problems.add(Problem.of("economies[%d]".formatted(i), Reason.ECONOMY_WRONG, economies.get(i)));
            }
        }
        if (values.length != economies.size()) {
            problems.add(Problem.of("values", Reason.SIZE_WRONG, values.length, economies.size()));
            return problems;
        }
        for (var i = 0; i < values.length; i++) {
            checkRow("values." + economies.get(i), indicators, values[i], problems);
        }
        for (var cell : new TreeMap<>(flags).keySet()) {
            var path = "flags.%s.%s".formatted(cell.economy(), cell.indicator());
            if (!economies.contains(cell.economy())) {
                problems.add(Problem.of(path, Reason.UNKNOWN_CODE, cell.economy()));
            }
            if (!indicators.contains(cell.indicator())) {
                problems.add(Problem.of(path, Reason.UNKNOWN_CODE, cell.indicator()));
            }
        }
        return problems;
    }

    private static void checkCodes(String path, List<String> codes, List<Problem> problems) {
        if (codes.isEmpty()) {
            problems.add(Problem.of(path, Reason.EMPTY));
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < codes.size(); i++) {
            if (codes.get(i).isBlank() || !seen.add(codes.get(i))) {
                problems.add(Problem.of("%s[%d]".formatted(path, i), Reason.CODE_TAKEN, codes.get(i)));
            }
        }
    }

    private static void checkRow(String path, List<String> indicators, double[] row, List<Problem> problems) {
        if (row.length != indicators.size()) {
            problems.add(Problem.of(path, Reason.SIZE_WRONG, row.length, indicators.size()));
            return;
        }
        for (var i = 0; i < row.length; i++) {
            if (Double.isInfinite(row[i])) {
                problems.add(Problem.of("%s.%s".formatted(path, indicators.get(i)), Reason.NOT_FINITE, row[i]));
            }
        }
    }

    public String name() {
        return name;
    }

    public List<String> economies() {
        return economies;
    }

    public List<String> indicators() {
        return indicators;
    }

    /** The flags, by economy and then indicator. */
    public SortedMap<Cell, String> flags() {
        return flags;
    }

    /**
     * In the unit of the indicator; NaN where there is none.
     *
     * @throws IllegalArgumentException if it has no such economy or indicator
     */
    public double value(String economy, String indicator) {
        return values[row(economy)][column(indicator)];
    }

    double value(int row, int column) {
        return values[row][column];
    }

    int row(String economy) {
        return place(economies, economy, "economy");
    }

    int column(String indicator) {
        return place(indicators, indicator, "indicator");
    }

    private int place(List<String> codes, String code, String what) {
        var place = codes.indexOf(code);
        if (place < 0) {
            throw new IllegalArgumentException(
                    "No %s '%s' in edition %s. Maybe its code changed?".formatted(what, code, name));
        }
        return place;
    }

    /**
     * The same with other values; NaN takes one away.
     *
     * @throws IllegalArgumentException if it has no such economy or indicator, or a value is infinite
     */
    public Edition with(Map<Cell, Double> changes) {
        var changed = copy(values);
        for (var change : changes.entrySet()) {
            var cell = change.getKey();
            var value = change.getValue();
            if (value.isInfinite()) {
                throw new IllegalArgumentException("The value of %s must be finite, not %s.".formatted(cell, value));
            }
            changed[row(cell.economy())][column(cell.indicator())] = value;
        }
        return new Edition(name, economies, indicators, changed, flags);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edition that
                && name.equals(that.name)
                && economies.equals(that.economies)
                && indicators.equals(that.indicators)
                && flags.equals(that.flags)
                && Arrays.deepEquals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.deepHashCode(values);
    }

    @Override
    public String toString() {
        return "Edition %s: %d economies, %d indicators".formatted(name, economies.size(), indicators.size());
    }
}
