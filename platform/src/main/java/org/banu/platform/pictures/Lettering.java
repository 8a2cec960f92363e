package org.banu.platform.pictures;

import java.util.ArrayList;
import java.util.List;
import org.banu.platform.kernel.Language;

/**
 * How much room words take in a drawing.
 *
 * @param line from one line to the next, in units of the drawing
 * @param drop how far below the middle of a line its base is
 * @param letters on a line across a chart, about
 */
record Lettering(int line, int drop, int letters) {

    private static final Lettering UPRIGHT = new Lettering(18, 4, 50);
    /** Nastaliq falls from right above to left below. */
    private static final Lettering NASTALIQ = new Lettering(30, 3, 60);

    static Lettering of(Language language) {
        return language == Language.URDU ? NASTALIQ : UPRIGHT;
    }

    /** Words broken into lines that fit across a chart. */
    List<String> wrapped(String text) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + word.length() >= letters) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return List.copyOf(lines);
    }
}
