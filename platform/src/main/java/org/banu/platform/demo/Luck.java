package org.banu.platform.demo;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Choices that look like chance and are the same each time for one seed, one kind of thing, and its number. */
final class Luck {

    private static final int HUNDRED = 100;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final long VERSION = 0x8000L;
    private static final long VERSION_PLACE = 0xF000L;
    private static final long VARIANT = Long.MIN_VALUE;
    private static final long VARIANT_PLACE = 0x3FFFFFFFFFFFFFFFL;

    private final SplittableRandom random;

    Luck(long seed, String kind, int number) {
        this.random = new SplittableRandom((seed * SPREAD + kind.hashCode()) * SPREAD + number);
    }

    int below(int limit) {
        return random.nextInt(limit);
    }

    /** In so many of a hundred. */
    boolean in(int percent) {
        return below(HUNDRED) < percent;
    }

    <T> T of(List<T> things) {
        return things.get(below(things.size()));
    }

    /** Each as often as its share says. */
    <T extends Shared> T ofShared(List<T> things) {
        var left = below(things.stream().mapToInt(Shared::share).sum());
        for (var thing : things) {
            left -= thing.share();
            if (left < 0) {
                return thing;
            }
        }
        throw new IllegalStateException("Nothing to choose from. Maybe all shares are 0?");
    }

    /** A random id by its form, of version 8, which is for ids that are made in a way of one's own. */
    UUID id() {
        return new UUID((random.nextLong() & ~VERSION_PLACE) | VERSION, (random.nextLong() & VARIANT_PLACE) | VARIANT);
    }

    /** What is chosen more or less often than others. */
    interface Shared {

        int share();
    }

    /** Some value with its share. */
    record Chance<T>(T value, int share) implements Shared {}
}
