/**
 * The PostgreSQL that Banu brings along, and the check that any PostgreSQL is safe enough for people's data.
 *
 * <p>Start reading at {@link org.banu.database.Postgres}: it unpacks the server into a data directory, starts it with
 * safe settings and stops it. {@link org.banu.database.Safety} reads the settings back, of an external server too.
 * Whatever keeps Banu from starting is a {@link org.banu.database.CannotStart} with one sentence for the operator.
 */
@NullMarked
package org.banu.database;

import org.jspecify.annotations.NullMarked;
