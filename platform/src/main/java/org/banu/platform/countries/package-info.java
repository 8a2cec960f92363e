/**
 * Where countries stand: the list and the map, one country with what makes its score, several side by side, and a brief to
 * print.
 *
 * <p>Start with {@link org.banu.platform.countries.CountryPages}; the figures come from
 * {@link org.banu.platform.indices.Indices}, the pictures are made in {@link org.banu.platform.countries.CountryPictures} and
 * {@link org.banu.platform.countries.ComparePictures}.
 */
@ApplicationModule(allowedDependencies = {"indices"})
@NullMarked
package org.banu.platform.countries;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
