package org.banu.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The tables of people that have a rule on how long they are kept, by the lines of the rules. */
final class RuledTables {

    private static final Path RULES = Path.of("src/main/resources/privacy");

    private RuledTables() {}

    static Set<String> all() {
        return lines(_ -> true);
    }

    /** Those whose rule needs a sentence of its own. */
    static Set<String> withReason() {
        return lines(it -> !it.contains("{keep: account"));
    }

    private static Set<String> lines(Predicate<String> rule) {
        try (var files = Files.list(RULES)) {
            var tables = new TreeSet<String>();
            for (var file : files.toList()) {
                Files.readAllLines(file).stream()
                        .filter(it -> it.matches("[a-z_]+: .*") && rule.test(it))
                        .forEach(it -> tables.add(it.substring(0, it.indexOf(':'))));
            }
            return tables;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
