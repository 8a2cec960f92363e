package org.banu.database;

/**
 * A database with its two ways in.
 *
 * @param application works with rows, as far as their policies let it; can't change a table
 * @param owner brings the tables up to date, and does nothing else
 */
public record Database(Address application, Address owner) {}
