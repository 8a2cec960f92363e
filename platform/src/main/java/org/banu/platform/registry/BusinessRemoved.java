package org.banu.platform.registry;

/** A business is about to be removed with all that stands beside it; told in the same transaction. */
public record BusinessRemoved(BusinessId business) {}
