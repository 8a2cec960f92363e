package org.banu.platform.laboratory;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is to be reached, and by which means.
 *
 * @param to a rank, a number of places up, or a score
 * @param keep indicators that stay as they are
 * @param limits by indicator: no further than this
 * @param costs by indicator: how dear it is to move, 1 if it isn't named
 */
record Aim(Kind kind, BigDecimal to, Set<String> keep, Map<String, BigDecimal> limits, Map<String, BigDecimal> costs) {

    Aim {
        keep = Collections.unmodifiableSet(new TreeSet<>(keep));
        limits = Collections.unmodifiableMap(new TreeMap<>(limits));
        costs = Collections.unmodifiableMap(new TreeMap<>(costs));
    }

    enum Kind {
        PLACES,
        RANK,
        SCORE;

        /** As in an address. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Kind> find(String code) {
            return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
        }
    }
}
