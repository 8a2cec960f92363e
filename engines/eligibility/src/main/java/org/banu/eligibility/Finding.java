package org.banu.eligibility;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one criterion, or one part of it, stands for one person.
 *
 * @param criterion the id of the criterion it belongs to
 * @param source which of the programme's sources says so, from 1
 * @param condition what is asked, with its threshold
 * @param value hers, if the condition is a test and she told; otherwise null
 * @param children the parts in their order; empty for a test or a decision
 */
public record Finding(
        String criterion,
        int source,
        Status status,
        Condition condition,
        @Nullable Value value,
        List<Finding> children) {

    public Finding {
        children = List.copyOf(children);
    }

    /**
     * The truth that follows from the leaves of the trace, whatever status is written above them.
     *
     * @param straight whether an even number of negations lies above
     */
    Truth truth(boolean straight) {
        return switch (condition) {
            case Condition.Test _, Condition.Decides _ -> status.truth(straight);
            case Condition.Not _ -> children.getFirst().truth(!straight).not();
            case Condition.AllOf _ -> Trace.all(truths(straight));
            case Condition.AnyOf _ -> Trace.any(truths(straight));
            case Condition.AtLeast several -> Trace.atLeast(several.n(), truths(straight));
        };
    }

    private List<Truth> truths(boolean straight) {
        return children.stream().map(it -> it.truth(straight)).toList();
    }
}
