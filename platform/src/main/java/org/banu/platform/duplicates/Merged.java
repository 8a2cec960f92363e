package org.banu.platform.duplicates;

import java.time.Instant;
import org.banu.platform.registry.BusinessId;

/**
 * A business that was found to be another one.
 *
 * @param before it and the kept one, with all that was told of them, as JSON
 */
record Merged(BusinessId id, BusinessId kept, String name, String before, String reason, Instant at) {}
