package org.banu.platform.laboratory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banu.data.index.IndexMethod;
import org.banu.index.Cell;
import org.banu.index.Method;
import org.banu.index.Node;
import org.banu.platform.indices.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One economy in one edition, and what is changed there.
 *
 * @param standing as it is, by the official method
 * @param method by which it is computed with the changes
 * @param values by indicator: women's figure over men's, as changed
 * @param weights by group or indicator: within its group, as changed
 * @param aim what is sought from there; null for nothing
 */
record Scenario(
        Standing standing,
        String economy,
        IndexMethod method,
        Map<String, BigDecimal> values,
        Map<String, BigDecimal> weights,
        @Nullable Aim aim) {

    /** What stands in the address. */
    record Parameter(String name, String value) {}

    Scenario {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    boolean changes() {
        return !values.isEmpty()
                || !weights.isEmpty()
                || !method.id().equals(standing.method().id());
    }

    /** The same with these values too, and nothing sought any more. */
    Scenario with(Map<String, BigDecimal> more) {
        var all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new Scenario(standing, economy, method, all, weights, null);
    }

    /** Which economy, and in which edition. */
    List<Parameter> place() {
        return List.of(new Parameter("economy", economy), new Parameter("edition", String.valueOf(standing.year())));
    }

    /** What is changed, without what is sought. */
    List<Parameter> parameters() {
        var parameters = new ArrayList<>(place());
        if (!method.id().equals(standing.method().id())) {
            parameters.add(new Parameter("method", method.id()));
        }
        values.forEach((code, value) -> parameters.add(new Parameter(code, Hundredths.plain(value))));
        weights.forEach((code, weight) -> parameters.add(new Parameter("weight." + code, Hundredths.plain(weight))));
        return parameters;
    }

    /** Of the address that says all this, with its question mark. */
    String query() {
        var parameters = parameters();
        if (aim != null) {
            parameters.add(new Parameter("goal", aim.kind().code()));
            parameters.add(new Parameter("to", Hundredths.plain(aim.to())));
            aim.keep().forEach(it -> parameters.add(new Parameter("keep", it)));
            aim.limits().forEach((code, it) -> parameters.add(new Parameter("limit." + code, Hundredths.plain(it))));
            aim.costs().forEach((code, it) -> parameters.add(new Parameter("cost." + code, Hundredths.plain(it))));
        }
        return parameters.stream().map(it -> it.name() + "=" + it.value()).collect(Collectors.joining("&", "?", ""));
    }

    Map<Cell, Double> cells() {
        var cells = new HashMap<Cell, Double>();
        values.forEach((code, value) -> cells.put(new Cell(economy, code), value.doubleValue()));
        return cells;
    }

    /** The method with the changed weights. */
    Method weighted() {
        var shares = new LinkedHashMap<String, Double>();
        weights.forEach((code, weight) -> shares.put(code, weight.doubleValue()));
        return method.method().reweighted(shares).orElseThrow();
    }

    /**
     * What each part of a method counts within its group, in the order of the method. Parts whose weight comes from the
     * data are left out.
     */
    static Map<String, Double> weights(IndexMethod method) {
        var weights = new LinkedHashMap<String, Double>();
        collect(method.method().root(), weights);
        return weights;
    }

    private static void collect(Node.Group group, Map<String, Double> weights) {
        group.shares().ifPresent(weights::putAll);
        for (var child : group.children()) {
            if (child instanceof Node.Group inner) {
                collect(inner, weights);
            }
        }
    }
}
