package org.banu.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The Global Gender Gap Index as a method, and a few economies of its edition of 2022. */
final class Examples {

    private Examples() {}

    static Method gapIndex() {
        return gapIndex(Missing.RENORMALISE, 12);
    }

    /**
     * Weights and caps of the index.
     *
     * @see <a href="https://www.weforum.org/publications/global-gender-gap-report-2023/">Global Gender Gap Report 2023,
     *     table B.2</a>
     */
    static Method gapIndex(Missing missing, int least) {
        var root = group(
                "overall",
                new Weights.Equal(),
                pillar("EPO", Map.of("LFP", .199, "WAGE", .31, "EEI", .221, "LSM", .149, "PTW", .121)),
                pillar("EDU", Map.of("LIT", .191, "PRI", .459, "SEC", .23, "TER", .121)),
                pillar("HS", Map.of("SRB", .693, "HLE", .307)),
                pillar("PE", Map.of("PARL", .31, "MIN", .247, "HOS", .443)));
        return new Method("gggi", root, missing, new Coverage(least, Set.of("CHN")), Ties.LOWEST, Rounding.NONE);
    }

    static Node.Group group(String code, Weights weights, Node... children) {
        return new Node.Group(code, weights, Aggregation.ARITHMETIC, List.of(children));
    }

    private static Node.Group pillar(String code, Map<String, Double> weights) {
        var order = List.of(
                "LFP", "WAGE", "EEI", "LSM", "PTW", "LIT", "PRI", "SEC", "TER", "SRB", "HLE", "PARL", "MIN", "HOS");
        var caps = Map.of("SRB", .944, "HLE", 1.06);
        var children = order.stream()
                .filter(weights::containsKey)
                .map(it -> parity(it, caps.getOrDefault(it, 1.0)))
                .toArray(Node[]::new);
        return group(code, new Weights.Given(weights), children);
    }

    static Node.Indicator parity(String code, @Nullable Double cap) {
        return new Node.Indicator(code, Direction.HIGHER_IS_BETTER, null, cap, new Normalisation.Ratio(1));
    }

    /** A group of indicators of equal weight, named A, B and so on, taken as they are. */
    static Method flat(int indicators, Aggregation aggregation) {
        var children = new ArrayList<Node>();
        for (var i = 0; i < indicators; i++) {
            children.add(parity("I" + i, null));
        }
        var root = new Node.Group("overall", new Weights.Equal(), aggregation, children);
        return new Method("flat", root, Missing.RENORMALISE, Coverage.ANY, Ties.LOWEST, Rounding.NONE);
    }

    /** Economies AAA, AAB and so on; indicators I0, I1 and so on. */
    static Edition edition(double[]... rows) {
        var economies = new ArrayList<String>();
        for (var i = 0; i < rows.length; i++) {
            economies.add("A" + (char) ('A' + i / 26) + (char) ('A' + i % 26));
        }
        var indicators = new ArrayList<String>();
        for (var i = 0; i < rows[0].length; i++) {
            indicators.add("I" + i);
        }
        return Edition.of("2022", economies, indicators, rows, Map.of());
    }

    /** Rows of {@code gap-index-2022.csv}: economy, published overall score, then the fourteen indicators. */
    static Map<String, double[]> published() {
        var rows = new LinkedHashMap<String, double[]>();
        for (var line : lines()) {
            var cells = line.split(",", -1);
            var numbers = new double[cells.length - 1];
            for (var i = 0; i < numbers.length; i++) {
                numbers[i] = cells[i + 1].isEmpty() ? Double.NaN : Double.parseDouble(cells[i + 1]);
            }
            rows.put(cells[0], numbers);
        }
        return rows;
    }

    static Edition edition2022() {
        var rows = published();
        var values = rows.values().stream()
                .map(it -> Arrays.copyOfRange(it, 1, it.length))
                .toArray(double[][]::new);
        var indicators =
                gapIndex().indicators().stream().map(Node.Indicator::code).toList();
        return Edition.of("2022", List.copyOf(rows.keySet()), indicators, values, Map.of());
    }

    private static List<String> lines() {
        try (var file = Examples.class.getResourceAsStream("gap-index-2022.csv")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).toList();
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }
}
