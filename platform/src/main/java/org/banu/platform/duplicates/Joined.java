package org.banu.platform.duplicates;

import java.time.Instant;

/** A business that was found to be another one, for whoever keeps either. */
public record Joined(String name, Instant at) {}
