/**
 * What waits for whom: for the administrators of Banu on one page, for a person herself on her own pages.
 *
 * <p>A module in which something can wait for administrators has a bean that is a {@link org.banu.platform.duties.Duty};
 * one in which something waits for a person has one that is {@link org.banu.platform.duties.Errands}, and
 * {@link org.banu.platform.duties.Duties} asks them all.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.duties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
