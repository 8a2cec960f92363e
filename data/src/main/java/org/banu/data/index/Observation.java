package org.banu.data.index;

import java.math.BigDecimal;

/**
 * One value of a series.
 *
 * @param series its code, such as SG.GEN.PARL.ZS
 * @param economy ISO 3166-1 alpha-3
 * @param value in the unit of the series
 * @param source id of the version it is of; versions are not mixed
 */
public record Observation(String series, String economy, int year, BigDecimal value, String source) {}
