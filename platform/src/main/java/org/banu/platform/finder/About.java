package org.banu.platform.finder;

/** A business of hers that the finder is asked for. */
record About(String id, String name) {}
