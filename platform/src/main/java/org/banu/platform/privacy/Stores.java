package org.banu.platform.privacy;

import org.springframework.stereotype.Component;

/** The catalogue of tables, their rows, and the holds on them, which go together. */
@Component
record Stores(CatalogueStore catalogue, DataStore data, HoldStore holds) {}
