package org.banu.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The codes of all acts that the platform may note in its trail, as they stand in its sources. */
public final class ActCodes {

    private static final Path SOURCES = Path.of("src/main/java/org/banu/platform");

    /** The first argument, up to the comma that ends it. */
    private static final Pattern ACT = Pattern.compile("\\bAct\\.of\\(\\s*([^,]+),");

    /** How modules call a method of theirs that puts their name before a code. */
    private static final Pattern OWN = Pattern.compile("(?<!\\bAct )\\b(?:act|note)\\(\\s*([^,]+),");

    private static final Pattern WORDS = Pattern.compile("\"([a-z._]+)\"");

    private ActCodes() {}

    public static Set<String> inSources() {
        var codes = new TreeSet<String>();
        try (var modules = Files.list(SOURCES)) {
            for (var module : modules.filter(Files::isDirectory).toList()) {
                codes.addAll(in(sources(module)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return codes;
    }

    /** In all sources of one module. */
    static Set<String> in(String sources) {
        var codes = new TreeSet<String>();
        ACT.matcher(sources)
                .results()
                .forEach(act -> words(act.group(1)).forEach(code -> {
                    if (code.endsWith(".")) {
                        var own = OWN.matcher(sources)
                                .results()
                                .flatMap(it -> words(it.group(1)).stream())
                                .toList();
                        if (own.isEmpty()) {
                            throw new IllegalStateException(
                                    "Nothing is seen to follow '%s'. Call the method act(…) or note(…)."
                                            .formatted(code));
                        }
                        own.forEach(it -> codes.add(code + it));
                    } else {
                        codes.add(code);
                    }
                }));
        return codes;
    }

    private static Set<String> words(String argument) {
        return WORDS.matcher(argument).results().map(it -> it.group(1)).collect(Collectors.toSet());
    }

    private static String sources(Path module) throws IOException {
        var all = new StringBuilder();
        try (var files = Files.walk(module)) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
        }
        return all.toString();
    }
}
