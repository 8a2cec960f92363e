package org.banu.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an index is made: a tree of groups down to indicators, and the rules around it.
 *
 * @param id of this version of the method
 */
public record Method(String id, Node.Group root, Missing missing, Coverage coverage, Ties ties, Rounding rounding) {

    /** What is wrong with it, at {@code root}, {@code root.children[2]} and so on; empty if nothing is. */
    public List<Problem> check() {
        return MethodCheck.of(this);
    }

    /** The indicators, in the order of the tree. */
    public List<Node.Indicator> indicators() {
        var found = new ArrayList<Node.Indicator>();
        collect(root, found);
        return List.copyOf(found);
    }

    private static void collect(Node node, List<Node.Indicator> found) {
        switch (node) {
            case Node.Indicator indicator -> found.add(indicator);
            case Node.Group group -> group.children().forEach(it -> collect(it, found));
        }
    }

    /** The same with other weights in one group; unchanged if it has no group of that code. */
    public Method withWeights(String group, Weights weights) {
        return new Method(id, replaced(root, group, weights), missing, coverage, ties, rounding);
    }

    /**
     * The same with some weights changed within their groups; weights that were equal count as shares of one.
     *
     * @param weights by code, not negative
     * @return empty if it has no such part, or the weights of its group come from the data
     */
    public Optional<Method> reweighted(Map<String, Double> weights) {
        var changed = this;
        for (var weight : weights.entrySet()) {
            var group = changed.root().groupOf(weight.getKey());
            var before = group.flatMap(Node.Group::shares);
            if (before.isEmpty()) {
                return Optional.empty();
            }
            var byCode = new LinkedHashMap<>(before.get());
            byCode.put(weight.getKey(), weight.getValue());
            changed = changed.withWeights(group.orElseThrow().code(), new Weights.Given(byCode));
        }
        return Optional.of(changed);
    }

    private static Node.Group replaced(Node.Group node, String group, Weights weights) {
        var children = node.children().stream()
                .map(it -> it instanceof Node.Group inner ? replaced(inner, group, weights) : it)
                .toList();
        var own = node.code().equals(group) ? weights : node.weights();
        return new Node.Group(node.code(), own, node.aggregation(), children);
    }
}
