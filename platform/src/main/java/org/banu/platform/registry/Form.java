package org.banu.platform.registry;

/** Whether a business stands in a public register. None of the three is less of a business here. */
public enum Form {
    IDEA,
    INFORMAL,
    REGISTERED
}
