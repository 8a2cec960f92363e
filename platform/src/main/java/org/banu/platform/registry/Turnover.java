package org.banu.platform.registry;

/** What it takes in a year, in the currency of its country. The bands are Banu's own and no country's law. */
public enum Turnover {
    UNDER_1_MILLION,
    UNDER_5_MILLION,
    UNDER_20_MILLION,
    UNDER_100_MILLION,
    UNDER_500_MILLION,
    MORE
}
