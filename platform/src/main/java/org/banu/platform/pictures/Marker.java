package org.banu.platform.pictures;

/** A sign for one of several economies, told apart by shape as well as by colour. */
final class Marker {

    static final int SHAPES = 6;
    private static final double R = 4;

    private Marker() {}

    /** @param place from 0; the seventh looks like the first */
    static void draw(Drawing drawing, double x, double y, int place) {
        var look = "mark mark-" + (place % SHAPES + 1);
        switch (place % SHAPES) {
            case 1 -> drawing.polygon(look, x - R, y - R, x + R, y - R, x + R, y + R, x - R, y + R);
            case 2 -> drawing.polygon(look, x, y - 1.4 * R, x + 1.4 * R, y, x, y + 1.4 * R, x - 1.4 * R, y);
            case 3 -> drawing.polygon(look, x, y - 1.3 * R, x + 1.25 * R, y + R, x - 1.25 * R, y + R);
            case 4 -> drawing.polygon(look, x, y + 1.3 * R, x + 1.25 * R, y - R, x - 1.25 * R, y - R);
            case 5 ->
                drawing.polygon(
                        look,
                        x - 1.5 * R,
                        y - .6 * R,
                        x + 1.5 * R,
                        y - .6 * R,
                        x + 1.5 * R,
                        y + .6 * R,
                        x - 1.5 * R,
                        y + .6 * R);
            default -> drawing.circle(x, y, R, look);
        }
    }
}
