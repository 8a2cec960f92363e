package org.banu.platform.exchange;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** A list as CSV. An apostrophe before what a spreadsheet would run is taken away again, as Banu puts it there. */
final class CsvSheet implements Sheet {

    /** What a spreadsheet would run, with the apostrophes that keep it from that. */
    static final Pattern KEPT_FROM_RUNNING = Pattern.compile("(?s)'+[=+\\-@\\t\\r].*");

    /** What is too long for its field is told at its line; what is longer than this ends the reading. */
    private static final int LONGEST = 1 << 20;

    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private int read;
    private long line;

    CsvSheet(Reader text, char separator) {
        this.reader = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .maxBufferSize(2 * LONGEST)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST)
                                .maxRecordSize(LONGEST)
                                .build(),
                        text);
        this.records = reader.iterator();
    }

    @Override
    public boolean hasNext() {
        return reading(records::hasNext);
    }

    @Override
    public Line next() {
        if (++read > MOST_LINES + 1) {
            throw new Unreadable("exchange.unreadable.lines", Integer.toString(MOST_LINES));
        }
        var record = reading(records::next);
        line = record.getStartingLineNumber();
        return new Line(
                (int) line, record.getFields().stream().map(CsvSheet::plain).toList());
    }

    private <T> T reading(Supplier<T> step) {
        try {
            return step.get();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new Unreadable("exchange.unreadable.from_line", Long.toString(line + 1));
        }
    }

    private static String plain(String cell) {
        return cell.startsWith("'") && KEPT_FROM_RUNNING.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
