package org.banu.platform.registry;

import java.util.Arrays;
import java.util.Optional;

/** How many people work for a business beside its owners. */
public enum SizeBand {
    ALONE(0, 0),
    UNDER_10(1, 9),
    UNDER_50(10, 49),
    UNDER_250(50, 249),
    MORE(250, Integer.MAX_VALUE);

    private final int least;
    private final int most;

    SizeBand(int least, int most) {
        this.least = least;
        this.most = most;
    }

    public static SizeBand of(int employees) {
        for (var band : values()) {
            if (employees <= band.most) {
                return band;
            }
        }
        return MORE;
    }

    public static Optional<SizeBand> find(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }

    /** As it stands in tables for programs: the numbers themselves, such as {@code 1-9}. */
    public String code() {
        if (this == MORE) {
            return least + "+";
        }
        return least == most ? String.valueOf(least) : "%d-%d".formatted(least, most);
    }

    /** The least number of people in it. */
    public int least() {
        return least;
    }

    /** The greatest number; for the last band any. */
    public int most() {
        return most;
    }
}
