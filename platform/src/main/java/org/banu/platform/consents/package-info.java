/**
 * What a person allows: for each purpose the text that she read, given and withdrawn, with effect at once; and the page
 * that says what Banu needs, and why.
 *
 * <p>Start with {@link org.banu.platform.consents.Consents}. Whoever uses people's data for a
 * {@link org.banu.platform.consents.Purpose} asks it each time, and clears what it keeps when
 * {@link org.banu.platform.consents.ConsentWithdrawn} is told. A form asks with {@link org.banu.platform.consents.Ask} and
 * the template {@code consents/ask}; its handler reads the answer with {@link org.banu.platform.consents.ConsentText}.
 */
@ApplicationModule(allowedDependencies = "audit")
@NullMarked
package org.banu.platform.consents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
