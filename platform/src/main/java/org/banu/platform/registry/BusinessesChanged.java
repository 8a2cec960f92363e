package org.banu.platform.registry;

import java.util.List;

/**
 * Businesses were changed, or their tiers were, or they were added. Told within the transaction of the change.
 *
 * @param businesses as many as one statement bears; one where one was changed by itself
 */
public record BusinessesChanged(List<BusinessId> businesses) {

    public BusinessesChanged {
        businesses = List.copyOf(businesses);
    }

    public BusinessesChanged(BusinessId business) {
        this(List.of(business));
    }
}
