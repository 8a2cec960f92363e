package org.banu.platform.outreach;

import java.util.Optional;
import org.banu.platform.kernel.Language;

/**
 * A person as whoever writes to her, or works with her, knows her.
 *
 * @param name as she writes it; empty when she has not said
 * @param email confirmed; empty if she has none, and then no letter reaches her
 */
public record Recipient(String name, Optional<String> email, Language language) {}
