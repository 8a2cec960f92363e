package org.banu.platform.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a list as CSV by RFC 4180: a column for each field of the JSON, named by its path such as {@code name.kk}. Short
 * lists are joined by semicolons; lists of objects stay JSON.
 */
public final class Csv {

    /** At the beginning of a file for spreadsheets, which by it alone know that its words may be of any script. */
    public static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final String LINE_END = "\r\n";

    private final JsonMapper json;

    Csv(JsonMapper json) {
        this.json = json;
    }

    /**
     * @param all decides the columns, so that every page has the same
     * @param shown the rows
     */
    String write(List<?> all, List<?> shown) {
        var columns = all.stream()
                .flatMap(it -> cells(it).keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return lines(columns, shown);
    }

    /**
     * @param of a flat record, whose fields are the columns
     * @param shown the rows
     */
    <T extends Record> String write(Class<T> of, List<T> shown) {
        return lines(
                Arrays.stream(of.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList(),
                shown);
    }

    private String lines(Collection<String> columns, List<?> shown) {
        var rows = shown.stream()
                .map(this::cells)
                .map(cells -> columns.stream()
                        .map(it -> cell(cells.getOrDefault(it, "")))
                        .collect(Collectors.joining(",")));
        return Stream.concat(Stream.of(String.join(",", columns)), rows)
                .map(it -> it + LINE_END)
                .collect(Collectors.joining());
    }

    private Map<String, String> cells(Object item) {
        var cells = new LinkedHashMap<String, String>();
        add(cells, "", json.valueToTree(item));
        return cells;
    }

    private void add(Map<String, String> cells, String path, JsonNode value) {
        if (value.isObject()) {
            value.properties()
                    .forEach(it -> add(cells, path.isEmpty() ? it.getKey() : path + "." + it.getKey(), it.getValue()));
        } else if (value.isArray() && value.valueStream().noneMatch(JsonNode::isContainer)) {
            cells.put(path, value.valueStream().map(JsonNode::asString).collect(Collectors.joining(";")));
        } else {
            cells.put(
                    path,
                    value.isContainer()
                            ? json.writeValueAsString(value)
                            : value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asString());
        }
    }

    /** Lines of cells, each written as it is but for what a spreadsheet would run. */
    public static String of(List<List<String>> lines) {
        return lines.stream()
                .map(line -> line.stream().map(Csv::cell).collect(Collectors.joining(",")) + LINE_END)
                .collect(Collectors.joining());
    }

    /** A spreadsheet takes a cell that starts so for a formula and runs it; an apostrophe makes it text. */
    static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?\\d+(\\.\\d+)?")
                ? "'" + text
                : text;
        return safe.matches("(?s).*[\",;\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
