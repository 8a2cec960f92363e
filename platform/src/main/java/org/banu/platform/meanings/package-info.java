/**
 * What tables, their columns and their codes are called in the reader's language, where somebody is shown rows as they are
 * kept.
 *
 * <p>Start with {@link org.banu.platform.meanings.Meanings}. Whoever adds a table gives its columns words in
 * {@code messages/meanings_*.properties}, or says where there are some already.
 */
@ApplicationModule(allowedDependencies = {"profiles", "programmes", "registry"})
@NullMarked
package org.banu.platform.meanings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
