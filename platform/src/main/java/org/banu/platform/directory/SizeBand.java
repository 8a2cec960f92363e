package org.banu.platform.directory;

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

    static SizeBand of(int employees) {
        for (var band : values()) {
            if (employees <= band.most) {
                return band;
            }
        }
        return MORE;
    }

    /** The least number of people in it. */
    int least() {
        return least;
    }

    /** The greatest number; for the last band any. */
    int most() {
        return most;
    }
}
