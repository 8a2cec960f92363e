package org.banu.platform.statistics;

/** By what businesses are counted. */
public enum Dimension {
    /** Top sectors of the shipped data. */
    SECTOR,
    /** Regions of the shipped data. */
    REGION,
    /** Idea, informal or registered. */
    FORM,
    /** People who work there beside the owners, in {@link org.banu.platform.registry.SizeBand}. */
    SIZE,
    /** Of a year, in the currency of the country. */
    TURNOVER,
    /** How far it was looked into. */
    TIER,
    /** The year it began. */
    STARTED
}
