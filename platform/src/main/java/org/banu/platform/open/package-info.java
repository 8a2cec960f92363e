/**
 * The catalogue for programs: everything as JSON and CSV, and as a directory by the Human Services Data Specification.
 *
 * <p>Start with {@link org.banu.platform.open.CatalogueResource}; what it hands out are the records that end in
 * {@code Json}, which may only gain fields. {@link org.banu.platform.open.HsdsResource} follows a standard of others
 * and keeps to its names.
 */
@ApplicationModule(allowedDependencies = "programmes")
@NullMarked
package org.banu.platform.open;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
