package org.banu.data;

import java.math.BigDecimal;
import org.banu.eligibility.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A quota or preference: it helps some applicants, and refuses nobody.
 *
 * @param share of the places or money that is set aside, in percent; null when the source names none
 * @param condition who is preferred; null when that is no matter of attributes
 * @param source number of the source, from 1; null when all sources of the record say it
 */
public record Preference(
        String id,
        @Nullable BigDecimal share,
        @Nullable Condition condition,
        @Nullable Integer source) {}
