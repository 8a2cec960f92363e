/**
 * What waits for the administrators of Banu, on one page.
 *
 * <p>A module in which something can wait for them has a bean that is a {@link org.banu.platform.duties.Duty}; the page
 * asks them all.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
