package org.banu.platform.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.banu.platform.files.KeepOutcome.Reason;

/**
 * Looks through a PDF for what acts when it is opened, also in its packed objects. It does not understand the format as a
 * reader does: faults of readers that drawings or fonts make use of are not found, so a PDF is only ever handed out to be
 * saved.
 */
final class PdfCheck {

    private static final List<String> ACTIVE = List.of("/JavaScript", "/Launch", "/EmbeddedFile", "/RichMedia");
    private static final Pattern LOCKED = Pattern.compile("/Encrypt\\s*(?:\\d+\\s+\\d+\\s+R|<<)");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    /** Where an object begins, and where its stream does. */
    private static final Pattern OBJECT = Pattern.compile("(?<!end)obj|(?<!end)stream\\r?\\n");
    /** By this and nothing else. */
    private static final Pattern PACKED =
            Pattern.compile("/Filter\\s*(?:/(?:FlateDecode|Fl)\\b|\\[\\s*/(?:FlateDecode|Fl)\\s*])");

    private static final int END_BYTES = 1024;
    private static final int BUFFER = 16 * 1024;
    private static final int MOST_UNPACKED = 100_000_000;

    private final byte[] bytes;
    private final String text;
    private int unpacked;

    private PdfCheck(byte[] bytes) {
        this.bytes = bytes;
        this.text = new String(bytes, ISO_8859_1);
    }

    /** Why it is refused; empty for nothing. */
    static Optional<Reason> of(byte[] bytes) {
        return new PdfCheck(bytes).problem();
    }

    private Optional<Reason> problem() {
        if (text.indexOf("%%EOF", Math.max(0, text.length() - END_BYTES)) < 0) {
            return Optional.of(Reason.UNREADABLE);
        }
        var plain = unescaped(text);
        if (LOCKED.matcher(plain).find()) {
            return Optional.of(Reason.LOCKED_PDF);
        }
        return isActive(plain) ? Optional.of(Reason.ACTIVE_PDF) : inPackedObjects();
    }

    private Optional<Reason> inPackedObjects() {
        var from = 0;
        for (var found = OBJECT.matcher(text); found.find(); ) {
            if (found.group().startsWith("stream")) {
                var head = unescaped(text.substring(from, found.start()));
                if (head.contains("/ObjStm") && head.contains("/Filter")) {
                    var problem = PACKED.matcher(head).find() ? inPacked(found.end()) : Optional.of(Reason.UNREADABLE);
                    if (problem.isPresent()) {
                        return problem;
                    }
                }
            }
            from = found.end();
        }
        return Optional.empty();
    }

    private Optional<Reason> inPacked(int start) {
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes, start, bytes.length - start);
            var objects = new ByteArrayOutputStream();
            var buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                var count = inflater.inflate(buffer);
                unpacked += count;
                if (unpacked > MOST_UNPACKED) {
                    return Optional.of(Reason.UNPACKS_TOO_LARGE);
                }
                if (count == 0 && !inflater.finished()) {
                    return Optional.of(Reason.UNREADABLE);
                }
                objects.write(buffer, 0, count);
            }
            return isActive(unescaped(objects.toString(ISO_8859_1)))
                    ? Optional.of(Reason.ACTIVE_PDF)
                    : Optional.empty();
        } catch (DataFormatException damaged) {
            return Optional.of(Reason.UNREADABLE);
        } finally {
            inflater.end();
        }
    }

    private static boolean isActive(String objects) {
        return ACTIVE.stream().anyMatch(objects::contains);
    }

    /** Letters of names may be written as numbers. */
    private static String unescaped(String text) {
        return text.indexOf('#') < 0
                ? text
                : ESCAPED.matcher(text).replaceAll(it -> {
                    var letter = String.valueOf((char) Integer.parseInt(it.group(1), 16));
                    return Matcher.quoteReplacement(letter);
                });
    }
}
