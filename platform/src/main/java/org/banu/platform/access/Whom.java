package org.banu.platform.access;

/** Whom a handler is open to, where no role is asked for. */
public enum Whom {
    EVERYBODY,
    SIGNED_IN
}
