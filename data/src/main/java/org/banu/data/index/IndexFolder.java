package org.banu.data.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.banu.data.FactFile;

/** The files of a data folder below {@code index}, none of them read yet. */
final class IndexFolder {

    private final List<String> paths;
    private final Function<String, byte[]> read;

    private IndexFolder(List<String> paths, Function<String, byte[]> read) {
        this.paths = paths.stream().sorted().toList();
        this.read = read;
    }

    /** Those on the class path, by the list that the build writes (a folder within nested jars cannot be listed). */
    static IndexFolder shipped() {
        var list = new String(FactFile.bytes("tables.txt"), StandardCharsets.UTF_8);
        return new IndexFolder(list.lines().filter(it -> !it.isBlank()).toList(), FactFile::bytes);
    }

    /** @param data the folder that has {@code index} in it; without it there are no files */
    static IndexFolder in(Path data) {
        var folder = data.resolve("index");
        if (!Files.isDirectory(folder)) {
            return new IndexFolder(List.of(), _ -> new byte[0]);
        }
        try (var files = Files.walk(folder)) {
            var paths = files.filter(Files::isRegularFile)
                    .map(it -> data.relativize(it).toString().replace('\\', '/'))
                    .filter(it -> it.endsWith(".yaml") || it.endsWith(".csv"))
                    .toList();
            return new IndexFolder(paths, it -> bytes(data.resolve(it)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list '%s'.".formatted(folder), e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read '%s'.".formatted(file), e);
        }
    }

    /** Below the data folder, with slashes, sorted. */
    List<String> paths() {
        return paths;
    }

    /** Those below {@code index} whose rest of the path matches. */
    List<String> paths(String pattern) {
        return paths.stream().filter(it -> it.matches("index/" + pattern)).toList();
    }

    boolean has(String path) {
        return paths.contains(path);
    }

    byte[] bytes(String path) {
        return read.apply(path);
    }

    FactFile file(String path) {
        return FactFile.of(path, bytes(path));
    }
}
