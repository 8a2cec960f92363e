package org.banu.index;

import org.jspecify.annotations.Nullable;

/**
 * Decimals, from 0 to 12, to which numbers are rounded, halves up.
 *
 * @param inputs of indicator values before anything else; null to take them as they are
 * @param ranks of scores where they are compared, so that scores equal to so many decimals tie; the scores themselves stay
 *     unrounded; null to compare them as they are
 */
public record Rounding(@Nullable Integer inputs, @Nullable Integer ranks) {

    public static final Rounding NONE = new Rounding(null, null);

    /** @param decimals null to leave the number alone */
    static double round(double number, @Nullable Integer decimals) {
        if (decimals == null) {
            return number;
        }
        var unit = power(decimals);
        return Math.floor(number * unit + .5) / unit;
    }

    static double power(int decimals) {
        var power = 1.0;
        for (var i = 0; i < decimals; i++) {
            power *= 10;
        }
        return power;
    }
}
