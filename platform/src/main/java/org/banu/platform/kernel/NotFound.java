package org.banu.platform.kernel;

/** Thrown where a page or a call names a thing that isn't there; the reader sees "not found". */
public class NotFound extends RuntimeException {

    public NotFound(String kind, Object id) {
        super("No %s has the id %s.".formatted(kind, id));
    }
}
