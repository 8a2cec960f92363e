package org.banu.platform.web;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An amount in another currency, to get a feeling for it.
 *
 * @param rate what one unit of {@code currency} costs in the currency of the amount itself
 * @param on the day of the rate
 */
public record Estimate(BigDecimal amount, String currency, BigDecimal rate, LocalDate on) {}
