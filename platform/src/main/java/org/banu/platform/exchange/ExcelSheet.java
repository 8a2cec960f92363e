package org.banu.platform.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A list as the first sheet of a workbook: what its cells show. Formulas are not run; what they last came to is read. */
final class ExcelSheet implements Sheet {

    private static final Logger LOG = LoggerFactory.getLogger(ExcelSheet.class);

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private int read;

    ExcelSheet(InputStream content) throws IOException {
        try {
            this.workbook = new ReadableWorkbook(content, new ReadingOptions(true, true));
            this.stream = workbook.getFirstSheet().openStream();
            this.rows = stream.iterator();
        } catch (RuntimeException broken) {
            LOG.debug("A workbook can't be opened", broken);
            throw new Unreadable("exchange.unreadable.no_workbook");
        } catch (IOException problem) {
            if (isDamage(problem)) {
                LOG.debug("A workbook can't be opened", problem);
                throw new Unreadable("exchange.unreadable.no_workbook");
            }
            throw problem;
        }
    }

    /** The library tells of a part that is no XML as if the disk had failed. */
    private static boolean isDamage(IOException problem) {
        return problem.getCause() instanceof XMLStreamException
                || problem instanceof ZipException
                || problem instanceof EOFException;
    }

    @Override
    public boolean hasNext() {
        return reading(rows::hasNext);
    }

    @Override
    public Line next() {
        if (++read > MOST_LINES + 1) {
            throw new Unreadable("exchange.unreadable.lines", Integer.toString(MOST_LINES));
        }
        return reading(() -> {
            var row = rows.next();
            var cells = new ArrayList<String>();
            for (var i = 0; i < Math.min(row.getCellCount(), MOST_COLUMNS + 1); i++) {
                cells.add(row.getOptionalCell(i).map(ExcelSheet::text).orElse(""));
            }
            return new Line(row.getRowNum(), cells);
        });
    }

    private <T> T reading(Supplier<T> step) {
        try {
            return step.get();
        } catch (RuntimeException broken) {
            LOG.debug("A workbook can't be read on", broken);
            throw new Unreadable("exchange.unreadable.from_line", Integer.toString(read + 1));
        }
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER || isNumberOfFormula(cell)) {
            var format = cell.getDataFormatString();
            return format != null && isDate(format)
                    ? day(cell.asDate())
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        if (cell.getType() == CellType.ERROR || cell.getType() == CellType.EMPTY) {
            return "";
        }
        var text = cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isNumberOfFormula(Cell cell) {
        return cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal;
    }

    /** Without what stands in quotation marks or brackets, such as a currency. */
    private static boolean isDate(String format) {
        var signs = format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.", "").toLowerCase(Locale.ROOT);
        return signs.indexOf('y') >= 0 || signs.indexOf('d') >= 0;
    }

    private static String day(LocalDateTime moment) {
        return moment.toLocalDate().toString();
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
