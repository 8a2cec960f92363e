package org.banu.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * One YAML file of the data folder, not yet understood.
 *
 * @param path below the data folder, with slashes
 * @param hash SHA-256 of its bytes, hexadecimal
 */
public record FactFile(String path, String text, String hash) {

    private static final String SHIPPED = "/banu-data/";

    /**
     * A file with these bytes.
     *
     * @param path below the data folder, with slashes
     */
    public static FactFile of(String path, byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new FactFile(
                    path,
                    new String(bytes, StandardCharsets.UTF_8),
                    HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every Java has SHA-256.", e);
        }
    }

    /** Of the file itself, without its ending: the id of the record. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
    }

    /** Those on the class path, by the index that the build writes (a folder within nested jars cannot be listed). */
    static List<FactFile> shipped() {
        var index = new String(bytes("index.txt"), StandardCharsets.UTF_8);
        return index.lines()
                .filter(it -> !it.isBlank())
                .sorted()
                .map(it -> of(it, bytes(it)))
                .toList();
    }

    /** Those in a data folder: its own YAML files, and those below {@code countries} and {@code definitions}. */
    static List<FactFile> in(Path folder) {
        var paths = new ArrayList<Path>(list(folder, 1));
        for (var below : List.of("countries", "definitions")) {
            if (Files.isDirectory(folder.resolve(below))) {
                paths.addAll(list(folder.resolve(below), Integer.MAX_VALUE));
            }
        }
        return paths.stream()
                .map(it -> of(slashed(folder, it), bytes(it)))
                .sorted((a, b) -> a.path.compareTo(b.path))
                .toList();
    }

    private static List<Path> list(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile)
                    .filter(it -> it.toString().endsWith(".yaml"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list '%s'. Maybe it is no data folder?".formatted(folder), e);
        }
    }

    private static String slashed(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read '%s'.".formatted(file), e);
        }
    }

    /** The bytes of a file of the shipped folder, by its path below it. */
    public static byte[] bytes(String path) {
        try (InputStream in = open(path)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the shipped '%s'.".formatted(path), e);
        }
    }

    static InputStream open(String path) {
        var in = FactFile.class.getResourceAsStream(SHIPPED + path);
        if (in == null) {
            throw new IllegalStateException(
                    "No '%s' on the class path. Maybe the data module was not built?".formatted(SHIPPED + path));
        }
        return in;
    }
}
