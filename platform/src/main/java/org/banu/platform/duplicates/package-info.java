/**
 * Whether a business stands here already under another spelling.
 *
 * <p>{@link org.banu.platform.duplicates.Resemblance} compares two businesses, and
 * {@link org.banu.platform.duplicates.DuplicateSearch} finds the pairs worth comparing among many.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.duplicates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
