package org.banu.cli;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.banu.platform.vault.KeyRotation;
import org.banu.platform.vault.KeyRotation.Use;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command on the keys of a database. */
abstract class KeysWork implements Callable<Integer> {

    /** For longer than any transaction of a page takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in
    CommandSpec spec;

    @Mixin
    DatabaseOptions database = new DatabaseOptions();

    @Mixin
    KeysFolder keys = new KeysFolder();

    @Override
    public Integer call() {
        try {
            return DatabaseSource.use(database, source -> work(KeyRotation.of(keys.named(), source, PATIENCE)));
        } catch (RuntimeException problem) {
            throw Refusals.inWords(problem);
        }
    }

    abstract int work(KeyRotation rotation);

    void say(String sentence) {
        spec.commandLine().getOut().println(sentence);
    }

    void say(List<Use> uses) {
        for (var use : uses) {
            if (!use.values().isEmpty()) {
                say("%-32s %s"
                        .formatted(
                                use.column(),
                                use.values().entrySet().stream()
                                        .sorted(Map.Entry.comparingByKey())
                                        .map(it -> "%s: %,d".formatted(it.getKey(), it.getValue()))
                                        .collect(Collectors.joining(", "))));
            }
        }
    }
}
