/**
 * The trail of what was done: by whom, when, on whose behalf, and what changed. It can be added to and read, and any
 * other change of it is found.
 *
 * <p>{@link org.banu.platform.audit.Audit} adds an {@link org.banu.platform.audit.Act} in the transaction of the change
 * itself. Later a single sequencer gives each event its place in a chain of hashes ({@code Sequencer}), and the head of
 * the chain is signed into a file outside of the database ({@code Checkpoints}).
 * {@link org.banu.platform.audit.Verification} finds what does not fit.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.banu.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
