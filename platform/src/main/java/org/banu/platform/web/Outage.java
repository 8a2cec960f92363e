package org.banu.platform.web;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.core.NestedExceptionUtils;

/** When nothing is wrong with the request or with us, but the database has no space, no room, or is not there. */
final class Outage {

    /** How long to wait before it is worth asking again. */
    static final int PATIENCE_SECONDS = 60;

    private Outage() {}

    /** Whether this came from a database that may well answer later. */
    static boolean isBehind(Throwable problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || (cause instanceof SQLException told && passes(String.valueOf(told.getSQLState())))) {
                return true;
            }
        }
        return false;
    }

    /** What the database itself said, without the statement. */
    static String said(Throwable problem) {
        return String.valueOf(NestedExceptionUtils.getMostSpecificCause(problem).getMessage());
    }

    /** 08: connection lost; 53: no disk, memory or connection left; 57P: it stops or starts. */
    private static boolean passes(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }
}
