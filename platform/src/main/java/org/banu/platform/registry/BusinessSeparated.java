package org.banu.platform.registry;

/** A business that was found to be another one is none after all, and stands again under its id; told in the same transaction. */
public record BusinessSeparated(BusinessId back) {}
