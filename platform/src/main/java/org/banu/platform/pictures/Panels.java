package org.banu.platform.pictures;

import java.util.List;
import java.util.function.DoubleFunction;
import org.banu.platform.kernel.Language;

/** Small multiples: the same scale from the widest gap to parity for each part, over the years, one below the other. */
public final class Panels {

    private static final int LEFT = 4;
    private static final int RIGHT = 52;
    private static final int PLOT = 44;
    private static final int GAP = 10;

    private Panels() {}

    /**
     * Draws them.
     *
     * @param parts at least one, each with a point
     */
    public static Drawing draw(Language language, List<Lines.Line> parts, DoubleFunction<String> written) {
        var lettering = Lettering.of(language);
        var down = lettering.line() + PLOT + GAP;
        var drawing = new Drawing(Drawing.WIDTH, parts.size() * down + 16);
        var first = parts.stream().mapToInt(it -> it.points().firstKey()).min().orElseThrow();
        var last = parts.stream().mapToInt(it -> it.points().lastKey()).max().orElseThrow();
        var years = new Scale(first, last, LEFT + 4, Drawing.WIDTH - RIGHT);
        for (var place = 0; place < parts.size(); place++) {
            var part = parts.get(place);
            var top = place * down;
            var values = new Scale(0, 1, top + lettering.line() + PLOT, top + lettering.line() + 4);
            var rightToLeft = language.locale().isRightToLeft();
            drawing.words(
                    rightToLeft ? Drawing.WIDTH - RIGHT : LEFT,
                    top + lettering.line() / 2.0 + lettering.drop(),
                    rightToLeft ? "end" : "start",
                    "label",
                    part.name());
            drawing.line(LEFT, values.at(1), Drawing.WIDTH - RIGHT, values.at(1), "grid");
            drawing.line(LEFT, values.at(0), Drawing.WIDTH - RIGHT, values.at(0), "rail");
            drawing.strokes(Lines.strokes(part.points(), years, values), "line line-1");
            var end = part.points().lastEntry();
            Marker.draw(drawing, years.at(end.getKey()), values.at(end.getValue()), 0);
            drawing.words(
                    Drawing.WIDTH - RIGHT + 10,
                    values.at(end.getValue()) + 4,
                    "start",
                    "value",
                    written.apply(end.getValue()));
        }
        var bottom = parts.size() * down + 8;
        drawing.words(LEFT, bottom, "start", "tick", String.valueOf(first));
        drawing.words(Drawing.WIDTH - RIGHT, bottom, "end", "tick", String.valueOf(last));
        return drawing;
    }
}
