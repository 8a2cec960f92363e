package org.banu.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.banu.platform.files.KeepOutcome.Reason;

/**
 * Looks through a document or sheet of an office, which is a ZIP: both of its tables of contents agree, nothing stands
 * before or after it, it unpacks to a bearable size, and it holds no macros.
 */
final class OfficeCheck {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 200_000_000;
    private static final int BUFFER = 16 * 1024;

    private static final int END_BYTES = 22;
    private static final int END_MARK = 0x06054b50;
    private static final int ENTRY_BYTES = 46;
    private static final int ENTRY_MARK = 0x02014b50;

    private final byte[] bytes;
    private final Set<String> names = new HashSet<>();
    private String mediaType = "";
    private long unpacked;

    private OfficeCheck(byte[] bytes) {
        this.bytes = bytes;
    }

    static Inspection.Finding of(byte[] bytes) {
        return new OfficeCheck(bytes).finding();
    }

    private Inspection.Finding finding() {
        var problem = unpack();
        if (problem.isPresent()) {
            return new Inspection.Finding.Not(problem.get());
        }
        if (!names.equals(listed())) {
            return new Inspection.Finding.Not(Reason.UNREADABLE);
        }
        if (names.stream().anyMatch(OfficeCheck::acts)) {
            return new Inspection.Finding.Not(Reason.ACTIVE_OFFICE);
        }
        if (mediaType.equals(Kind.ODT.mediaType()) && names.contains("content.xml")) {
            return new Inspection.Finding.Is(Kind.ODT);
        }
        if (names.contains("[Content_Types].xml")) {
            if (names.contains("xl/workbook.xml")) {
                return new Inspection.Finding.Is(Kind.XLSX);
            }
            if (names.contains("word/document.xml")) {
                return new Inspection.Finding.Is(Kind.DOCX);
            }
        }
        return new Inspection.Finding.Not(Reason.UNKNOWN_KIND);
    }

    private Optional<Reason> unpack() {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), UTF_8)) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                if (names.size() == MOST_ENTRIES) {
                    return Optional.of(Reason.UNPACKS_TOO_LARGE);
                }
                if (!names.add(name) || leadsAway(name)) {
                    return Optional.of(Reason.UNREADABLE);
                }
                var first = names.size() == 1 && name.equals("mimetype");
                if (first) {
                    var type = zip.readNBytes(BUFFER);
                    mediaType = new String(type, UTF_8);
                    unpacked += type.length;
                }
                var buffer = new byte[BUFFER];
                for (var count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
                    unpacked += count;
                    if (unpacked > MOST_UNPACKED) {
                        return Optional.of(Reason.UNPACKS_TOO_LARGE);
                    }
                }
            }
            return Optional.empty();
        } catch (IOException | IllegalArgumentException damaged) {
            // The second of them for names that are not in UTF-8.
            return Optional.of(Reason.UNREADABLE);
        }
    }

    private static boolean leadsAway(String name) {
        return name.startsWith("/") || name.indexOf('\\') >= 0 || name.contains("..");
    }

    /** The names in the list at its end, which readers go by; empty if that is not where and what it must be. */
    private Set<String> listed() {
        var zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        var end = bytes.length - END_BYTES;
        if (end < 0 || zip.getInt(end) != END_MARK) {
            return Set.of();
        }
        var listed = new HashSet<String>();
        var at = Integer.toUnsignedLong(zip.getInt(end + 16));
        while (at + ENTRY_BYTES <= end && zip.getInt((int) at) == ENTRY_MARK) {
            var length = zip.getShort((int) at + 28) & 0xffff;
            if (at + ENTRY_BYTES + length > end) {
                return Set.of();
            }
            listed.add(new String(bytes, (int) at + ENTRY_BYTES, length, UTF_8));
            at += ENTRY_BYTES
                    + length
                    + (zip.getShort((int) at + 30) & 0xffff)
                    + (zip.getShort((int) at + 32) & 0xffff);
        }
        return at == end ? listed : Set.of();
    }

    /** Macros, parts of other programs, and files within. */
    private static boolean acts(String entry) {
        var name = entry.toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin")
                || name.contains("/embeddings/")
                || name.contains("/activex/")
                || name.contains("/externallinks/")
                || name.startsWith("basic/")
                || name.startsWith("scripts/");
    }
}
