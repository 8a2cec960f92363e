package org.banu.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The signed heads of the chain: a file that is only ever added to, one a line, and the latest in a file of its own, so
 * that the end is vouched for at any time and the list stays short.
 */
final class Checkpoints {

    static final String FILE = "checkpoints.jsonl";
    static final String LATEST = "head.json";

    private final Path folder;
    private final Keys keys;

    Checkpoints(Path folder, Keys keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** Returns when it is on the disk. */
    void add(long seq, String hash, Instant at) {
        write(folder.resolve(FILE), seq, hash, at, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Takes the place of the latest; returns when it is on the disk. */
    void note(long seq, String hash, Instant at) {
        var half = folder.resolve(LATEST + ".half");
        write(
                half,
                seq,
                hash,
                at,
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
        try {
            Files.move(half, folder.resolve(LATEST), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            throw unwritable(problem);
        }
    }

    private void write(Path file, long seq, String hash, Instant at, StandardOpenOption... options) {
        var line = Checkpoint.sign(seq, hash, at, keys.signing()).line() + "\n";
        try (var channel = FileChannel.open(file, options)) {
            var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        } catch (IOException problem) {
            throw unwritable(problem);
        }
    }

    private UncheckedIOException unwritable(IOException problem) {
        return new UncheckedIOException("The checkpoint can't be written to %s.".formatted(folder), problem);
    }

    /** Those of a folder: the list, and the latest if it is later. */
    static List<Optional<Checkpoint>> in(Path folder) throws IOException {
        var all = new ArrayList<>(read(folder.resolve(FILE)));
        var end = all.stream()
                .flatMap(Optional::stream)
                .mapToLong(Checkpoint::seq)
                .max();
        var latest = folder.resolve(LATEST);
        if (Files.exists(latest)) {
            read(latest).stream()
                    .filter(it -> it.map(Checkpoint::seq).orElse(Long.MAX_VALUE) > end.orElse(0))
                    .forEach(all::add);
        }
        return all;
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
