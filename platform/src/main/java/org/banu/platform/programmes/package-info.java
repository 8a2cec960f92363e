/**
 * The catalogue: finance, trainings and networks that a woman who runs a business can take up, with who they are for.
 *
 * <p>{@link org.banu.platform.programmes.Programmes} is the way in; the facts come from the data that is shipped, see
 * {@link org.banu.data.Facts}. {@link org.banu.platform.programmes.Wording} says conditions and values in the reader's
 * language, {@link org.banu.platform.programmes.Cards} puts a programme on a card, and
 * {@link org.banu.platform.programmes.Search} finds one by words.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.programmes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
