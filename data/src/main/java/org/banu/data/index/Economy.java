package org.banu.data.index;

import org.banu.data.Text;

/**
 * A country or territory that is measured.
 *
 * @param iso3 ISO 3166-1 alpha-3 (XKX, user-assigned, for Kosovo)
 * @param iso2 ISO 3166-1 alpha-2
 * @param region UN M49 subregion, such as 143 for Central Asia
 */
public record Economy(String iso3, String iso2, String region, Text name) {}
