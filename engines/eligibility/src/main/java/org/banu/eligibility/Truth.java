package org.banu.eligibility;

/**
 * The three values of Kleene's strong logic, from least to most true.
 *
 * @see <a href="https://plato.stanford.edu/entries/logic-manyvalued/#KleeSyst">Kleene (1952), §64</a>
 */
enum Truth {
    FALSE,
    UNKNOWN,
    TRUE;

    static Truth of(boolean holds) {
        return holds ? TRUE : FALSE;
    }

    Truth not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }

    Truth and(Truth other) {
        return compareTo(other) <= 0 ? this : other;
    }

    Truth or(Truth other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
