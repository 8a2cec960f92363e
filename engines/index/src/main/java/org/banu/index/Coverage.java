package org.banu.index;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How many indicators an economy needs to be scored.
 *
 * @param least number of indicators with a value; 0 asks for one only
 * @param exceptions economies, by ISO 3166 alpha-3 code, that are scored with fewer
 */
public record Coverage(int least, Set<String> exceptions) {

    /** Whoever has a value is scored. */
    public static final Coverage ANY = new Coverage(0, Set.of());

    public Coverage {
        exceptions = Collections.unmodifiableSet(new TreeSet<>(exceptions));
    }

    boolean accepts(String economy, int present) {
        return present > 0 && (present >= least || exceptions.contains(economy));
    }
}
