package org.banu.platform.directory;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** What she may show beside name, sector and region. A phone number or an e-mail address is not among it. */
public enum Field {
    PRODUCTS,
    CERTIFICATES,
    SETTLEMENT,
    LANGUAGES,
    WEB,
    SIZE,
    BEGUN,
    LEGAL_FORM,
    /** Organisations that count her among their entrepreneurs. */
    MEMBERSHIPS;

    /** Those that are named; what is none is left out. */
    static Set<Field> of(Collection<String> names) {
        var fields = EnumSet.noneOf(Field.class);
        Arrays.stream(values()).filter(it -> names.contains(it.name())).forEach(fields::add);
        return fields;
    }
}
