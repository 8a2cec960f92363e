package org.banu.platform.pictures;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
        var x = BigDecimal.ZERO;
        var y = BigDecimal.ZERO;
        for (var i = 0; i < points.length; i += 2) {
            var nextX = rounded(points[i]);
            var nextY = rounded(points[i + 1]);
            var across = nextX.subtract(x).stripTrailingZeros().toPlainString();
            var down = nextY.subtract(y).stripTrailingZeros().toPlainString();
            text.append(i == 0 ? 'M' : 'l')
                    .append(across)
                    .append(down.startsWith("-") ? "" : " ")
                    .append(down);
            x = nextX;
            y = nextY;
        }
        return text.append(closed ? "z" : "").toString();
    }

    private static BigDecimal rounded(double length) {
        return BigDecimal.valueOf(length).setScale(1, RoundingMode.HALF_UP);
    }

    private static String number(double length) {
        return rounded(length).stripTrailingZeros().toPlainString();
    }

    static String escaped(String words) {
        return HtmlUtils.htmlEscape(words, "UTF-8");
    }
}
