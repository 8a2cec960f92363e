package org.banu.platform.pictures;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a value stands in a drawing.
 *
 * @param from value at the start
 * @param to value at the end; may be the smaller one
 * @param start place of {@code from}
 * @param end place of {@code to}
 */
record Scale(double from, double to, double start, double end) {

    double at(double value) {
        return from == to ? (start + end) / 2 : start + (value - from) / (to - from) * (end - start);
    }

    /** Round values between the two, a handful of them. */
    List<Double> ticks(int about) {
        var low = Math.min(from, to);
        var high = Math.max(from, to);
        var step = step((high - low) / about);
        var ticks = new ArrayList<Double>();
        for (var i = (long) Math.ceil(low / step - 1e-9); i * step <= high + step * 1e-9; i++) {
            ticks.add(i * step);
        }
        return List.copyOf(ticks);
    }

    /** 1, 2 or 5 times a power of ten, at least as large. */
    static double step(double least) {
        if (!(least > 0)) {
            return 1;
        }
        var power = Math.pow(10, Math.floor(Math.log10(least)));
        for (var factor : new int[] {1, 2, 5}) {
            if (factor * power >= least * (1 - 1e-9)) {
                return factor * power;
            }
        }
        return 10 * power;
    }
}
