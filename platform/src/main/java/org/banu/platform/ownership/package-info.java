/**
 * Who owns, runs and signs for a business: how much of it women own, and which definitions of a woman's business it meets.
 *
 * <p>{@link org.banu.platform.ownership.Structure} holds who owns and runs what;
 * {@link org.banu.platform.ownership.Ownership} follows its shares to the people behind them, and
 * {@link org.banu.platform.ownership.DefinitionAnswer} holds a definition of {@link org.banu.data.Facts} against
 * {@link org.banu.platform.ownership.Evidence}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.ownership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
