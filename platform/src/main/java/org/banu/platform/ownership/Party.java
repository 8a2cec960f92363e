package org.banu.platform.ownership;

/** Somebody or something that owns or runs a part of a business. Two parties never share an id. */
public sealed interface Party {

    String id();

    /**
     * A human being.
     *
     * @param sex as she declares it
     */
    record Person(String id, Sex sex) implements Party {}

    /**
     * A business, a fund, a state, an association.
     *
     * @param allOwnersNamed whether it is stated that nobody else owns a part of it than those named
     */
    record Entity(String id, boolean allOwnersNamed) implements Party {}

    /** What somebody declares. Who declares nothing is counted neither among women nor among others. */
    enum Sex {
        WOMAN,
        MAN,
        /** Neither of the two, as the law of Pakistan knows it. */
        ANOTHER,
        NOT_KNOWN
    }
}
