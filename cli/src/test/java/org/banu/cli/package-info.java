/** The commands on real files, as a user would give them. */
@NullMarked
package org.banu.cli;

import org.jspecify.annotations.NullMarked;
