package org.banu.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banu.data.Finding;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Rows of an answer, printed as a table, CSV or JSON; nothing is printed before all of them are there. */
final class IndexOutput {

    /** Finer than any source; coarser than what another order of adding could change. */
    private static final int DECIMALS = 6;

    private static final int SHOWN = 20;

    private final List<String> header;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    IndexOutput(String... header) {
        this.header = List.of(header);
    }

    /** @param cells as many as the header has: texts, whole numbers, or numbers that are rounded; null where there is none */
    void add(@Nullable Object... cells) {
        var row = new ArrayList<@Nullable Object>();
        for (var cell : cells) {
            row.add(cell instanceof Double number ? rounded(number) : cell);
        }
        rows.add(row);
    }

    private static @Nullable BigDecimal rounded(double number) {
        return Double.isFinite(number) ? BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP) : null;
    }

    void print(PrintWriter out, Screen.Format format) throws IOException {
        switch (format) {
            case TABLE -> table(out);
            case CSV -> csv(out);
            case JSON -> json(out);
        }
        out.flush();
    }

    private void csv(PrintWriter out) throws IOException {
        // Not closed: the command line owns its output.
        var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        writer.writeRecord(header);
        for (List<@Nullable Object> row : rows) {
            writer.writeRecord(texts(row));
        }
        writer.flush();
    }

    private static List<String> texts(List<@Nullable Object> row) {
        var texts = new ArrayList<String>();
        for (var cell : row) {
            texts.add(cell == null ? "" : cell.toString());
        }
        return texts;
    }

    private void json(PrintWriter out) {
        var mapper = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build();
        var objects = new ArrayList<Map<String, @Nullable Object>>();
        for (List<@Nullable Object> row : rows) {
            var object = new LinkedHashMap<String, @Nullable Object>();
            for (var i = 0; i < header.size(); i++) {
                object.put(header.get(i), row.get(i));
            }
            objects.add(object);
        }
        out.println(mapper.writeValueAsString(objects));
    }

    private void table(PrintWriter out) {
        var lines = new ArrayList<List<String>>();
        lines.add(header);
        for (List<@Nullable Object> row : rows) {
            lines.add(texts(row));
        }
        for (var line : lines) {
            var text = new StringBuilder();
            for (var i = 0; i < line.size(); i++) {
                var cell = line.get(i);
                var gap = " ".repeat(width(lines, i) - cell.length());
                var right = !rows.isEmpty() && rows.getFirst().get(i) instanceof Number;
                text.append(right ? gap + cell : cell + gap).append("  ");
            }
            out.println(text.toString().stripTrailing());
        }
    }

    private static int width(List<List<String>> lines, int column) {
        return lines.stream().mapToInt(it -> it.get(column).length()).max().orElse(0);
    }

    /** The first findings in words, the others as a number. */
    static BadInput refusal(List<Finding> findings) {
        var said = findings.stream()
                .limit(SHOWN)
                .map(Finding::toString)
                .collect(Collectors.joining(System.lineSeparator()));
        var more = findings.size() - SHOWN;
        return new BadInput(more > 0 ? "%s%n… and %,d more.".formatted(said, more) : said);
    }
}
