/**
 * Pictures of figures, drawn as SVG on the server for a phone first, legible without colour, each with a sentence and the
 * same as a table.
 *
 * <p>{@link org.banu.platform.pictures.Picture} is what pages show (template {@code pictures/figure}) and what can be taken
 * out as SVG, PNG and CSV by {@link org.banu.platform.pictures.PictureFile}. Each kind of chart is a class that draws.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
