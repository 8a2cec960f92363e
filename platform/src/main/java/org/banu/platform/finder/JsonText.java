package org.banu.platform.finder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads strict JSON of bounded depth into values that know their lines. */
final class JsonText {

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
    record Node(@Nullable Object value, int line, int column) {}

    /** Why a text isn't JSON as it must be, and where. */
    static final class Unreadable extends Exception {

        private final transient ProfileProblem problem;

        Unreadable(ProfileProblem problem) {
            super(problem.key());
            this.problem = problem;
        }

        ProfileProblem problem() {
            return problem;
        }
    }

    private final JsonParser parser;
    private final String path;

    private JsonText(JsonParser parser, String path) {
        this.parser = parser;
        this.path = path;
    }

    /** The one value of a text. */
    static Node read(byte[] json) throws Unreadable {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            var first = parser.nextToken();
            if (first == null) {
                throw new Unreadable(new ProfileProblem("", 1, 1, "finder.input.empty", List.of()));
            }
            var node = new JsonText(parser, "").node(first);
            if (parser.nextToken() != null) {
                throw unreadable(parser.currentTokenLocation(), "", "finder.input.not_json");
            }
            return node;
        } catch (StreamConstraintsException e) {
            throw unreadable(e.getLocation(), "", "finder.input.too_deep");
        } catch (JacksonException e) {
            throw unreadable(e.getLocation(), "", "finder.input.not_json");
        }
    }

    private Node node(JsonToken token) throws Unreadable {
        var at = parser.currentTokenLocation();
        return new Node(value(token), at.getLineNr(), at.getColumnNr());
    }

    private @Nullable Object value(JsonToken token) throws Unreadable {
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

    private Map<String, Node> fields() throws Unreadable {
        var fields = new LinkedHashMap<String, Node>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            var inside = path.isEmpty() ? name : path + "." + name;
            if (fields.containsKey(name)) {
                throw unreadable(parser.currentTokenLocation(), inside, "finder.input.twice");
            }
            fields.put(name, new JsonText(parser, inside).node(parser.nextToken()));
        }
        return fields;
    }

    private List<Node> items() throws Unreadable {
        var items = new ArrayList<Node>();
        for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return items;
    }

    private static Unreadable unreadable(@Nullable TokenStreamLocation at, String field, String key) {
        var arguments = field.isEmpty() ? List.<String>of() : List.of(field);
        return new Unreadable(
                at == null
                        ? new ProfileProblem(field, 1, 1, key, arguments)
                        : new ProfileProblem(field, at.getLineNr(), at.getColumnNr(), key, arguments));
    }
}
