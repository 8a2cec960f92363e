package org.banu.data;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.banu.data.Item.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The shipped files, read once by the build: a start takes them in a tenth of the time that their YAML needs. Not a format
 * to keep anything in; the build and the program that reads it are always of one version.
 */
final class PackedFacts {

    private static final String NAME = "facts.packed";
    private static final int EMPTY = 0;
    private static final int STRING = 1;
    private static final int NUMBER = 2;
    private static final int BOOLEAN = 3;

    private PackedFacts() {}

    /** Called by the build with the folder of its classes. */
    public static void main(String[] arguments) throws IOException {
        var target = Path.of(arguments[0], "banu-data", NAME);
        try (var out = new BufferedOutputStream(Files.newOutputStream(target))) {
            write(FactFile.shipped().stream().map(FactsReader.Read::of).toList(), out);
        }
    }

    /** Those of this build, in the order of their paths. */
    static List<FactsReader.Read> shipped() {
        try (var in = new BufferedInputStream(FactFile.open(NAME))) {
            return read(in);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read the shipped facts.", e);
        }
    }

    static void write(List<FactsReader.Read> files, OutputStream stream) throws IOException {
        var out = new DataOutputStream(stream);
        out.writeInt(files.size());
        for (var file : files) {
            out.writeUTF(file.path());
            out.writeUTF(file.hash());
            write(file.root(), out);
        }
        out.flush();
    }

    static List<FactsReader.Read> read(InputStream stream) throws IOException {
        var in = new DataInputStream(stream);
        var files = new ArrayList<FactsReader.Read>();
        for (int left = in.readInt(); left > 0; left--) {
            var path = in.readUTF();
            files.add(new FactsReader.Read(FactsReader.Read.kind(path), path, in.readUTF(), item(path, in)));
        }
        return files;
    }

    private static void write(Item item, DataOutputStream out) throws IOException {
        out.writeUTF(item.shape().name());
        out.writeInt(item.line());
        switch (item.shape()) {
            case SCALAR -> writeScalar(item.scalar(), out);
            case LIST -> {
                out.writeInt(item.items().size());
                for (var below : item.items()) {
                    write(below, out);
                }
            }
            case MAP -> {
                out.writeInt(item.fields().size());
                for (var field : item.fields().entrySet()) {
                    out.writeUTF(field.getKey());
                    write(field.getValue(), out);
                }
            }
        }
    }

    private static Item item(String file, DataInputStream in) throws IOException {
        var shape = Shape.valueOf(in.readUTF());
        int line = in.readInt();
        return switch (shape) {
            case SCALAR -> new Item(file, line, shape, scalar(in), Map.of(), List.of());
            case LIST -> {
                var items = new ArrayList<Item>();
                for (int left = in.readInt(); left > 0; left--) {
                    items.add(item(file, in));
                }
                yield new Item(file, line, shape, null, Map.of(), items);
            }
            case MAP -> {
                var fields = new LinkedHashMap<String, Item>();
                for (int left = in.readInt(); left > 0; left--) {
                    fields.put(in.readUTF().intern(), item(file, in));
                }
                yield new Item(file, line, shape, null, fields, List.of());
            }
        };
    }

    private static void writeScalar(@Nullable Object scalar, DataOutputStream out) throws IOException {
        switch (scalar) {
            case null -> out.writeByte(EMPTY);
            case BigDecimal number -> {
                out.writeByte(NUMBER);
                out.writeUTF(number.toString());
            }
            case Boolean truth -> {
                out.writeByte(BOOLEAN);
                out.writeBoolean(truth);
            }
            default -> {
                out.writeByte(STRING);
                out.writeUTF((String) scalar);
            }
        }
    }

    private static @Nullable Object scalar(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case EMPTY -> null;
            case STRING -> in.readUTF();
            case NUMBER -> new BigDecimal(in.readUTF());
            case BOOLEAN -> in.readBoolean();
            default -> throw new IOException("The packed facts were written by another version.");
        };
    }
}
