/**
 * The directory: businesses that want to be found, each with what its owner shows of it.
 *
 * <p>Start with {@link org.banu.platform.directory.Directory}. What everybody sees is a copy of its own
 * ({@code listing}), made by {@code Projection} in the transaction of each change of the business, of her choice and of her
 * consent; so nothing that she does not show can come out by a page, a search or a program.
 */
@ApplicationModule(
        allowedDependencies = {"duties", "registry", "consents", "audit", "organisations", "outreach", "programmes"})
@NullMarked
package org.banu.platform.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
