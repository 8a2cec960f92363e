package org.banu.data;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a training besides the head that all programmes share; empty or null is not known.
 *
 * @param topics ids of the vocabulary's topics
 * @param languages that it is taught in, ISO 639-1
 * @param cost null when not known
 */
public record Course(
        List<String> topics,
        @Nullable Format format,
        List<String> languages,
        @Nullable Cost cost,
        @Nullable Text duration,
        @Nullable Text reach) {

    public Course {
        topics = List.copyOf(topics);
        languages = List.copyOf(languages);
    }

    /** How it is held. */
    public enum Format implements Coded {
        ONLINE,
        IN_PERSON,
        BLENDED
    }

    /**
     * What taking part costs.
     *
     * @param amount 0 when it is free
     * @param unit null when it is free
     */
    public record Cost(BigDecimal amount, @Nullable String unit) {

        public boolean free() {
            return amount.signum() == 0;
        }
    }
}
