package org.banu.platform.pictures;

import java.util.List;
import java.util.function.DoubleFunction;
import org.banu.platform.kernel.Language;

/** Small multiples: the same scale from the widest gap to parity for each part, over the years, two in a row. */
public final class Panels {

    private static final int ROW = 2;
    private static final int PANEL = 168;
    private static final int PLOT = 70;
    private static final int EDGE = 8;

    private Panels() {}

    /**
     * Draws them.
     *
     * @param parts at least one, each with a point
     */
    public static Drawing draw(Language language, List<Lines.Line> parts, DoubleFunction<String> written) {
        var lettering = Lettering.of(language);
        var down = lettering.line() + PLOT + 30;
        var drawing = new Drawing(Drawing.WIDTH, Math.ceilDiv(parts.size(), ROW) * down);
        var first = parts.stream().mapToInt(it -> it.points().firstKey()).min().orElseThrow();
        var last = parts.stream().mapToInt(it -> it.points().lastKey()).max().orElseThrow();
        for (var place = 0; place < parts.size(); place++) {
            var left = 4 + place % ROW * (Drawing.WIDTH / ROW + 4);
            var top = place / ROW * down;
            var years = new Scale(first, last, left + EDGE, left + PANEL - EDGE);
            var values = new Scale(0, 1, top + lettering.line() + PLOT, top + lettering.line() + 8);
            drawing.words(
                    left,
                    top + lettering.line() / 2.0 + lettering.drop(),
                    "start",
                    "label",
                    parts.get(place).name());
            drawing.line(left, values.at(0), left + PANEL, values.at(0), "rail");
            drawing.line(left, values.at(1), left + PANEL, values.at(1), "grid");
            draw(drawing, parts.get(place), years, values, written);
            drawing.words(left, values.at(0) + 16, "start", "tick", String.valueOf(first));
            drawing.words(left + PANEL, values.at(0) + 16, "end", "tick", String.valueOf(last));
        }
        return drawing;
    }

    private static void draw(
            Drawing drawing, Lines.Line part, Scale years, Scale values, DoubleFunction<String> written) {
        drawing.strokes(Lines.strokes(part.points(), years, values), "line line-1");
        var end = part.points().lastEntry();
        Marker.draw(drawing, years.at(end.getKey()), values.at(end.getValue()), 0);
        var y = values.at(end.getValue());
        // Below the line where parity leaves no room above it.
        drawing.words(
                years.end() + EDGE,
                end.getValue() > .8 ? y + 18 : y - 8,
                "end",
                "value",
                written.apply(end.getValue()));
    }
}
