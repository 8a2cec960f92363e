package org.banu.database;

/**
 * Where a database is and how to open it.
 *
 * @param url a JDBC address, {@code jdbc:postgresql://host:port/name}
 */
public record Address(String url, String user, String password) {

    /** Without the password, since addresses end up in logs. */
    @Override
    public String toString() {
        return user + "@" + url;
    }
}
