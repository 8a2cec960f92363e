package org.banu.platform.privacy;

import java.util.List;

/**
 * A column of a table with data of people.
 *
 * @param type as PostgreSQL writes it
 * @param sealedFor the columns whose values it is sealed for; none where it isn't sealed
 */
record Column(String name, String type, List<String> sealedFor) {

    Column {
        sealedFor = List.copyOf(sealedFor);
    }

    /** Whether it holds the id of somebody or something. */
    boolean isId() {
        return type.equals("uuid");
    }

    boolean isSealed() {
        return !sealedFor.isEmpty();
    }

    boolean isMoment() {
        return type.equals("timestamp with time zone");
    }

    boolean isBytes() {
        return type.equals("bytea");
    }
}
