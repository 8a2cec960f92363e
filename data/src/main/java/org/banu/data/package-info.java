/**
 * The facts that Banu ships about two countries: programmes, trainings, networks and definitions, with the vocabulary
 * that they are written in.
 *
 * <p>Start with {@link org.banu.data.Facts}, which reads them, and {@link org.banu.data.DataCheck}, which says what is
 * wrong with them and where. The YAML files stand in {@code data/}; {@code docs/guides/data.md} tells how to write one.
 */
@NullMarked
package org.banu.data;

import org.jspecify.annotations.NullMarked;
