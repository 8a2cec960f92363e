package org.banu.platform.access;

import java.util.Optional;

/** Knows whose the things of one kind are; a bean of the module that keeps them. */
public interface Owners {

    /** The kind, as in {@link Allow#of}. */
    String kind();

    /**
     * Whose it is, as far as who acts may see it.
     *
     * @param id as it stands in the address; whatever somebody typed
     */
    Optional<Owner> find(String id);
}
