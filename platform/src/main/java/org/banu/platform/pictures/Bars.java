package org.banu.platform.pictures;

import java.util.List;
import org.banu.platform.kernel.Language;

/** Bars below their names: what parts bring to a whole, one after the other, or what moves it up and down. */
public final class Bars {

    private static final int LEFT = 4;
    private static final int RIGHT = 56;
    private static final int BAR = 10;
    private static final int GAP = 8;

    /**
     * One bar, or a heading without one.
     *
     * @param from value where it begins
     * @param to value where it ends; equal to {@code from} for a heading
     * @param value as written at its end; empty for a heading
     * @param look class of the bar, such as {@code part-1}, {@code up}, {@code down} or {@code whole}
     */
    public record Bar(String name, double from, double to, String value, String look) {

        public static Bar heading(String name) {
            return new Bar(name, 0, 0, "", "heading");
        }

        boolean isHeading() {
            return look.equals("heading");
        }
    }

    private Bars() {}

    /**
     * Draws them.
     *
     * @param low least value that fits
     * @param high greatest value that fits
     * @param marked a value that is marked throughout, such as parity or no change
     */
    public static Drawing draw(Language language, List<Bar> bars, double low, double high, double marked) {
        var lettering = Lettering.of(language);
        var scale = new Scale(low, high, LEFT, Drawing.WIDTH - RIGHT);
        var height = 4
                + bars.stream()
                        .mapToInt(it -> lettering.wrapped(it.name()).size() * lettering.line()
                                + (it.isHeading() ? 4 : BAR + GAP))
                        .sum();
        var drawing = new Drawing(Drawing.WIDTH, height);
        var y = 2;
        for (var bar : bars) {
            for (var line : lettering.wrapped(bar.name())) {
                drawing.words(
                        LEFT,
                        y + lettering.line() / 2.0 + lettering.drop(),
                        "start",
                        bar.isHeading() ? "heading" : "label",
                        line);
                y += lettering.line();
            }
            if (bar.isHeading()) {
                y += 4;
                continue;
            }
            drawing.rectangle(scale.at(low), y, scale.at(high) - scale.at(low), BAR, "track");
            var from = scale.at(bar.from());
            var across = scale.at(bar.to()) - from;
            // A change too small to be seen still shows where it is.
            drawing.rectangle(from, y, Math.abs(across) < 1 ? 1 : across, BAR, "bar " + bar.look());
            drawing.line(scale.at(marked), y - 1, scale.at(marked), y + BAR + 1.0, "marked");
            drawing.words(Drawing.WIDTH - 2, y + BAR - .5, "end", "value", bar.value());
            y += BAR + GAP;
        }
        return language.locale().isRightToLeft() ? drawing.mirrored() : drawing;
    }
}
