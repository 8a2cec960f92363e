/**
 * What would move a country's rank in the index: other figures, other weights, another method, and the least change that
 * reaches a goal. It moves the index and predicts nothing.
 *
 * <p>Start with {@link org.banu.platform.laboratory.LaboratoryPages}. What is changed stands in the address and is read by
 * {@link org.banu.platform.laboratory.ScenarioReader} into a {@link org.banu.platform.laboratory.Scenario}; what comes of it
 * is an {@link org.banu.platform.laboratory.Outcome}.
 */
@ApplicationModule(allowedDependencies = {"indices"})
@NullMarked
package org.banu.platform.laboratory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
