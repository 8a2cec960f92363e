/**
 * What is told of who owns, runs and signs for each business, kept with its history, and the pages to tell and to read it.
 *
 * <p>Start with {@link org.banu.platform.holdings.Holdings}; a {@link org.banu.platform.holdings.Disclosure} is all that is
 * told of one business. How shares come to people and what definitions say of them is worked out by the functions of
 * {@code ownership}. Whoever goes by it listens to {@link org.banu.platform.holdings.OwnershipChanged}.
 */
@ApplicationModule(allowedDependencies = {"ownership", "registry", "identifiers", "accounts", "audit", "programmes"})
@NullMarked
package org.banu.platform.holdings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
