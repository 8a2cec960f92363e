package org.banu.platform.ownership;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A part of a whole, exactly. Always in lowest terms, with a bottom above 0. */
record Ratio(BigInteger top, BigInteger bottom) implements Comparable<Ratio> {

    static final Ratio NONE = new Ratio(BigInteger.ZERO, BigInteger.ONE);
    static final Ratio WHOLE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    private static final int DIGITS = 20;

    Ratio {
        if (bottom.signum() == 0) {
            throw new IllegalArgumentException("Nothing can be divided by 0, not even %s.".formatted(top));
        }
        var common = top.gcd(bottom).multiply(BigInteger.valueOf(bottom.signum()));
        top = top.divide(common);
        bottom = bottom.divide(common);
    }

    static Ratio ofPercent(BigDecimal percent) {
        var hundredth = percent.movePointLeft(2);
        var scale = Math.max(0, hundredth.scale());
        return new Ratio(hundredth.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
    }

    Ratio plus(Ratio other) {
        return new Ratio(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(other.top.negate(), other.bottom));
    }

    Ratio times(Ratio other) {
        return new Ratio(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    Ratio over(Ratio other) {
        return new Ratio(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    boolean isNone() {
        return top.signum() == 0;
    }

    /** In percent, to twenty digits behind the point and rounded as asked. */
    BigDecimal percent(RoundingMode rounding) {
        var exact = new BigDecimal(top).multiply(Structure.WHOLE);
        return exact.divide(new BigDecimal(bottom), DIGITS, rounding).stripTrailingZeros();
    }

    @Override
    public int compareTo(Ratio other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }
}
