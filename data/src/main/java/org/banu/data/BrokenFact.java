package org.banu.data;

/** Thrown when a file of facts cannot be read as what it should be. */
public final class BrokenFact extends RuntimeException {

    private final transient Finding finding;

    BrokenFact(Finding finding) {
        super(finding.toString());
        this.finding = finding;
    }

    /** Where it is broken, and why. */
    public Finding finding() {
        return finding;
    }
}
