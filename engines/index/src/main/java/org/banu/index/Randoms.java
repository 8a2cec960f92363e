package org.banu.index;

/**
 * Random numbers by counter: each is a hash of where it is used, so it doesn't matter which thread draws it, or when.
 *
 * <p>The hash is the finaliser of SplitMix64 (variant 13 of Stafford), applied to a key and a counter in steps of the golden
 * ratio, as {@link java.util.SplittableRandom} does.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea, Flood (2014), Fast splittable pseudorandom number
 *     generators</a>
 * @see <a href="https://doi.org/10.1145/2063384.2063405">Salmon and others (2011), Parallel random numbers: as easy as 1, 2,
 *     3</a>
 */
final class Randoms {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1p-53;

    private Randoms() {}

    static long mix(long bits) {
        var once = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        var twice = (once ^ (once >>> 27)) * 0x94D049BB133111EBL;
        return twice ^ (twice >>> 31);
    }

    /** A key below another. */
    static long key(long parent, long number) {
        return mix(parent + GOLDEN * (2 * number + 1)) ^ parent;
    }

    /** Even from 0 to below 1. */
    static double unit(long key, long counter) {
        return (mix(key + GOLDEN * (counter + 1)) >>> 11) * UNIT;
    }

    /**
     * From a gamma distribution of scale 1.
     *
     * @param shape above 0
     * @see <a href="https://doi.org/10.1145/358407.358414">Marsaglia, Tsang (2000), A simple method for generating gamma
     *     variables</a>
     */
    static double gamma(long key, double shape) {
        if (shape < 1) {
            // 1 − u lies above 0, so its logarithm is finite.
            var boost = StrictMath.log(1 - unit(key, 0)) / shape;
            return gamma(key(key, 1), shape + 1) * StrictMath.exp(boost);
        }
        var d = shape - 1.0 / 3;
        var c = 1 / Math.sqrt(9 * d);
        for (var counter = 0L; ; counter += 3) {
            var radius = Math.sqrt(-2 * StrictMath.log(1 - unit(key, counter)));
            var normal = radius * StrictMath.cos(2 * Math.PI * unit(key, counter + 1));
            var root = 1 + c * normal;
            var v = root * root * root;
            var chance = StrictMath.log(1 - unit(key, counter + 2));
            if (v > 0 && chance < normal * normal / 2 + d - d * v + d * StrictMath.log(v)) {
                return d * v;
            }
        }
    }
}
