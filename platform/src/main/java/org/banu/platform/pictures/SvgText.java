package org.banu.platform.pictures;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Writes marks as SVG. */
final class SvgText {

    private SvgText() {}

    static String of(List<Mark> marks) {
        return marks.stream().map(SvgText::of).collect(Collectors.joining());
    }

    private static String of(Mark mark) {
        return switch (mark) {
            case Mark.Line it ->
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\" class=\"%s\"/>"
                        .formatted(number(it.x1()), number(it.y1()), number(it.x2()), number(it.y2()), it.look());
            case Mark.Rectangle it ->
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" class=\"%s\"/>"
                        .formatted(number(it.x()), number(it.y()), number(it.width()), number(it.height()), it.look());
            case Mark.Circle it ->
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\" class=\"%s\"/>"
                        .formatted(number(it.x()), number(it.y()), number(it.radius()), it.look());
            case Mark.Path it -> path(it);
            case Mark.Words it ->
                "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" class=\"%s\">%s</text>"
                        .formatted(number(it.x()), number(it.y()), it.anchor(), it.look(), escaped(it.text()));
        };
    }

    private static String path(Mark.Path path) {
        var title = path.words().isEmpty() ? "" : "<title>" + escaped(path.words()) + "</title>";
        var data = path.parts().stream().map(it -> data(it, path.closed())).collect(Collectors.joining());
        var drawn = "<path d=\"%s\" class=\"%s\">%s</path>".formatted(data, path.look(), title);
        // Who moves by keyboard goes by the table, not through every country.
        return path.href().isEmpty()
                ? drawn
                : "<a href=\"%s\" tabindex=\"-1\">%s</a>".formatted(escaped(path.href()), drawn);
    }

    /** Relative steps are shorter to write. */
    private static String data(double[] points, boolean closed) {
        var text = new StringBuilder();
        var x = 0L;
        var y = 0L;
        for (var i = 0; i < points.length; i += 2) {
            var nextX = tenths(points[i]);
            var nextY = tenths(points[i + 1]);
            text.append(i == 0 ? 'M' : 'l');
            append(text, nextX - x);
            if (nextY >= y) {
                text.append(' ');
            }
            append(text, nextY - y);
            x = nextX;
            y = nextY;
        }
        return text.append(closed ? "z" : "").toString();
    }

    private static String number(double length) {
        var text = new StringBuilder();
        append(text, tenths(length));
        return text.toString();
    }

    private static long tenths(double length) {
        return Math.round(10 * length);
    }

    private static void append(StringBuilder text, long tenths) {
        if (tenths < 0) {
            text.append('-');
        }
        var size = Math.abs(tenths);
        text.append(size / 10);
        if (size % 10 != 0) {
            text.append('.').append(size % 10);
        }
    }

    static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
