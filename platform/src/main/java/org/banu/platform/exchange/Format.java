package org.banu.platform.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.banu.platform.api.Csv;
import org.banu.platform.exchange.Sheet.Unreadable;

/**
 * How a list is written.
 *
 * @param charset of CSV
 * @param separator between the cells of CSV
 */
record Format(Kind kind, Charset charset, char separator) {

    enum Kind {
        CSV,
        XLSX
    }

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final int LONGEST_HEADER = 64 * 1024;

    /** A content that can be read several times. */
    interface Content {

        InputStream open() throws IOException;
    }

    /**
     * Finds out.
     *
     * @param size in bytes
     * @throws Unreadable if it is no list that can be read
     */
    static Format of(Content content, long size) throws IOException {
        byte[] start;
        try (var stream = content.open()) {
            start = stream.readNBytes(ZIP.length);
        }
        if (Arrays.equals(start, OLD_OFFICE)) {
            throw new Unreadable("exchange.unreadable.old_office");
        }
        if (Arrays.equals(start, ZIP)) {
            try (var stream = content.open()) {
                Unpacked.check(stream, size);
            }
            return new Format(Kind.XLSX, StandardCharsets.UTF_8, ',');
        }
        var charset = Encoding.of(content);
        try (var reader = reader(content, charset)) {
            return new Format(Kind.CSV, charset, separator(reader));
        } catch (CharacterCodingException broken) {
            throw new Unreadable("exchange.unreadable.charset");
        }
    }

    /** The one that stands most often in the first line, outside of quotation marks. */
    private static char separator(Reader reader) throws IOException {
        var counts = new int[SEPARATORS.size()];
        var quoted = false;
        for (var i = 0; i < LONGEST_HEADER; i++) {
            var letter = reader.read();
            if (letter < 0 || (!quoted && (letter == '\n' || letter == '\r'))) {
                break;
            }
            quoted ^= letter == '"';
            var separator = SEPARATORS.indexOf((char) letter);
            if (!quoted && separator >= 0) {
                counts[separator]++;
            }
        }
        var most = 0;
        for (var i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.get(most);
    }

    /** Without the mark that says in which order the bytes come. What is not in this charset fails. */
    private static Reader reader(Content content, Charset charset) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(content.open(), charset.newDecoder()));
        reader.mark(1);
        if (reader.read() != Csv.BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** Its lines, the first of them with the headers. */
    Sheet open(Content content) throws IOException {
        return switch (kind) {
            case XLSX -> new ExcelSheet(content.open());
            case CSV -> new CsvSheet(reader(content, charset), separator);
        };
    }
}
