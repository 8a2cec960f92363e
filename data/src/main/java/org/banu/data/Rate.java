package org.banu.data;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a loan costs a year, in percent, as far as the source says it. */
public sealed interface Rate {

    /** The number of the source, from 1; null when all sources of the record say it. */
    @Nullable
    Integer source();

    /** Exactly this. */
    record Fixed(BigDecimal percent, @Nullable Integer source) implements Rate {}

    /** This or less. */
    record UpTo(BigDecimal percent, @Nullable Integer source) implements Rate {}

    /** This or more. */
    record From(BigDecimal percent, @Nullable Integer source) implements Rate {}

    /** Between the two, both included. */
    record Range(BigDecimal from, BigDecimal to, @Nullable Integer source) implements Rate {}

    /**
     * A published rate and points on top of it.
     *
     * @param base id of the parameter
     * @param plus percentage points, may be negative
     * @param atMost whether it may be less
     */
    record Formula(
            String base,
            BigDecimal plus,
            boolean atMost,
            @Nullable Integer source) implements Rate {}
}
