package org.banu.platform.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.DoubleFunction;
import org.banu.platform.kernel.Language;

/** Lines over the years, one for each economy: a rank that climbs, or a score. Years that are missing break the line. */
public final class Lines {

    private static final int LEFT = 34;
    private static final int RIGHT = 44;
    private static final int PLOT = 190;
    private static final int TICKS = 4;
    private static final int LEGEND_COLUMNS = 2;
    private static final int BELOW = 34;

    /**
     * One economy's line.
     *
     * @param points by year
     */
    public record Line(String name, NavigableMap<Integer, Double> points) {}

    /**
     * How values are drawn.
     *
     * @param low least value that fits
     * @param high greatest value that fits
     * @param ranks whether 1 stands on top
     * @param written a value in the reader's language
     */
    public record Axis(double low, double high, boolean ranks, DoubleFunction<String> written) {}

    private final Lettering lettering;
    private final List<Line> lines;
    private final Axis axis;
    private final List<Integer> breaks;
    private final Scale years;
    private final Scale values;
    private final Drawing drawing;

    private Lines(Language language, List<Line> lines, Axis axis, List<Integer> breaks) {
        this.lettering = Lettering.of(language);
        this.lines = lines;
        this.axis = axis;
        this.breaks = breaks;
        var legend = lines.size() > 1 ? Math.ceilDiv(lines.size(), LEGEND_COLUMNS) * lettering.line() + 8 : 0;
        var top = legend + 14;
        this.years = new Scale(first(), last(), LEFT, Drawing.WIDTH - RIGHT);
        this.values = axis.ranks()
                ? new Scale(axis.low(), axis.high(), top, top + PLOT)
                : new Scale(axis.low(), axis.high(), top + PLOT, top);
        this.drawing = new Drawing(Drawing.WIDTH, top + PLOT + BELOW);
    }

    /**
     * Draws them.
     *
     * @param lines at least one point in all
     * @param breaks years from which values are made in another way; numbered from 1 in the drawing
     */
    public static Drawing draw(Language language, List<Line> lines, Axis axis, List<Integer> breaks) {
        var chart = new Lines(language, List.copyOf(lines), axis, List.copyOf(breaks));
        chart.legend();
        chart.frame();
        chart.breaks();
        for (var place = 0; place < lines.size(); place++) {
            chart.line(place);
        }
        chart.ends();
        return chart.drawing;
    }

    private int first() {
        return lines.stream().mapToInt(it -> it.points().firstKey()).min().orElseThrow();
    }

    private int last() {
        return lines.stream().mapToInt(it -> it.points().lastKey()).max().orElseThrow();
    }

    private void legend() {
        if (lines.size() < 2) {
            return;
        }
        for (var place = 0; place < lines.size(); place++) {
            var x = 8 + place % LEGEND_COLUMNS * (Drawing.WIDTH / LEGEND_COLUMNS);
            var y = lettering.line() / 2.0 + place / LEGEND_COLUMNS * lettering.line();
            Marker.draw(drawing, x, y, place);
            drawing.words(
                    x + 11,
                    y + lettering.drop(),
                    "start",
                    "label",
                    lines.get(place).name());
        }
    }

    private void frame() {
        var bottom = axis.ranks() ? values.end() : values.start();
        var ticks = new ArrayList<>(values.ticks(TICKS));
        if (axis.ranks()) {
            ticks.removeIf(it -> it < 1);
            ticks.add(0, 1.0);
        }
        for (var tick : ticks) {
            drawing.line(LEFT, values.at(tick), Drawing.WIDTH - RIGHT, values.at(tick), "grid");
            drawing.words(
                    LEFT - 5, values.at(tick) + 4, "end", "tick", axis.written().apply(tick));
        }
        var shown = -99.0;
        for (var year = first(); year <= last(); year++) {
            if (years.at(year) - shown >= 44 && (year == last() || years.at(last()) - years.at(year) >= 30)) {
                drawing.words(years.at(year), bottom + 18, "middle", "tick", String.valueOf(year));
                shown = years.at(year);
            }
        }
    }

    private void breaks() {
        var top = Math.min(values.start(), values.end());
        var bottom = Math.max(values.start(), values.end());
        for (var i = 0; i < breaks.size(); i++) {
            if (breaks.get(i) > first() && breaks.get(i) <= last()) {
                var x = years.at(breaks.get(i) - .5);
                drawing.line(x, top - 2, x, bottom, "break");
                drawing.words(x, top - 4, "middle", "tick", String.valueOf(i + 1));
            }
        }
    }

    private void line(int place) {
        var points = lines.get(place).points();
        drawing.strokes(strokes(points, years, values), "line line-" + (place % Marker.SHAPES + 1));
        points.forEach((year, value) -> Marker.draw(drawing, years.at(year), values.at(value), place));
    }

    /** One stroke for each run of years without a gap. */
    static List<double[]> strokes(NavigableMap<Integer, Double> points, Scale years, Scale values) {
        var strokes = new ArrayList<double[]>();
        var stroke = new ArrayList<Double>();
        for (var year = points.firstKey(); year <= points.lastKey() + 1; year++) {
            var value = points.get(year);
            if (value != null) {
                stroke.add(years.at(year));
                stroke.add(values.at(value));
            } else if (!stroke.isEmpty()) {
                strokes.add(stroke.stream().mapToDouble(Double::doubleValue).toArray());
                stroke.clear();
            }
        }
        return strokes;
    }

    /** The last value of each, moved apart where they would lie on each other. */
    private void ends() {
        var order =
                lines.stream().sorted((a, b) -> Double.compare(end(a), end(b))).toList();
        var above = -99.0;
        for (var line : order) {
            var y = Math.max(end(line), above + 14);
            drawing.words(
                    Drawing.WIDTH - RIGHT + 8,
                    y + 4,
                    "start",
                    "value",
                    axis.written().apply(line.points().lastEntry().getValue()));
            above = y;
        }
    }

    private double end(Line line) {
        return values.at(line.points().lastEntry().getValue());
    }
}
