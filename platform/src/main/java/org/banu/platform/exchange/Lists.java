package org.banu.platform.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.banu.platform.api.Csv;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes lists line by line, so that they may be of any length. */
final class Lists {

    /** By it spreadsheets know UTF-8. */
    private static final int KEPT_IN_MEMORY = 500;

    private static final int LONGEST_CELL = 32_767;

    private Lists() {}

    /** Takes lines one after the other. */
    interface To extends AutoCloseable {

        void line(List<String> cells) throws IOException;

        @Override
        void close() throws IOException;
    }

    /** Text that a spreadsheet would run stands behind an apostrophe, which is taken away when it is read here. */
    static To csv(OutputStream to) throws IOException {
        var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        writer.write(Csv.BYTE_ORDER_MARK);
        return new ToCsv(writer);
    }

    /** Each cell is a text, which a spreadsheet never runs. */
    static To workbook(OutputStream to, String name) {
        var workbook = new Workbook(to, "Banu", null);
        return new ToWorkbook(workbook, workbook.newWorksheet(name));
    }

    /** As {@link #workbook}, with a second sheet. */
    static void template(
            OutputStream to, String name, List<String> headers, String help, Stream<List<String>> explained)
            throws IOException {
        try (var workbook = new Workbook(to, "Banu", null)) {
            new ToWorkbook(workbook, workbook.newWorksheet(name)).line(headers);
            var second = new ToWorkbook(workbook, workbook.newWorksheet(help));
            for (var line : (Iterable<List<String>>) explained::iterator) {
                second.line(line);
            }
        }
    }

    private record ToCsv(Writer writer) implements To {

        @Override
        public void line(List<String> cells) throws IOException {
            writer.write(Csv.of(List.of(cells.stream().map(ToCsv::safe).toList())));
        }

        /** One more apostrophe before those that stand there already, so that all come back as they were. */
        private static String safe(String cell) {
            return cell.startsWith("'")
                            && CsvSheet.KEPT_FROM_RUNNING.matcher(cell).matches()
                    ? "'" + cell
                    : cell;
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }

    private static final class ToWorkbook implements To {

        private final Workbook workbook;
        private final Worksheet sheet;
        private int row;

        ToWorkbook(Workbook workbook, Worksheet sheet) {
            this.workbook = workbook;
            this.sheet = sheet;
        }

        @Override
        public void line(List<String> cells) throws IOException {
            for (var i = 0; i < cells.size(); i++) {
                var cell = cells.get(i);
                if (!cell.isEmpty()) {
                    sheet.inlineString(row, i, cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell);
                }
            }
            if (++row % KEPT_IN_MEMORY == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }
    }
}
