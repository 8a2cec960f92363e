package org.banu.index;

import java.util.List;
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
