package org.banu.platform.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banu.platform.web.BadRequest;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads strict JSON of bounded size and depth into values that know their lines, so that whoever wrote it can be told
 * where to look.
 */
public final class JsonText {

    private static final int DEPTH = 12;
    private static final int LENGTH_OF_NUMBER = 80;
    private static final int LENGTH_OF_TEXT = 2_000;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxNumberLength(LENGTH_OF_NUMBER)
                    .maxStringLength(LENGTH_OF_TEXT)
                    .maxNameLength(LENGTH_OF_TEXT)
                    .build())
            .build();

    /**
     * A value and where it starts.
     *
     * @param value null, a Boolean, BigDecimal, String, List of these nodes, or Map of String to these nodes
     * @param line from 1
     * @param column from 1
     */
    public record Node(@Nullable Object value, int line, int column) {

        /** Says that something is wrong with this value. */
        public Problem problem(String field, String key, List<String> arguments) {
            return new Problem(field, key, List.copyOf(arguments), new Problem.Place(line, column));
        }
    }

    private final JsonParser parser;
    private final String path;

    private JsonText(JsonParser parser, String path) {
        this.parser = parser;
        this.path = path;
    }

    /**
     * The one value of a request's body. It is read here rather than by Spring, so that it is bounded before it is
     * understood and problems know their lines.
     *
     * @throws BadRequest if it is larger, or isn't JSON
     */
    public static Node read(HttpServletRequest request, int kilobytes) throws IOException {
        var body = request.getInputStream().readNBytes(kilobytes * 1024 + 1);
        if (body.length > kilobytes * 1024) {
            throw BadRequest.tooLarge(kilobytes);
        }
        return read(body);
    }

    /**
     * The one value of a text.
     *
     * @throws BadRequest if it isn't JSON, or too deep, or has a field twice
     */
    public static Node read(byte[] json) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            return new JsonText(parser, "").whole();
        }
    }

    private Node whole() {
        try {
            var first = parser.nextToken();
            if (first == null) {
                throw unreadable(null, "", "web.problem.empty");
            }
            var node = node(first);
            if (parser.nextToken() != null) {
                throw unreadable(parser.currentTokenLocation(), "", "web.problem.not_json");
            }
            return node;
        } catch (StreamConstraintsException e) {
            // It doesn't know where it is.
            throw unreadable(parser.currentLocation(), "", "web.problem.too_deep");
        } catch (JacksonException e) {
            throw unreadable(e.getLocation(), "", "web.problem.not_json");
        }
    }

    private Node node(JsonToken token) {
        var at = parser.currentTokenLocation();
        return new Node(value(token), at.getLineNr(), at.getColumnNr());
    }

    private @Nullable Object value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> fields();
            case START_ARRAY -> items();
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private BigDecimal number() {
        return parser.getDecimalValue();
    }

    private Map<String, Node> fields() {
        var fields = new LinkedHashMap<String, Node>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var inside = path.isEmpty() ? name : path + "." + name;
            if (fields.containsKey(name)) {
                throw unreadable(parser.currentTokenLocation(), inside, "web.problem.field_twice");
            }
            fields.put(name, new JsonText(parser, inside).node(parser.nextToken()));
        }
        return fields;
    }

    private List<Node> items() {
        var items = new ArrayList<Node>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return items;
    }

    private static BadRequest unreadable(@Nullable TokenStreamLocation at, String field, String key) {
        var place = at == null ? new Problem.Place(1, 1) : new Problem.Place(at.getLineNr(), at.getColumnNr());
        return new BadRequest(List.of(new Problem(field, key, List.of(field), place)));
    }
}
