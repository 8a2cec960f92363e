package org.banu.data.index;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banu.data.Finding;
import org.banu.data.Yaml;
import org.jspecify.annotations.Nullable;

/** Plans to take a file of an edition, or of series, into a data folder: the whole of it or nothing. Writes nothing itself. */
public final class TableImport {

    private static final String SERIES_CODE = "indicator_code";

    /** What came of a file. */
    public sealed interface Plan {

        /**
         * It can be taken in.
         *
         * @param merges what it would do, by the path of the file below the data folder
         */
        record Ready(Map<String, Merge> merges, Map<String, List<String>> columns) implements Plan {
            public Ready {
                merges = Map.copyOf(new LinkedHashMap<>(merges));
                columns = Map.copyOf(columns);
            }

            /** What would stand in a file. */
            public String text(String path) {
                return csv(columns.getOrDefault(path, List.of()), merges.get(path));
            }
        }

        /**
         * Something is wrong, so nothing of it is taken in.
         *
         * @param findings with file, line and column
         */
        record Refused(List<Finding> findings) implements Plan {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    private final IndexFolder folder;
    private final IndexMethod method;
    private final Set<String> economies;
    private final int lastYear;

    private TableImport(IndexFolder folder, IndexData shipped, int lastYear) {
        this.folder = folder;
        this.method = shipped.methods().getFirst();
        this.economies = shipped.codes();
        this.lastYear = lastYear;
    }

    /**
     * Says what a file would do.
     *
     * @param data the folder it would go into; indicators and economies are those that this build ships
     * @param file its name in findings
     * @param lastYear after which there can be no figure
     */
    public static Plan plan(Path data, String file, byte[] bytes, int lastYear) {
        return new TableImport(IndexFolder.in(data), IndexData.shipped(), lastYear).plan(file, bytes);
    }

    private Plan plan(String file, byte[] bytes) {
        var table = CsvTable.read(file, bytes, Set.of("iso3"));
        if (!table.findings().isEmpty()) {
            return new Plan.Refused(table.findings());
        }
        return table.header().contains("year") ? series(file, bytes) : edition(file, bytes, table);
    }

    private Plan edition(String file, byte[] bytes, CsvTable table) {
        if (reader().readWhole(file, bytes) instanceof EditionReader.Outcome.Bad(var findings)) {
            return new Plan.Refused(findings);
        }
        var columns = EditionReader.COLUMNS;
        var byPath = new LinkedHashMap<String, List<List<String>>>();
        for (var row : table.rows()) {
            byPath.computeIfAbsent("index/wef/indicators-%s.csv".formatted(row.text("edition")), _ -> new ArrayList<>())
                    .add(row.texts(columns));
        }
        var keys = List.of(columns.indexOf("iso3"), columns.indexOf("edition"), columns.indexOf("indicator"));
        return merged(columns, keys, byPath);
    }

    private EditionReader reader() {
        return new EditionReader(method, economies, lastYear);
    }

    private Plan series(String file, byte[] bytes) {
        // The World Bank's own name of the first column is taken too.
        var text = new String(bytes, StandardCharsets.UTF_8).replaceFirst("^(\uFEFF?)" + SERIES_CODE + ",", "$1code,");
        var renamed = text.getBytes(StandardCharsets.UTF_8);
        var tables = folder.paths("[a-z]+/tables\\.yaml").stream()
                .map(it -> TablesReader.read(it, Yaml.read(folder.file(it))))
                .toList();
        var all = tables.stream().flatMap(it -> it.series().stream()).toList();
        var reader = new SeriesReader(all, economies, lastYear);
        if (reader.read(file, renamed) instanceof SeriesReader.Outcome.Bad(var findings)) {
            return new Plan.Refused(findings);
        }
        var columns = SeriesReader.COLUMNS;
        var byPath = new LinkedHashMap<String, List<List<String>>>();
        for (var row : CsvTable.read(file, renamed, Set.copyOf(columns)).rows()) {
            var home = tables.stream()
                    .filter(it ->
                            it.series().stream().anyMatch(one -> one.code().equals(row.text("code"))))
                    .findFirst()
                    .orElseThrow();
            byPath.computeIfAbsent("index/%s/series.csv".formatted(home.folder()), _ -> new ArrayList<>())
                    .add(row.texts(columns));
        }
        var plan = merged(columns, List.of(0, 1, 2), byPath);
        return plan instanceof Plan.Ready ready ? whole(ready, reader) : plan;
    }

    /** With what is there already, a series must still be of one version. */
    private static Plan whole(Plan.Ready ready, SeriesReader reader) {
        var findings = new ArrayList<Finding>();
        for (var path : ready.merges().keySet()) {
            var text = ready.text(path).getBytes(StandardCharsets.UTF_8);
            if (reader.read(path + " as it would be", text) instanceof SeriesReader.Outcome.Bad(var found)) {
                findings.addAll(found);
            }
        }
        return findings.isEmpty() ? ready : new Plan.Refused(findings);
    }

    private Plan merged(List<String> columns, List<Integer> keys, Map<String, List<List<String>>> byPath) {
        var merges = new LinkedHashMap<String, Merge>();
        var headers = new LinkedHashMap<String, List<String>>();
        for (var entry : byPath.entrySet()) {
            var path = entry.getKey();
            List<List<String>> known = List.of();
            if (folder.has(path)) {
                var table = CsvTable.read(path, folder.bytes(path), Set.copyOf(columns));
                if (!table.findings().isEmpty()) {
                    return new Plan.Refused(table.findings());
                }
                known = table.rows().stream().map(it -> it.texts(columns)).toList();
            }
            merges.put(path, Merge.of(keys, known, entry.getValue()));
            headers.put(path, columns);
        }
        return new Plan.Ready(merges, headers);
    }

    private static String csv(List<String> columns, @Nullable Merge merge) {
        if (merge == null) {
            throw new IllegalArgumentException("This file is not of the plan.");
        }
        var text = new StringWriter();
        try (var writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            writer.writeRecord(columns);
            merge.rows().forEach(writer::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
