package org.banu.platform.privacy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banu.platform.meanings.WordSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The rules of all modules, from {@code privacy/<module>.yaml}. */
@Component
class RuleBook {

    private static final Set<String> FIELDS =
            Set.of("keep", "after", "only", "erasure", "leaveOut", "show", "columns", "codes");

    private final Map<String, Rule> rules = new TreeMap<>();

    RuleBook() {
        try {
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:privacy/*.yaml")) {
                try (var stream = file.getInputStream()) {
                    var name = String.valueOf(file.getFilename());
                    add(name, YAMLMapper.shared().readTree(stream));
                } catch (JacksonException malformed) {
                    throw new IllegalStateException("%s is no YAML.".formatted(file), malformed);
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** By the names of their tables. */
    List<Rule> list() {
        return List.copyOf(rules.values());
    }

    Rule get(String table) {
        var rule = rules.get(table);
        if (rule == null) {
            throw new IllegalStateException(
                    "No rule says how long '%s' is kept. Add it to privacy/<module>.yaml.".formatted(table));
        }
        return rule;
    }

    private void add(String file, JsonNode tables) {
        tables.properties().forEach(it -> {
            if (rules.put(it.getKey(), read("%s of %s".formatted(it.getKey(), file), it.getKey(), it.getValue()))
                    != null) {
                throw new IllegalStateException("%s has a second rule in %s.".formatted(it.getKey(), file));
            }
        });
    }

    /**
     * Reads one rule.
     *
     * @param place to name if something is wrong
     */
    static Rule read(String place, String table, JsonNode fields) {
        fields.propertyNames().forEach(it -> {
            if (!FIELDS.contains(it)) {
                throw new IllegalStateException("%s: '%s' is no field of a rule. Use %s.".formatted(place, it, FIELDS));
            }
        });
        var only = new TreeMap<String, List<String>>();
        fields.path("only").properties().forEach(it -> only.put(it.getKey(), words(it.getValue())));
        var codes = new TreeMap<String, String>();
        fields.path("codes")
                .properties()
                .forEach(it -> codes.put(it.getKey(), it.getValue().asString()));
        var onErasure = fields.path("erasure").asString("deleted").toUpperCase(Locale.ROOT);
        return new Rule(
                table,
                keep(
                        place,
                        fields.path("keep").asString(""),
                        fields.path("after").asString("")),
                only,
                Rule.OnErasure.valueOf(onErasure),
                Set.copyOf(words(fields.path("leaveOut"))),
                Set.copyOf(words(fields.path("show"))),
                new WordSource(fields.path("columns").asString(""), codes));
    }

    private static List<String> words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static Rule.Keep keep(String place, String keep, String after) {
        if (keep.startsWith("P") == after.isEmpty()) {
            throw new IllegalStateException(
                    "%s: a period such as P30D and the column it counts from, 'after', go together.".formatted(place));
        }
        try {
            return switch (keep) {
                case "account" -> new Rule.Keep.WithAccount();
                case "row" -> new Rule.Keep.WithRow();
                case "always" -> new Rule.Keep.Always();
                default -> new Rule.Keep.For(Period.parse(keep), after);
            };
        } catch (DateTimeParseException none) {
            throw new IllegalStateException(
                    "%s: keep '%s' is none of account, row, always, and a period such as P30D.".formatted(place, keep),
                    none);
        }
    }
}
