package org.banu.platform.registry;

/** A business was added or changed, or its tier was. Told within the transaction of the change. */
public record BusinessChanged(BusinessId business) {}
