package org.banu.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.banu.data.index.Editions;
import org.banu.data.index.IndexData;
import org.banu.index.Aggregation;
import org.banu.index.Coverage;
import org.banu.index.Direction;
import org.banu.index.Edition;
import org.banu.index.Index;
import org.banu.index.Method;
import org.banu.index.Missing;
import org.banu.index.Node;
import org.banu.index.Normalisation;
import org.banu.index.Rounding;
import org.banu.index.Ties;
import org.banu.index.Uncertainty;
import org.banu.index.WeightDraws;
import org.banu.index.Weights;

/** The gender gap index of 2022 as it is shipped, and a larger index made up with a seed. */
final class IndexWorkload {

    static final WeightDraws.Uniform WEIGHTS = new WeightDraws.Uniform(.25);

    private static final int DECIMALS = 3;
    private static final double UNIT = 1_000;
    private static final double LEAST = .3;
    private static final double GAPS = .05;

    private IndexWorkload() {}

    /** The edition of 2022; where a deployment has left it out, made-up values of its shape. */
    static Index gapIndex() {
        var data = IndexData.shipped();
        var method = data.method("gggi").orElseThrow();
        var rows = data.measurements(2022);
        return rows.isEmpty() ? madeUp(146, 14, 4) : Index.of(method.method(), Editions.of(2022, rows, method));
    }

    /** 190 economies by 40 indicators, in five groups; a twentieth of the values is missing. */
    static Index large() {
        return madeUp(190, 40, 5);
    }

    /** Everything that can be uncertain of {@link #large}. */
    static Uncertainty everything(Index large) {
        var decimals = new HashMap<String, Integer>();
        large.edition().indicators().forEach(it -> decimals.put(it, DECIMALS));
        return new Uncertainty(
                WEIGHTS,
                decimals,
                List.of(new Normalisation.MinMax(null, null)),
                List.of(Aggregation.GEOMETRIC),
                List.of(Missing.IMPUTE_MEDIAN));
    }

    private static Index madeUp(int economies, int indicators, int groups) {
        var random = new Random(42);
        var codes = new ArrayList<String>();
        var nodes = new ArrayList<Node>();
        for (var group = 0; group < groups; group++) {
            var parts = new ArrayList<Node>();
            var weights = new HashMap<String, Double>();
            for (var i = group; i < indicators; i += groups) {
                codes.add("I" + i);
                parts.add(
                        new Node.Indicator("I" + i, Direction.HIGHER_IS_BETTER, null, 1.0, new Normalisation.Ratio(1)));
                weights.put("I" + i, .1 + random.nextDouble());
            }
            nodes.add(new Node.Group("G" + group, new Weights.Given(weights), Aggregation.ARITHMETIC, parts));
        }
        var root = new Node.Group("overall", new Weights.Equal(), Aggregation.ARITHMETIC, nodes);
        var method = new Method("made-up", root, Missing.RENORMALISE, Coverage.ANY, Ties.LOWEST, Rounding.NONE);
        var names = new ArrayList<String>();
        var values = new double[economies][indicators];
        for (var economy = 0; economy < economies; economy++) {
            names.add("X%c%c".formatted('A' + economy / 26, 'A' + economy % 26));
            for (var i = 0; i < indicators; i++) {
                var value = LEAST + (1 - LEAST) * random.nextDouble();
                values[economy][i] = random.nextDouble() < GAPS ? Double.NaN : Math.rint(value * UNIT) / UNIT;
            }
        }
        return Index.of(method, Edition.of("made up", names, codes, values, Map.of()));
    }
}
