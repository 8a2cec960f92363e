package org.banu.data;

import org.jspecify.annotations.Nullable;

/**
 * What is known of a network besides the head that all programmes share; null is not known.
 *
 * @param founded as in the source
 * @param members how many, as in the source
 * @param open false where nobody applies to join, such as a state body or a group of experts
 */
public record Network(
        NetworkKind kind,
        @Nullable Scope scope,
        @Nullable Text city,
        @Nullable RoughDate founded,
        @Nullable String members,
        @Nullable Boolean open) {

    /** What sort of body it is. */
    public enum NetworkKind implements Coded {
        ASSOCIATION,
        CHAMBER,
        COUNCIL,
        GOVERNMENT_BODY,
        MULTILATERAL,
        EXPERT_GROUP,
        LEADERS_NETWORK,
        NGO,
        PLATFORM,
        FUND,
        OTHER
    }

    /** How far it reaches. */
    public enum Scope implements Coded {
        LOCAL,
        REGIONAL,
        NATIONAL,
        CROSS_BORDER,
        GLOBAL
    }
}
