package org.banu.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small data folder in good order, to be broken in one place. */
final class DataFolder {

    static final String LOAN = "countries/kz/programmes/kz-loan.yaml";
    static final String COURSE = "countries/kz/trainings/kz-course.yaml";
    static final String NETWORK = "countries/regional/networks/ca-network.yaml";
    static final String DEFINITION = "definitions/def-owned.yaml";

    private final Path root;

    /** @param root an empty folder */
    DataFolder(Path root) {
        this.root = root;
        var sound = Path.of("src/test/resources/sound");
        try (var files = Files.walk(sound)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                write(sound.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that must be there. */
    DataFolder change(String file, String text, String by) {
        var before = read(file);
        if (!before.contains(text)) {
            throw new IllegalArgumentException("'%s' does not stand in '%s'.".formatted(text, file));
        }
        return write(file, before.replace(text, by));
    }

    DataFolder write(String file, String text) {
        try {
            var path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DataFolder delete(String file) {
        try {
            Files.delete(root.resolve(file));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line that holds a text, from 1. */
    int line(String file, String text) {
        var lines = read(file).lines().toList();
        for (var i = 0; i < lines.size(); i++) {
            if (lines.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("'%s' does not stand in '%s'.".formatted(text, file));
    }

    List<Finding> findings() {
        return DataCheck.in(root);
    }

    Facts facts() {
        return Facts.in(root);
    }
}
