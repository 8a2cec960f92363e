package org.banu.platform.meanings;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.platform.web.Ui;
import tools.jackson.databind.JsonNode;

/** The words of a table in the reader's language: for its columns, and for what stands in them. */
public final class TableWords {

    private static final String COLUMN = "meanings.column.";
    private static final String CODE = "meanings.code.";
    private static final String FIELD = "meanings.field.";

    /** Answers to the finder, which are no code but several questions with their answers. */
    private static final String ANSWERS = "answers";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z_]+)}");

    private final Ui ui;
    private final String table;
    private final WordSource source;
    private final KnownCodes known;

    TableWords(Ui ui, String table, WordSource source, KnownCodes known) {
        this.ui = ui;
        this.table = table;
        this.source = source;
        this.known = known;
    }

    /** What a column is called: in this table, in the messages that the table names, or in every table. */
    public Optional<String> column(String name) {
        return text(
                COLUMN + table + "." + name,
                source.columns().isEmpty() ? "" : source.columns() + "." + name,
                COLUMN + name);
    }

    /**
     * What a code stands for; that of the first version, where a row names none.
     *
     * @param row where it stands
     */
    public Optional<String> code(String column, String code, JsonNode row) {
        var words = source.codes().getOrDefault(column, CODE + table + "." + column);
        if (words.indexOf('{') >= 0) {
            return text(PLACEHOLDER
                    .matcher(words)
                    .replaceAll(
                            it -> Matcher.quoteReplacement(row.path(it.group(1)).asString("1"))));
        }
        return words.indexOf('.') < 0 ? known.word(ui, words, code, row) : text(keys(words, code));
    }

    /** The code as it is, in small letters, or without what stands before its last word, as for FIRST_REFUSED. */
    private static String[] keys(String words, String code) {
        return new String[] {
            words + "." + code,
            words + "." + code.toLowerCase(Locale.ROOT),
            words + "." + code.substring(code.indexOf('_') + 1)
        };
    }

    private Optional<String> text(String... keys) {
        return Stream.of(keys)
                .filter(it -> ui.messages().has(ui.language(), it))
                .findFirst()
                .map(ui::text);
    }

    /** What stands in a column, in words. */
    public String value(String column, JsonNode row) {
        return ANSWERS.equals(source.codes().get(column)) && row.path(column).isString()
                ? pairs(known.answers(ui, row.path(column).asString()))
                : words(column, row.path(column), row);
    }

    /** The codes that stand in a column, each with its words. */
    public Map<String, String> codes(String column, JsonNode row) {
        var value = row.path(column);
        var codes = new TreeMap<String, String>();
        if (!ANSWERS.equals(source.codes().get(column))) {
            (value.isArray() ? value.valueStream() : Stream.of(value))
                    .filter(JsonNode::isString)
                    .map(JsonNode::asString)
                    .forEach(it -> code(column, it, row).ifPresent(word -> codes.put(it, word)));
        }
        return codes;
    }

    private String words(String column, JsonNode value, JsonNode row) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isBoolean()) {
            return ui.text(value.asBoolean() ? "programmes.yes" : "programmes.no");
        }
        if (value.isArray()) {
            return value.valueStream().map(it -> words(column, it, row)).collect(Collectors.joining("; "));
        }
        if (value.isObject()) {
            return value.properties().stream()
                    .map(it -> field(it.getKey()) + ": " + noted(it.getKey(), it.getValue(), value))
                    .collect(Collectors.joining("; "));
        }
        return code(column, value.asString(), row).orElseGet(() -> several(column, value.asString(), row));
    }

    /** Codes one after the other, as the trail notes them; what is none stays as it is. */
    private String several(String column, String text, JsonNode row) {
        if (!source.codes().containsKey(column)) {
            return text;
        }
        var words = Stream.of(text.split(" ")).map(it -> code(column, it, row)).toList();
        return words.stream().allMatch(Optional::isPresent)
                ? words.stream().flatMap(Optional::stream).collect(Collectors.joining("; "))
                : text;
    }

    /** As the trail notes it: all as text, and what is sensitive as a mark that tells nothing. */
    private String noted(String field, JsonNode value, JsonNode all) {
        var text = value.asString("");
        return switch (text) {
            case "true" -> ui.text("programmes.yes");
            case "false" -> ui.text("programmes.no");
            default -> text.startsWith("hmac:") ? ui.text("privacy.file.left_out") : words(field, value, all);
        };
    }

    /** Of what was changed, as the trail notes it. */
    private String field(String name) {
        return text(FIELD + name, "registry.field." + name, COLUMN + name).orElse(name);
    }

    private static String pairs(Map<String, String> pairs) {
        return pairs.entrySet().stream()
                .map(it -> it.getKey() + ": " + it.getValue())
                .collect(Collectors.joining("; "));
    }
}
