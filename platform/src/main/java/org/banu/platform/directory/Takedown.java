package org.banu.platform.directory;

import java.time.Instant;
import org.banu.platform.registry.BusinessId;

/**
 * That an administrator of Banu took a business out of the directory.
 *
 * @param reason in her words; its owner reads it
 */
public record Takedown(BusinessId business, String reason, Instant at) {}
