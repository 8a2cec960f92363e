package org.banu.platform.pictures;

import java.util.List;
import java.util.function.DoubleFunction;
import org.banu.platform.kernel.Language;

/** Where economies stand between the widest gap and parity, part by part. */
public final class Dots {

    private static final int SIDE = 10;
    private static final int TRACK = 20;
    private static final int LEGEND_COLUMNS = 2;

    /**
     * A part and where each economy stands in it.
     *
     * @param values from 0 to 1, in the order of the economies; NaN for none
     */
    public record Row(String name, List<Double> values) {

        public Row {
            values = List.copyOf(values);
        }
    }

    private Dots() {}

    /**
     * Draws them.
     *
     * @param economies their names, in the order of the values
     */
    public static Drawing draw(
            Language language, List<String> economies, List<Row> rows, DoubleFunction<String> written) {
        var lettering = Lettering.of(language);
        var scale = new Scale(0, 1, SIDE, Drawing.WIDTH - SIDE);
        var legend = economies.size() > 1 ? Math.ceilDiv(economies.size(), LEGEND_COLUMNS) * lettering.line() + 6 : 0;
        var drawing = new Drawing(Drawing.WIDTH, legend + rows.size() * (lettering.line() + TRACK) + 22);
        for (var place = 0; place < economies.size() && economies.size() > 1; place++) {
            var x = SIDE + place % LEGEND_COLUMNS * (Drawing.WIDTH / LEGEND_COLUMNS);
            var y = lettering.line() / 2.0 + place / LEGEND_COLUMNS * lettering.line();
            Marker.draw(drawing, x, y, place);
            drawing.words(x + 11, y + lettering.drop(), "start", "label", economies.get(place));
        }
        var y = legend;
        for (var row : rows) {
            drawing.words(SIDE, y + lettering.line() / 2.0 + lettering.drop(), "start", "label", row.name());
            y += lettering.line();
            drawing.line(SIDE, y + TRACK / 2.0, Drawing.WIDTH - SIDE, y + TRACK / 2.0, "rail");
            for (var place = row.values().size() - 1; place >= 0; place--) {
                if (!Double.isNaN(row.values().get(place))) {
                    Marker.draw(drawing, scale.at(row.values().get(place)), y + TRACK / 2.0, place);
                }
            }
            y += TRACK;
        }
        for (var tick : new double[] {0, .25, .5, .75, 1}) {
            drawing.line(scale.at(tick), legend + lettering.line(), scale.at(tick), y, "grid");
            drawing.words(
                    scale.at(tick),
                    y + 16,
                    tick == 0 ? "start" : tick == 1 ? "end" : "middle",
                    "tick",
                    written.apply(tick));
        }
        return language.locale().isRightToLeft() ? drawing.mirrored() : drawing;
    }
}
