package org.banu.data.index;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banu.index.Aggregation;
import org.banu.index.Coverage;
import org.banu.index.Edition;
import org.banu.index.Index;
import org.banu.index.Method;
import org.banu.index.Node;
import org.banu.index.RankInterval;
import org.banu.index.Ranking;
import org.banu.index.Result;
import org.banu.index.Uncertainty;
import org.banu.index.WeightDraws;
import org.banu.index.Weights;

/** Which ranks economies could as well have, at every level: each group and indicator is ranked as an index of its own. */
public final class RankRanges {

    private final Index index;
    private final Map<String, Integer> decimals;
    private final WeightDraws weights;
    private final long seed;
    private final int draws;

    /**
     * Of one index.
     *
     * @param rows that its edition was made of, whose digits say how finely they were rounded
     * @param vary by which share weights vary, from 0 to below 1
     */
    public RankRanges(Index index, List<Measurement> rows, double vary, long seed, int draws) {
        this.index = index;
        this.decimals = decimals(rows);
        this.weights = vary == 0 ? new WeightDraws.Fixed() : new WeightDraws.Uniform(vary);
        this.seed = seed;
        this.draws = draws;
    }

    /** As many as the finest value of each indicator has: a source that drops zeros at the end still rounds alike. */
    private static Map<String, Integer> decimals(List<Measurement> rows) {
        var decimals = new HashMap<String, Integer>();
        for (var row : rows) {
            var value = row.score() == null ? row.ratio() : row.score();
            if (value != null) {
                decimals.merge(row.indicator(), Math.clamp(value.scale(), 0, 12), Math::max);
            }
        }
        return decimals;
    }

    /** Of the whole alone, with the groups that can't be told apart. */
    public Ranking overall() {
        return ranking(index);
    }

    /** By code and economy. */
    public Map<String, Map<String, RankInterval>> all() {
        var all = new LinkedHashMap<String, Map<String, RankInterval>>();
        var root = index.method().root();
        all.put(root.code(), intervals(index));
        var scored = scored();
        root.children().forEach(it -> collect(it, scored, all));
        return all;
    }

    private void collect(Node node, Edition scored, Map<String, Map<String, RankInterval>> all) {
        var method = index.method();
        var root = node instanceof Node.Group group
                ? group
                : new Node.Group("of " + node.code(), new Weights.Equal(), Aggregation.ARITHMETIC, List.of(node));
        var alone = new Method(method.id(), root, method.missing(), Coverage.ANY, method.ties(), method.rounding());
        if (Index.check(alone, scored).isEmpty()) {
            all.put(node.code(), intervals(Index.of(alone, scored)));
        }
        if (node instanceof Node.Group group) {
            group.children().forEach(it -> collect(it, scored, all));
        }
    }

    private Map<String, RankInterval> intervals(Index of) {
        return ranking(of).intervals().stream().collect(Collectors.toMap(RankInterval::economy, it -> it));
    }

    private Ranking ranking(Index of) {
        var rounded = of.method().indicators().stream()
                .map(Node.Indicator::code)
                .filter(decimals::containsKey)
                .collect(Collectors.toMap(it -> it, it -> decimals.getOrDefault(it, 0)));
        var uncertainty = new Uncertainty(weights, rounded, List.of(), List.of(), List.of());
        return Ranking.of(of, uncertainty, seed, draws, Runtime.getRuntime().availableProcessors());
    }

    /** The edition without the economies that have no place in it. */
    private Edition scored() {
        var edition = index.edition();
        Result result = index.result();
        var root = result.codes().getFirst();
        var economies = edition.economies().stream()
                .filter(it -> result.rank(it, root) > 0)
                .toList();
        var values = economies.stream()
                .map(economy -> edition.indicators().stream()
                        .mapToDouble(it -> edition.value(economy, it))
                        .toArray())
                .toArray(double[][]::new);
        return Edition.of(edition.name(), economies, edition.indicators(), values, Map.of());
    }
}
