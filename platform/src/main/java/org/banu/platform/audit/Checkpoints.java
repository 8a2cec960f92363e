package org.banu.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The file of signed heads, one a line, only ever added to. */
final class Checkpoints {

    static final String FILE = "checkpoints.jsonl";

    private final Path file;
    private final Keys keys;

    Checkpoints(Path folder, Keys keys) {
        this.file = folder.resolve(FILE);
        this.keys = keys;
    }

    /** Returns when it is on the disk. */
    void add(long seq, String hash, Instant at) {
        var line = Checkpoint.sign(seq, hash, at, keys.signing()).line() + "\n";
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException problem) {
            throw new UncheckedIOException("The checkpoint can't be written to %s.".formatted(file), problem);
        }
    }

    /** Those of a file, in its order; empty for a line that is none. */
    static List<Optional<Checkpoint>> read(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(it -> !it.isBlank())
                .map(Checkpoints::read)
                .toList();
    }

    private static Optional<Checkpoint> read(String line) {
        try {
            var json = JsonMapper.shared().readTree(line);
            return Optional.of(new Checkpoint(
                    Long.parseLong(text(json, "seq")),
                    text(json, "hash"),
                    Instant.parse(text(json, "at")),
                    text(json, "signature")));
        } catch (RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode json, String field) {
        return json.required(field).stringValue();
    }
}
