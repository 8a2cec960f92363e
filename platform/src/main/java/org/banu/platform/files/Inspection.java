package org.banu.platform.files;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.banu.platform.files.KeepOutcome.Reason;

/** Tells from its content what a file is, and whether anything in it acts by itself. */
final class Inspection {

    /** Enough for what cameras write before the picture. */
    static final int HEAD_BYTES = 128 * 1024;

    private static final byte[] PDF = "%PDF-".getBytes(US_ASCII);
    private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
    private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
    private static final byte[] OLD_OFFICE = HexFormat.of().parseHex("d0cf11e0a1b11ae1");

    /** Where and how pictures begin that can't be drawn anew here. */
    private static final Set<String> OTHER_PICTURES = Set.of("WEBP", "ftyp", "GIF8", "II*\0", "MM\0*");

    private Inspection() {}

    /** What a file is, or why it is refused. */
    sealed interface Finding {

        record Is(Kind kind) implements Finding {}

        record Not(Reason reason) implements Finding {}
    }

    /**
     * Looks through it.
     *
     * @param name as it was sent; it only tells a table from a text
     */
    static Finding of(Draft draft, String name) throws IOException {
        var head = head(draft);
        if (begins(head, JPEG)) {
            return new Finding.Is(Kind.JPEG);
        }
        if (begins(head, PNG)) {
            return new Finding.Is(Kind.PNG);
        }
        if (begins(head, PDF)) {
            return PdfCheck.of(all(draft)).<Finding>map(Finding.Not::new).orElseGet(() -> new Finding.Is(Kind.PDF));
        }
        if (begins(head, ZIP)) {
            return OfficeCheck.of(all(draft));
        }
        if (begins(head, OLD_OFFICE)) {
            return new Finding.Not(Reason.OLD_OFFICE);
        }
        if (isOtherPicture(head)) {
            return new Finding.Not(Reason.OTHER_PICTURE);
        }
        return switch (FileName.ending(name)) {
            case "csv" -> text(draft, Kind.CSV);
            case "txt" -> text(draft, Kind.TXT);
            default -> new Finding.Not(Reason.UNKNOWN_KIND);
        };
    }

    static byte[] head(Draft draft) throws IOException {
        try (var content = draft.open()) {
            return content.readNBytes(HEAD_BYTES);
        }
    }

    private static byte[] all(Draft draft) throws IOException {
        try (var content = draft.open()) {
            return content.readAllBytes();
        }
    }

    private static boolean begins(byte[] head, byte[] mark) {
        return head.length >= mark.length && Arrays.equals(head, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean isOtherPicture(byte[] head) {
        var start = new String(head, 0, Math.min(head.length, 12), US_ASCII);
        return OTHER_PICTURES.stream()
                .anyMatch(it -> start.startsWith(it) || start.startsWith(it, 4) || start.startsWith(it, 8));
    }

    private static Finding text(Draft draft, Kind kind) throws IOException {
        try (var content = draft.open()) {
            return isReadable(content) ? new Finding.Is(kind) : new Finding.Not(Reason.UNKNOWN_KIND);
        } catch (CharacterCodingException otherEncoding) {
            return new Finding.Not(Reason.NOT_UTF8);
        }
    }

    /** Whether there are only letters and ends of lines in it. */
    private static boolean isReadable(InputStream content) throws IOException {
        var decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new InputStreamReader(content, decoder);
        var buffer = new char[8 * 1024];
        for (var count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
            for (var i = 0; i < count; i++) {
                if (Character.isISOControl(buffer[i]) && "\t\r\n\f".indexOf(buffer[i]) < 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
