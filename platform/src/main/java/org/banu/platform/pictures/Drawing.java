package org.banu.platform.pictures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A drawing under way. Lengths are in units of which a phone is 360 wide; y grows downwards. */
public final class Drawing {

    /** Units across every chart. */
    static final int WIDTH = 360;

    private final int width;
    private final int height;
    private final List<Mark> marks = new ArrayList<>();

    Drawing(int width, int height) {
        this.width = width;
        this.height = height;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Everything drawn, as SVG without the element around it. */
    public String svg() {
        return SvgText.of(marks);
    }

    List<Mark> marks() {
        return Collections.unmodifiableList(marks);
    }

    void line(double x1, double y1, double x2, double y2, String look) {
        marks.add(new Mark.Line(x1, y1, x2, y2, look));
    }

    /** A negative width is taken the other way. */
    void rectangle(double x, double y, double across, double down, String look) {
        marks.add(new Mark.Rectangle(Math.min(x, x + across), y, Math.abs(across), down, look));
    }

    void circle(double x, double y, double radius, String look) {
        marks.add(new Mark.Circle(x, y, radius, look));
    }

    /** @param corners x and y in turn */
    void polygon(String look, double... corners) {
        marks.add(new Mark.Path(List.of(corners), true, look, "", ""));
    }

    /** @param parts each its points, x and y in turn */
    void strokes(List<double[]> parts, String look) {
        marks.add(new Mark.Path(parts, false, look, "", ""));
    }

    /** An outline that says what it is when it is pointed at, and leads somewhere. */
    void outline(List<double[]> parts, String look, String words, String href) {
        marks.add(new Mark.Path(parts, true, look, words, href));
    }

    void words(double x, double y, String anchor, String look, String text) {
        marks.add(new Mark.Words(x, y, anchor, look, text));
    }

    /** As in a mirror, for who reads from right to left; words stay as they are. */
    Drawing mirrored() {
        var mirrored = new Drawing(width, height);
        marks.forEach(it -> mirrored.marks.add(it.moved(width, 0, -1)));
        return mirrored;
    }

    /** Puts another drawing into this one, so far to the right and down. */
    void put(Drawing other, double right, double down) {
        other.marks.forEach(it -> marks.add(it.moved(right, down, 1)));
    }
}
