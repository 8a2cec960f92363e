package org.banu.platform.kernel;

/** Thrown at the start where the operator has to mend something; its message says what and how. */
public final class Misconfigured extends RuntimeException {

    public Misconfigured(String message) {
        super(message);
    }
}
