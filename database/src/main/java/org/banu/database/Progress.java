package org.banu.database;

/** Told before each step that may take longer than a second. */
@FunctionalInterface
public interface Progress {

    /** Says what begins, in words for the operator, such as "Unpacking PostgreSQL". */
    void starts(String step);
}
