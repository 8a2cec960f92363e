package org.banu.platform.access;

/**
 * Somebody who is signed in asked for what she may not use, and was told that there is nothing.
 *
 * @param handler the address as its handler has it, such as {@code GET /businesses/{business}}; no id of a thing
 */
public record Refused(Actor.Person person, String handler) {}
