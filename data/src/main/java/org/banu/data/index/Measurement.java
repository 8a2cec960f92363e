package org.banu.data.index;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one economy has for one indicator in one edition; its digits are those of the source.
 *
 * @param economy ISO 3166-1 alpha-3
 * @param group code of the group that the indicator belongs to; empty if the file didn't say
 * @param female of women, in the indicator's own unit; null where not known
 * @param male of men, in the indicator's own unit; null where not known
 * @param ratio women over men, uncut; null where not known
 * @param score the ratio after its cap; null where not known
 * @param rank as published; null where not known
 * @param source id of a source in {@code tables.yaml}
 * @param note as in the file
 */
public record Measurement(
        String economy,
        int edition,
        String group,
        String indicator,
        @Nullable BigDecimal female,
        @Nullable BigDecimal male,
        @Nullable BigDecimal ratio,
        @Nullable BigDecimal score,
        @Nullable Integer rank,
        String source,
        String note,
        Set<Flag> flags) {

    public Measurement {
        flags = flags.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(flags));
    }

    /** What a method takes: the score, else the ratio, else women over men; NaN if there is none. */
    public double value() {
        if (score != null) {
            return score.doubleValue();
        }
        if (ratio != null) {
            return ratio.doubleValue();
        }
        return female != null && male != null && male.signum() > 0
                ? female.doubleValue() / male.doubleValue()
                : Double.NaN;
    }
}
