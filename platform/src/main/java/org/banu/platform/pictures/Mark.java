package org.banu.platform.pictures;

import java.util.List;

/**
 * One mark of a drawing.
 *
 * <p>What it looks like is said by the names of its class, which the style sheet of pages and {@link Look} know.
 */
sealed interface Mark {

    /** One or more names, the last the most particular. */
    String look();

    /**
     * The same elsewhere.
     *
     * @param side 1, or -1 to look at it in a mirror
     */
    Mark moved(double right, double down, int side);

    record Line(double x1, double y1, double x2, double y2, String look) implements Mark {

        @Override
        public Mark moved(double right, double down, int side) {
            return new Line(right + side * x1, down + y1, right + side * x2, down + y2, look);
        }
    }

    record Rectangle(double x, double y, double width, double height, String look) implements Mark {

        @Override
        public Mark moved(double right, double down, int side) {
            return new Rectangle(right + side * x - (side < 0 ? width : 0), down + y, width, height, look);
        }
    }

    record Circle(double x, double y, double radius, String look) implements Mark {

        @Override
        public Mark moved(double right, double down, int side) {
            return new Circle(right + side * x, down + y, radius, look);
        }
    }

    /**
     * Strokes or outlines.
     *
     * @param parts each its points, x and y in turn
     * @param closed whether each part returns to where it began
     * @param words that show when it is pointed at; empty for none
     * @param href where it leads; empty for nowhere
     */
    record Path(List<double[]> parts, boolean closed, String look, String words, String href) implements Mark {

        public Path {
            parts = List.copyOf(parts);
        }

        @Override
        public Mark moved(double right, double down, int side) {
            return new Path(
                    parts.stream().map(it -> moved(it, right, down, side)).toList(), closed, look, words, href);
        }

        private static double[] moved(double[] points, double right, double down, int side) {
            var moved = new double[points.length];
            for (var i = 0; i < points.length; i += 2) {
                moved[i] = right + side * points[i];
                moved[i + 1] = down + points[i + 1];
            }
            return moved;
        }
    }

    /**
     * Letters.
     *
     * @param anchor which end of the words x is at: start, middle or end, from left to right whatever the language
     */
    record Words(double x, double y, String anchor, String look, String text) implements Mark {

        @Override
        public Mark moved(double right, double down, int side) {
            return new Words(right + side * x, down + y, side < 0 ? mirrored() : anchor, look, text);
        }

        private String mirrored() {
            return switch (anchor) {
                case "start" -> "end";
                case "end" -> "start";
                default -> anchor;
            };
        }
    }
}
