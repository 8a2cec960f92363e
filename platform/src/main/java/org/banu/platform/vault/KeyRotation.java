package org.banu.platform.vault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.banu.platform.kernel.Misconfigured;

/**
 * Changes the key that seals, beside Banus that run: first {@link #rotate a new one} seals whatever is written, then all
 * that there is is {@link #reseal sealed anew}, and at last the old one {@link #retire goes}.
 */
public final class KeyRotation {

    private static final int PAGES_AT_A_TIME = 16;
    /** How often rows that others held, or wrote with the old key meanwhile, are tried again. */
    private static final int MOST_ROUNDS = 20;

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final KeyFolder folder;
    private final SealedStore store;
    private final Duration patience;

    private KeyRotation(KeyFolder folder, SealedStore store, Duration patience) {
        this.folder = folder;
        this.store = store;
        this.patience = patience;
    }

    /**
     * Of a folder and a database that belong together.
     *
     * @param named empty for the usual folder
     * @param patience for how long to wait for a transaction that is under way
     */
    public static KeyRotation of(Optional<Path> named, DataSource source, Duration patience) {
        return new KeyRotation(KeyFolder.of(named), new SealedStore(source), patience);
    }

    /**
     * How many values of a column each key sealed.
     *
     * @param column with its table, such as {@code contact.value}
     * @param values by the name of the key
     */
    public record Use(String column, Map<String, Long> values) {

        public Use {
            values = Map.copyOf(values);
        }
    }

    /**
     * The keys there are.
     *
     * @param folder where
     * @param sealing the name of the one that seals
     * @param old the names of those that only open
     */
    public record Standing(Path folder, String sealing, List<String> old, List<Use> uses) {

        public Standing {
            old = List.copyOf(old);
            uses = List.copyOf(uses);
        }
    }

    /**
     * How far a column is.
     *
     * @param pages of its table that were looked through
     * @param anew how many values were sealed anew
     */
    public record Step(String column, long pages, long ofPages, long anew) {}

    /**
     * What became of a column.
     *
     * @param anew how many values were sealed anew
     * @param left how many are still sealed with another key
     */
    public record Resealed(String column, long anew, long left) {}

    /** What came of retiring the old keys. */
    public sealed interface Retired {

        /** They are gone. */
        record Gone(List<String> keys) implements Retired {

            public Gone {
                keys = List.copyOf(keys);
            }
        }

        /** There is none but the one that seals. */
        record None() implements Retired {}

        /** Something is sealed with them, so they stay. */
        record Used(List<Use> uses) implements Retired {

            public Used {
                uses = List.copyOf(uses);
            }
        }

        /** A transaction is open that may have sealed something with them, so they stay. */
        record Busy() implements Retired {}
    }

    /** Adds a key that seals from now on, and tells its name. A Banu that runs uses it at once. */
    public String rotate() {
        checked();
        folder.addPrimary();
        return Keys.name(folder.read().primary());
    }

    public Standing standing() {
        var keys = checked();
        return new Standing(
                folder.path(),
                Keys.name(keys.primary()),
                keys.old().stream().map(Keys::name).toList(),
                uses());
    }

    /** Seals anew all that is sealed with an old key. It may be stopped at any time and goes on from there. */
    public List<Resealed> reseal(Consumer<Step> watcher) {
        checked();
        var keyring = new Keyring(folder);
        return columns().stream().map(it -> reseal(it, keyring, watcher)).toList();
    }

    private Resealed reseal(SealedColumn column, Keyring keyring, Consumer<Step> watcher) {
        var anew = 0L;
        var left = 0L;
        for (var round = 0; round < MOST_ROUNDS; round++) {
            var pages = store.countPages(column);
            for (var page = 0L; page < pages; page += PAGES_AT_A_TIME) {
                var from = page;
                anew += store.work(() -> resealSome(column, keyring, from));
                watcher.accept(new Step(column.name(), Math.min(page + PAGES_AT_A_TIME, pages), pages, anew));
            }
            left = others(column, Keys.name(keyring.current().primary()));
            if (left == 0) {
                break;
            }
            pause();
        }
        return new Resealed(column.name(), anew, left);
    }

    /** The keys are asked for within the transaction, so that none is used that was retired before it. */
    private long resealSome(SealedColumn column, Keyring keyring, long page) {
        var keys = keyring.current();
        var anew = 0L;
        for (var sealed : store.lockOthers(column, keys.primary(), page, page + PAGES_AT_A_TIME)) {
            var text =
                    keys.open(HexFormat.of().parseHex(sealed.value()), column.table(), column.column(), sealed.row());
            if (text.isPresent()) {
                store.change(column, sealed, keys.seal(text.get(), column.table(), column.column(), sealed.row()));
                anew++;
            }
        }
        return anew;
    }

    private long others(SealedColumn column, String sealing) {
        return store.work(() -> store.countByKey(column)).entrySet().stream()
                .filter(it -> !it.getKey().equals(sealing))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * Removes the old keys once nothing is sealed with them. Whatever transaction began before this may have sealed
     * something and not written it yet, so those end first; whoever begins later seals with the new key.
     */
    public Retired retire() {
        var old = checked().old();
        if (old.isEmpty()) {
            return new Retired.None();
        }
        if (!waitForOthers()) {
            return new Retired.Busy();
        }
        var names = old.stream().map(Keys::name).toList();
        var used = uses().stream()
                .map(it -> new Use(it.column(), only(it.values(), names)))
                .filter(it -> !it.values().isEmpty())
                .toList();
        if (!used.isEmpty()) {
            return new Retired.Used(used);
        }
        folder.remove(old);
        return new Retired.Gone(names);
    }

    private boolean waitForOthers() {
        var begun = store.now();
        for (var waited = Duration.ZERO; store.hasTransactionSince(begun); waited = waited.plus(PAUSE)) {
            if (waited.compareTo(patience) >= 0) {
                return false;
            }
            pause();
        }
        return true;
    }

    private List<Use> uses() {
        return columns().stream()
                .map(it -> new Use(it.name(), store.work(() -> store.countByKey(it))))
                .toList();
    }

    private static Map<String, Long> only(Map<String, Long> values, List<String> keys) {
        var some = new TreeMap<>(values);
        some.keySet().retainAll(keys);
        return some;
    }

    /** What can't be seen can't be counted, and a key that is still needed would be lost. */
    private List<SealedColumn> columns() {
        var columns = store.columns();
        if (columns.stream().noneMatch(it -> it.table().equals("vault"))) {
            throw new Misconfigured(
                    "The database is not of this version of Banu. Start Banu once, which brings it up to date.");
        }
        columns.stream().filter(it -> !it.open()).findFirst().ifPresent(it -> {
            throw new IllegalStateException("%s has no policies for the task reseal.".formatted(it.table()));
        });
        return columns;
    }

    /** The keys, which are those of this database. */
    private Keys checked() {
        columns();
        var keys = folder.read();
        if (!Vault.opens(keys, store.work(store::getProof))) {
            throw new Misconfigured(
                    "The keys in %s are not those that the database was sealed with. Name their folder with --keys-dir."
                            .formatted(folder.path()));
        }
        return keys;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("It was stopped. What is sealed anew stays so.", stopping);
        }
    }
}
