package org.banu.eligibility;

/** How one criterion, or one part of it, stands. */
public enum Status {
    MET,
    NOT_MET,
    /** A value is missing, is less exact than the rule, or is in a unit that can't be converted on that day. */
    UNKNOWN,
    /** Met as far as a machine can tell; the rest is for the provider to decide. */
    PROVIDER_DECIDES;

    /**
     * @param favoured the truth if the provider decides in her favour
     * @param neutral the truth if nothing is known of what the provider decides
     */
    static Status of(Truth favoured, Truth neutral) {
        if (favoured != neutral) {
            return PROVIDER_DECIDES;
        }
        return switch (favoured) {
            case TRUE -> MET;
            case FALSE -> NOT_MET;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /**
     * The truth that this status stands for.
     *
     * @param straight whether an even number of negations lies above, so that "true" is what favours her
     */
    Truth truth(boolean straight) {
        return switch (this) {
            case MET -> Truth.TRUE;
            case NOT_MET -> Truth.FALSE;
            case UNKNOWN -> Truth.UNKNOWN;
            case PROVIDER_DECIDES -> Truth.of(straight);
        };
    }
}
