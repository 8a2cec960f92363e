package org.banu.index;

/**
 * An economy without a score.
 *
 * @param present number of indicators it has a value for
 * @param needed number of indicators it would need
 */
public record Exclusion(String economy, Reason reason, int present, int needed) {

    public enum Reason {
        /** It has fewer values than {@link Coverage} asks for. */
        COVERAGE,
        /** It lacks a value and the method's rule is {@link Missing#EXCLUDE}. */
        MISSING
    }
}
