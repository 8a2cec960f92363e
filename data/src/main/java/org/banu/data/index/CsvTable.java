package org.banu.data.index;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.banu.data.Finding;
import org.jspecify.annotations.Nullable;

/** A CSV file with a header, read whole; what is wrong with it becomes findings with line and column. */
final class CsvTable {

    /** What is longer isn't a row. */
    private static final int LONGEST_CELL = 64 * 1024;

    /** No exponents, which spreadsheets write for numbers that were once dates or codes. */
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    private final String file;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private List<String> header = List.of();

    private CsvTable(String file) {
        this.file = file;
    }

    /** One line of the table. */
    final class Row {

        private final int line;
        private final List<String> cells;

        private Row(int line, List<String> cells) {
            this.line = line;
            this.cells = cells;
        }

        /** Empty if the table has no such column, or nothing stands there. */
        String text(String column) {
            var place = header.indexOf(column);
            return place < 0 ? "" : cells.get(place).strip();
        }

        /** Null if nothing stands there, or no number, which is then a finding. */
        @Nullable
        BigDecimal number(String column) {
            var text = text(column);
            if (text.isEmpty()) {
                return null;
            }
            if (!NUMBER.matcher(text).matches()) {
                wrong(column, "'%s' is no number such as 0.719.".formatted(shortened(text)));
                return null;
            }
            return new BigDecimal(text);
        }

        /** Null if nothing stands there, or no whole number from 0 to 9999, which is then a finding. */
        @Nullable
        Integer whole(String column) {
            var text = text(column);
            if (text.isEmpty()) {
                return null;
            }
            if (!text.matches("\\d{1,4}")) {
                wrong(column, "'%s' is no whole number such as 65.".formatted(shortened(text)));
                return null;
            }
            return Integer.valueOf(text);
        }

        void wrong(String column, String reason) {
            findings.add(new Finding(
                    file, line, "column %d (%s): %s".formatted(header.indexOf(column) + 1, column, reason)));
        }

        int line() {
            return line;
        }

        /** The cells of these columns, in their order. */
        List<String> texts(List<String> columns) {
            return columns.stream().map(this::text).toList();
        }
    }

    /**
     * Reads all of it.
     *
     * @param needed columns without which it is of no use; if one is missing, there are no rows
     */
    static CsvTable read(String file, byte[] bytes, Set<String> needed) {
        var table = new CsvTable(file);
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            table.read(text, needed);
        } catch (CharacterCodingException e) {
            table.broken(1, "not UTF-8 text. Maybe it is another kind of file, or in an older encoding?");
        } catch (CsvParseException | UncheckedIOException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            table.broken(table.lastLine() + 1, "not CSV: %s".formatted(cause.getMessage()));
        }
        return table;
    }

    private void read(String text, Set<String> needed) {
        var csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LONGEST_CELL)
                // Spreadsheets put a byte order mark before the first name.
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text);
        for (var record : csv) {
            if (header.isEmpty()) {
                header = record.getFields().stream().map(String::strip).toList();
                if (!headerFits(needed)) {
                    return;
                }
            } else {
                row(record);
            }
        }
        if (header.isEmpty()) {
            broken(1, "the file is empty; it needs a header: %s.".formatted(String.join(",", sorted(needed))));
        } else if (rows.isEmpty() && findings.isEmpty()) {
            broken(1, "there is no row below the header.");
        }
    }

    private boolean headerFits(Set<String> needed) {
        for (var column : sorted(needed)) {
            if (!header.contains(column)) {
                findings.add(new Finding(file, 1, "the column '%s' is missing.".formatted(column)));
            }
        }
        var seen = new HashSet<String>();
        for (var i = 0; i < header.size(); i++) {
            if (!seen.add(header.get(i))) {
                findings.add(new Finding(
                        file, 1, "column %d: '%s' comes twice.".formatted(i + 1, shortened(header.get(i)))));
            }
        }
        return findings.isEmpty();
    }

    private void row(CsvRecord record) {
        var line = (int) record.getStartingLineNumber();
        if (record.getFieldCount() != header.size()) {
            findings.add(new Finding(
                    file,
                    line,
                    "column %d: %d cells where the header has %d."
                            .formatted(
                                    Math.min(record.getFieldCount(), header.size()),
                                    record.getFieldCount(),
                                    header.size())));
            return;
        }
        rows.add(new Row(line, record.getFields()));
    }

    private static List<String> sorted(Set<String> columns) {
        return columns.stream().sorted().toList();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private int lastLine() {
        return rows.isEmpty() ? 1 : rows.getLast().line;
    }

    private void broken(int line, String reason) {
        findings.add(new Finding(file, line, reason));
    }

    List<String> header() {
        return header;
    }

    List<Row> rows() {
        return rows;
    }

    /** So far; asking rows for numbers may add some. */
    List<Finding> findings() {
        return findings;
    }
}
