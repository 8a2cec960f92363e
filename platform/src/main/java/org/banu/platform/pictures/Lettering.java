package org.banu.platform.pictures;

import org.banu.platform.kernel.Language;

/**
 * How much room words take in a drawing.
 *
 * @param line from one line to the next, in units of the drawing
 * @param drop how far below the middle of a line its base is
 */
record Lettering(int line, int drop) {

    private static final Lettering UPRIGHT = new Lettering(18, 4);
    /** Nastaliq falls from right above to left below. */
    private static final Lettering NASTALIQ = new Lettering(30, 3);

    static Lettering of(Language language) {
        return language == Language.URDU ? NASTALIQ : UPRIGHT;
    }
}
