package org.banu.data;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banu.data.Item.Shape;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Reads YAML into items with lines; refuses what a policy officer would trip over: double fields, anchors, tags. */
public final class Yaml {

    private final String file;

    private Yaml(String file) {
        this.file = file;
    }

    /**
     * The top of a file.
     *
     * @throws BrokenFact when it is not YAML, or empty
     */
    public static Item read(FactFile file) {
        var settings = LoadSettings.builder().setLabel(file.path()).build();
        try {
            var node = new Compose(settings)
                    .composeString(file.text())
                    .orElseThrow(() -> new BrokenFact(new Finding(file.path(), 1, "The file is empty.")));
            return new Yaml(file.path()).item(node);
        } catch (MarkedYamlEngineException e) {
            var line =
                    e.getProblemMark().or(e::getContextMark).map(Mark::getLine).orElse(0) + 1;
            throw new BrokenFact(new Finding(file.path(), line, "Not YAML: %s.".formatted(e.getProblem())));
        } catch (YamlEngineException e) {
            throw new BrokenFact(new Finding(file.path(), 1, "Not YAML: %s".formatted(e.getMessage())));
        }
    }

    private Item item(Node node) {
        if (node.getAnchor().isPresent()) {
            throw broken(node, "Anchors (&) and aliases (*) are not used here. Write the value out.");
        }
        return switch (node) {
            case MappingNode map -> new Item(file, line(map), Shape.MAP, null, fields(map), List.of());
            case SequenceNode list ->
                new Item(
                        file,
                        line(list),
                        Shape.LIST,
                        null,
                        Map.of(),
                        list.getValue().stream().map(this::item).toList());
            case ScalarNode scalar -> new Item(file, line(scalar), Shape.SCALAR, value(scalar), Map.of(), List.of());
            default -> throw broken(node, "Not YAML that is used here.");
        };
    }

    private Map<String, Item> fields(MappingNode map) {
        var fields = new LinkedHashMap<String, Item>();
        for (var entry : map.getValue()) {
            if (!(entry.getKeyNode() instanceof ScalarNode key)) {
                throw broken(entry.getKeyNode(), "The name of a field is one word.");
            }
            var name = key.getValue();
            if (fields.containsKey(name)) {
                throw broken(key, "'%s' stands here twice.".formatted(name));
            }
            var item = item(entry.getValueNode());
            // A map or list starts below its name, yet a reader looks for the name.
            fields.put(name, new Item(file, line(key), item.shape(), item.scalar(), item.fields(), item.items()));
        }
        return fields;
    }

    private @Nullable Object value(ScalarNode scalar) {
        var tag = scalar.getTag();
        if (tag.equals(Tag.INT) || tag.equals(Tag.FLOAT)) {
            try {
                return new BigDecimal(scalar.getValue());
            } catch (NumberFormatException e) {
                throw broken(scalar, "'%s' is no number.".formatted(scalar.getValue()));
            }
        }
        if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(scalar.getValue());
        }
        if (tag.equals(Tag.NULL)) {
            return null;
        }
        return scalar.getValue();
    }

    private BrokenFact broken(Node node, String reason) {
        return new BrokenFact(new Finding(file, line(node), reason));
    }

    private static int line(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }
}
