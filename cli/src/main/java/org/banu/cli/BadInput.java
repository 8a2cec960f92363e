package org.banu.cli;

/** Thrown when what was given to a command can't be used; its message is all that the user needs to see. */
final class BadInput extends RuntimeException {

    BadInput(String message) {
        super(message);
    }
}
