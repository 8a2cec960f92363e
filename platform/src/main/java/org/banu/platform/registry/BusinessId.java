package org.banu.platform.registry;

import java.util.UUID;
import java.util.stream.Stream;
import org.banu.platform.kernel.Ids;
import org.banu.platform.kernel.NotFound;

/** A business in the registry. */
public record BusinessId(UUID value) {

    /**
     * As it stands in an address.
     *
     * @throws NotFound if it can be nobody's
     */
    public static BusinessId of(String text) {
        return Ids.find(text).map(BusinessId::new).orElseThrow(() -> new NotFound("business", text));
    }

    /** As a statement takes many. */
    public static UUID[] values(Stream<BusinessId> businesses) {
        return businesses.map(BusinessId::value).toArray(UUID[]::new);
    }
}
