/**
 * What can be told of a business from what she says of it: whether a registration number can be right, how much of it women
 * own, which definitions of a woman's business it meets, and whether it stands here already under another spelling.
 *
 * <p>All of it are functions of their arguments. {@link org.banu.platform.registry.RegistrationKind} reads a number as it
 * was typed. {@link org.banu.platform.registry.Structure} holds who owns and runs what;
 * {@link org.banu.platform.registry.Ownership} follows its shares to the people behind them, and
 * {@link org.banu.platform.registry.DefinitionAnswer} holds a definition of {@link org.banu.data.Facts} against
 * {@link org.banu.platform.registry.Evidence}. {@link org.banu.platform.registry.Resemblance} compares two businesses, and
 * {@link org.banu.platform.registry.DuplicateSearch} finds the pairs worth comparing among many.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
