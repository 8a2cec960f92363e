package org.banu.platform.vault;

import java.util.Optional;
import org.banu.platform.vault.KeyFolder.Stamp;

/** The keys as they are now: whoever changes their files need not restart a Banu that runs. */
final class Keyring {

    private record Held(Stamp stamp, Keys keys) {}

    private final KeyFolder folder;
    private volatile Held held;

    Keyring(KeyFolder folder) {
        this.folder = folder;
        this.held = read();
    }

    /** Those that were read last; enough for all but to seal. */
    Keys known() {
        return held.keys();
    }

    /**
     * To seal with. Nothing is ever sealed with a key that is not in the folder at that moment: it would open until the
     * next start, and then never again.
     */
    Keys current() {
        return findNewer().orElseGet(this::known);
    }

    /** Empty if the files are as they were when they were read. */
    Optional<Keys> findNewer() {
        var before = held;
        if (folder.stamp().equals(before.stamp())) {
            return Optional.empty();
        }
        synchronized (this) {
            if (held.stamp().equals(before.stamp())) {
                held = read();
            }
            return Optional.of(held.keys());
        }
    }

    /** The stamp is taken first, so that a change meanwhile is found the next time. */
    private Held read() {
        var stamp = folder.stamp();
        return new Held(stamp, folder.read());
    }
}
