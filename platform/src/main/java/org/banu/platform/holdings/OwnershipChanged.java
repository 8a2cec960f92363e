package org.banu.platform.holdings;

import org.banu.platform.registry.BusinessId;

/** What is told of who owns or runs a business changed. Told within the transaction of the change. */
public record OwnershipChanged(BusinessId business) {}
