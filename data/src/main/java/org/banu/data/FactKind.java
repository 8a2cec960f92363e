package org.banu.data;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a file of the data folder holds, told by its path. */
enum FactKind {
    PROGRAMME("countries/[a-z]+/programmes/[^/]+\\.yaml"),
    TRAINING("countries/[a-z]+/trainings/[^/]+\\.yaml"),
    NETWORK("countries/[a-z]+/networks/[^/]+\\.yaml"),
    DEFINITION("definitions/[^/]+\\.yaml"),
    ATTRIBUTES("attributes\\.yaml"),
    PLACES("places\\.yaml"),
    SECTORS("sectors\\.yaml"),
    VOCABULARY("vocabulary\\.yaml"),
    PARAMETERS("parameters\\.yaml"),
    METHOD("index/methods/[^/]+\\.yaml"),
    TABLES("index/([a-z]+/)?tables\\.yaml");

    private final Pattern path;

    FactKind(String path) {
        this.path = Pattern.compile(path);
    }

    static Optional<FactKind> of(String path) {
        for (var kind : values()) {
            if (kind.path.matcher(path).matches()) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** A file of its own for each record, named after the record. */
    boolean record() {
        return programme() || this == DEFINITION || this == METHOD;
    }

    boolean programme() {
        return this == PROGRAMME || this == TRAINING || this == NETWORK;
    }

    String schema() {
        return name().toLowerCase(java.util.Locale.ROOT) + ".json";
    }
}
