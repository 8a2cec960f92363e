/**
 * The command {@code banu}: {@link org.banu.cli.Serve serve} starts the platform, the others use the engines on files
 * without it.
 */
@NullMarked
package org.banu.cli;

import org.jspecify.annotations.NullMarked;
