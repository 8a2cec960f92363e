/**
 * The command {@code banu}: {@link org.banu.cli.Serve serve} starts the platform; {@link org.banu.cli.Screen screen},
 * {@link org.banu.cli.IndexCommand index} and {@link org.banu.cli.DataChecking data check} use the engines on files
 * without it.
 */
@NullMarked
package org.banu.cli;

import org.jspecify.annotations.NullMarked;
