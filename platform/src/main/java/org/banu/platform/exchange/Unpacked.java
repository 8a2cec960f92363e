package org.banu.platform.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.banu.platform.exchange.Sheet.Unreadable;

/** Looks through a packed workbook before it is opened: how much comes out of it, and whether it says what XML must not. */
final class Unpacked {

    private static final int MOST_PARTS = 2_000;
    private static final long MOST_BYTES = 400_000_000;
    /** Texts that cells share are kept in memory. */
    private static final long MOST_SHARED = 64_000_000;
    /** A sheet of numbers and words becomes twenty times as large; a bomb, a thousand times. */
    private static final long MOST_TIMES = 150;

    private static final long SMALL = 10_000_000;
    private static final int HEAD = 1_024;
    private static final int BUFFER = 64 * 1024;

    private Unpacked() {}

    /**
     * Looks.
     *
     * @param size of what is packed
     * @throws Unreadable if it is no workbook, or one that nobody writes in good faith
     */
    static void check(InputStream packed, long size) throws IOException {
        var left = Math.min(MOST_BYTES, Math.max(SMALL, size * MOST_TIMES));
        // By its directory, as whoever opens it afterwards reads it.
        try (var workbook =
                ZipFile.builder().setByteArray(packed.readAllBytes()).get()) {
            var parts = Collections.list(workbook.getEntries());
            if (parts.size() > MOST_PARTS) {
                throw new Unreadable("exchange.unreadable.too_much");
            }
            if (workbook.getEntry("xl/workbook.xml") == null) {
                throw new Unreadable("exchange.unreadable.no_workbook");
            }
            for (var part : parts) {
                var most = part.getName().equals("xl/sharedStrings.xml") ? Math.min(left, MOST_SHARED) : left;
                try (var content = workbook.getInputStream(part)) {
                    left -= read(content, most);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Unreadable("exchange.unreadable.no_workbook");
        }
    }

    private static long read(InputStream part, long most) throws IOException {
        var head = part.readNBytes(HEAD);
        if (new String(head, StandardCharsets.ISO_8859_1).replace("\0", "").contains("<!DOCTYPE")) {
            throw new Unreadable("exchange.unreadable.no_workbook");
        }
        var buffer = new byte[BUFFER];
        long read = head.length;
        for (var count = part.read(buffer); count >= 0; count = part.read(buffer)) {
            read += count;
            if (read > most) {
                throw new Unreadable("exchange.unreadable.too_much");
            }
        }
        return read;
    }
}
