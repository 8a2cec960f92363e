package org.banu.data.index;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Scores and ranks of one economy in one edition, as published.
 *
 * @param economy ISO 3166-1 alpha-3
 * @param figures by code, {@code overall} first
 * @param precise the overall score to four decimals by a second copy; null where not known
 * @param source ids of sources in {@code tables.yaml}, joined by +
 */
public record Published(
        String economy,
        int edition,
        Map<String, Figure> figures,
        @Nullable BigDecimal precise,
        String source) {

    public Published {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /**
     * One of its scores.
     *
     * @param score from 0 to 1; null where not known
     * @param rank from 1, the best; null where not known
     */
    public record Figure(
            @Nullable BigDecimal score, @Nullable Integer rank, Set<Flag> flags) {
        public Figure {
            flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
        }
    }

    /** Null if nothing is known of this code. */
    public @Nullable Figure figure(String code) {
        return figures.get(code);
    }
}
