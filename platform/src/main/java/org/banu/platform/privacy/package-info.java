/**
 * What is kept of a person: for her to have, to see who looked at it, and to have erased; and how long anything is kept.
 *
 * <p>Start with {@link org.banu.platform.privacy.Privacy}. The labels of tables and columns say whose a row is
 * ({@code CatalogueStore}), {@code privacy/*.yaml} how long it is kept ({@code RuleBook}); {@code Copies}, {@code Erasure} and
 * {@code Retention} go by them, so that a module need do nothing else. How one joins is told in
 * {@code docs/guides/privacy.md}.
 */
@ApplicationModule(
        allowedDependencies = {
            "audit",
            "outreach",
            "sessions",
            "factors",
            "files",
            "meanings",
            "memberships",
            "organisations",
            "uploads"
        })
@NullMarked
package org.banu.platform.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
