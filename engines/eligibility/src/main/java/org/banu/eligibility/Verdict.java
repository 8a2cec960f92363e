package org.banu.eligibility;

/** What comes of a screening. Learning more turns {@link #UNDECIDED} into one of the others, and never one of them back. */
public enum Verdict {
    /** Every criterion is met, or is left to the provider. */
    LIKELY,
    /** At least one criterion isn't met, whatever is still unknown. */
    NOT,
    /** It depends on what isn't known. */
    UNDECIDED;

    static Verdict of(Truth truth) {
        return switch (truth) {
            case TRUE -> LIKELY;
            case FALSE -> NOT;
            case UNKNOWN -> UNDECIDED;
        };
    }
}
