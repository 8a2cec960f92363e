package org.banu.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the keys are that people's data is sealed with. */
class KeysFolder {

    @Option(
            names = "--keys-dir",
            description =
                    "The keys that people's data is sealed with, apart from the data (by default below the user's config home).")
    @Nullable
    Path folder;

    Optional<Path> named() {
        return Optional.ofNullable(folder);
    }
}
