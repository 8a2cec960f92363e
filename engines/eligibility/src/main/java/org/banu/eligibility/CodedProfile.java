package org.banu.eligibility;

/** A profile as one {@link Sieve} sees it: each value by the cell it lies in. Only that sieve understands it. */
public final class CodedProfile {

    private final long[] codes;

    CodedProfile(long[] codes) {
        this.codes = codes;
    }

    long[] codes() {
        return codes;
    }
}
