package org.banu.data;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Holds a file to the JSON Schema of its kind, without a network. */
final class SchemaCheck {

    /** Schemas refer to each other by file name, so this base is never fetched. */
    private static final String BASE = "banu:/schema/";

    private final Map<FactKind, Schema> schemas = new EnumMap<>(FactKind.class);

    SchemaCheck() {
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, it -> it.schemas(SchemaCheck::schemaText));
        for (var kind : FactKind.values()) {
            schemas.put(kind, registry.getSchema(SchemaLocation.of(BASE + kind.schema())));
        }
    }

    private static String schemaText(String address) {
        return new String(FactFile.bytes("schema/" + address.substring(BASE.length())), StandardCharsets.UTF_8);
    }

    List<Finding> findings(FactKind kind, Item root) {
        var schema = Optional.ofNullable(schemas.get(kind)).orElseThrow();
        var findings = new ArrayList<Finding>();
        for (var error : schema.validate(json(root))) {
            var steps = steps(error);
            var item = root.at(steps).orElse(root);
            findings.add(finding(item, steps, error));
        }
        return findings;
    }

    private static Finding finding(Item item, List<String> steps, Error error) {
        var where = steps.isEmpty() ? "" : "%s: ".formatted(String.join(".", steps));
        var property = error.getProperty();
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                item.find(property)
                        .orElse(item)
                        .finding("%s'%s' is no field that is known here. Maybe a slip of the pen?"
                                .formatted(where, property));
            case "required" -> item.finding("%s'%s' is missing.".formatted(where, property));
            default -> item.finding(where + error.getMessage() + ".");
        };
    }

    private static List<String> steps(Error error) {
        var path = error.getInstanceLocation();
        var steps = new ArrayList<String>();
        for (var i = 0; i < path.getNameCount(); i++) {
            steps.add(String.valueOf(path.getName(i)));
        }
        return steps;
    }

    private static JsonNode json(Item item) {
        var make = JsonNodeFactory.instance;
        return switch (item.shape()) {
            case MAP -> {
                var node = make.objectNode();
                item.fields().forEach((name, value) -> node.set(name, json(value)));
                yield node;
            }
            case LIST -> {
                var node = make.arrayNode();
                item.items().forEach(it -> node.add(json(it)));
                yield node;
            }
            case SCALAR ->
                switch (item.scalar()) {
                    case BigDecimal number when number.scale() <= 0 -> make.numberNode(number.toBigInteger());
                    case BigDecimal number -> make.numberNode(number);
                    case Boolean flag -> make.booleanNode(flag);
                    case String text -> make.stringNode(text);
                    case null, default -> make.nullNode();
                };
        };
    }
}
