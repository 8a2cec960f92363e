/**
 * Whether a business stands here already under another spelling.
 *
 * <p>Start with {@link org.banu.platform.duplicates.Duplicates}: it looks for pairs and lets an officer decide.
 * {@link org.banu.platform.duplicates.Resemblance} compares two businesses, and
 * {@link org.banu.platform.duplicates.DuplicateSearch} finds the pairs worth comparing among many.
 */
@ApplicationModule(allowedDependencies = {"audit", "duties", "outreach", "programmes", "registry"})
@NullMarked
package org.banu.platform.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
