/**
 * The pages of a business for whoever keeps it: her list, three fields to begin with, one small form for each part, the
 * answers that she keeps with it, and those that an organisation brought.
 *
 * <p>Start with {@code BusinessPages}; {@link org.banu.platform.registry.Registry} keeps what they show.
 */
@ApplicationModule(
        allowedDependencies = {
            "registry",
            "duties",
            "profiles",
            "finder",
            "consents",
            "programmes",
            "organisations",
            "identifiers",
            "verification",
            "duplicates"
        })
@NullMarked
package org.banu.platform.businesses;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
