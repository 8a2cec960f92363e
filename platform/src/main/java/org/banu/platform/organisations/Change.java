package org.banu.platform.organisations;

import java.time.Instant;
import java.util.List;

/**
 * A field of an organisation that its people changed.
 *
 * @param field one of {@link #FIELDS}
 * @param before empty if nothing stood there
 * @param after empty if nothing stands there any more
 */
record Change(String field, String before, String after, Instant when) {

    /** A text that may speak of people, so that the trail keeps a fingerprint of it. */
    static final String DESCRIPTION = "description";

    static final List<String> FIELDS =
            List.of("name", "name_en", "name_ru", "name_kk", "name_ur", "kind", "web", DESCRIPTION, "languages");
}
