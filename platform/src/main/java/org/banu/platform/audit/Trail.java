package org.banu.platform.audit;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the keys and the checkpoints are, outside of the database. */
@Component
class Trail {

    private final Keys keys;
    private final Optional<Checkpoints> checkpoints;

    /** Empty where nothing outside of the database vouches for the trail, as in tests. */
    Trail(@Value("${banu.audit.folder:}") String folder) {
        if (folder.isEmpty()) {
            keys = Keys.forgotten();
            checkpoints = Optional.empty();
        } else {
            keys = Keys.in(Path.of(folder));
            checkpoints = Optional.of(new Checkpoints(Path.of(folder), keys));
        }
    }

    Keys keys() {
        return keys;
    }

    Optional<Checkpoints> checkpoints() {
        return checkpoints;
    }
}
