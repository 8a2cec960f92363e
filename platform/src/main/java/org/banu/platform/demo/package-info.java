/**
 * A demo: a database of its own, filled with invented people, businesses and organisations, and labelled as such.
 *
 * <p>Start with {@link org.banu.platform.demo.Demo}, which keeps demos and real databases apart. {@code World} invents
 * from a seed and knows no database; {@code DemoStore} writes its rows straight into the tables of other modules, in
 * batches, since a hundred thousand businesses would take too long one by one. The policies of those tables let it only
 * where the database is marked.
 */
@ApplicationModule(
        allowedDependencies = {
            "accounts",
            "factors",
            "audit",
            "consents",
            "programmes",
            "registry",
            "identifiers",
            "ownership",
            "holdings",
            "statistics",
            "mentors"
        })
@NullMarked
package org.banu.platform.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
