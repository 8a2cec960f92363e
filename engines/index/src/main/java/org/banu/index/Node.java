package org.banu.index;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A part of an index: a group of parts, or an indicator. */
public sealed interface Node {

    /** Unique in the whole method; {@code overall} by custom for the root. */
    String code();

    /**
     * Parts that make one score.
     *
     * @param children at least one; their order is the order of results
     */
    record Group(String code, Weights weights, Aggregation aggregation, List<Node> children) implements Node {

        public Group {
            children = List.copyOf(children);
        }

        /** The group that has a part of this code: itself, or one within it. */
        public Optional<Group> groupOf(String part) {
            if (children.stream().anyMatch(it -> it.code().equals(part))) {
                return Optional.of(this);
            }
            return children.stream()
                    .filter(Group.class::isInstance)
                    .map(Group.class::cast)
                    .flatMap(it -> it.groupOf(part).stream())
                    .findFirst();
        }

        /** How much each of its parts counts, by code, and for equal ones shares of one; empty where the data decides. */
        public Optional<Map<String, Double>> shares() {
            var byCode = new LinkedHashMap<String, Double>();
            for (var child : children) {
                switch (weights) {
                    case Weights.Given given ->
                        byCode.put(child.code(), given.byCode().getOrDefault(child.code(), 0.0));
                    case Weights.Equal _ -> byCode.put(child.code(), 1.0 / children.size());
                    case Weights.FromDeviations _ -> {
                        return Optional.empty();
                    }
                }
            }
            return Optional.of(byCode);
        }
    }

    /**
     * What is measured.
     *
     * @param floor in the unit of the value, which is raised to it; null for none
     * @param cap in the unit of the value, which is lowered to it; null for none
     */
    record Indicator(
            String code,
            Direction direction,
            @Nullable Double floor,
            @Nullable Double cap,
            Normalisation normalisation) implements Node {}
}
