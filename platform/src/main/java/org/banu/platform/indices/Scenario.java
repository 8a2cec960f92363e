package org.banu.platform.indices;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banu.index.Method;
import org.banu.index.Node;
import org.banu.index.Weights;

/** A method with other weights. */
public final class Scenario {

    private Scenario() {}

    /**
     * The same method with some weights changed within their groups; weights that were equal count as shares of one.
     *
     * @param weights by code, not negative
     * @return empty if the method has no such part, or the weights of its group come from the data
     */
    public static Optional<Method> reweighted(Method method, Map<String, Double> weights) {
        var changed = method;
        for (var weight : weights.entrySet()) {
            var group = group(changed.root(), weight.getKey());
            var before = group.flatMap(Scenario::weights);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            var byCode = new LinkedHashMap<>(before.get());
            byCode.put(weight.getKey(), weight.getValue());
            changed = changed.withWeights(group.orElseThrow().code(), new Weights.Given(byCode));
        }
        return Optional.of(changed);
    }

    /** The group that has a part of this code. */
    private static Optional<Node.Group> group(Node.Group group, String code) {
        if (group.children().stream().anyMatch(it -> it.code().equals(code))) {
            return Optional.of(group);
        }
        return group.children().stream()
                .filter(Node.Group.class::isInstance)
                .map(Node.Group.class::cast)
                .flatMap(it -> group(it, code).stream())
                .findFirst();
    }

    /** Within a group, by code; empty where they come from the data. */
    public static Optional<Map<String, Double>> weights(Node.Group group) {
        var byCode = new LinkedHashMap<String, Double>();
        for (var child : group.children()) {
            switch (group.weights()) {
                case Weights.Given given ->
                    byCode.put(child.code(), given.byCode().getOrDefault(child.code(), 0.0));
                case Weights.Equal _ ->
                    byCode.put(child.code(), 1.0 / group.children().size());
                case Weights.FromDeviations _ -> {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(byCode);
    }
}
