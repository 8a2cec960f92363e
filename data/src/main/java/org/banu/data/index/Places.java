package org.banu.data.index;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.banu.data.Finding;
import org.banu.data.Text;

/** Reads economies and regions. */
final class Places {

    static final String ECONOMIES = "index/economies.csv";
    static final String REGIONS = "index/regions.csv";

    private Places() {}

    static Map<String, Economy> economies(IndexFolder folder, List<Finding> findings) {
        var economies = new TreeMap<String, Economy>();
        read(folder, ECONOMIES, Set.of("iso3", "iso2", "region", "en", "ru", "kk", "ur"), findings, (row, name) -> {
            var economy = new Economy(row.text("iso3"), row.text("iso2"), row.text("region"), name);
            code(row, "iso3", "[A-Z]{3}");
            code(row, "iso2", "[A-Z]{2}");
            once(row, "iso3", economies, economy.iso3(), economy);
        });
        return Collections.unmodifiableSortedMap(economies);
    }

    static Map<String, Region> regions(IndexFolder folder, List<Finding> findings) {
        var regions = new TreeMap<String, Region>();
        read(folder, REGIONS, Set.of("code", "en", "ru", "kk", "ur"), findings, (row, name) -> {
            code(row, "code", "\\d{3}|QO");
            once(row, "code", regions, row.text("code"), new Region(row.text("code"), name));
        });
        return Collections.unmodifiableSortedMap(regions);
    }

    private static void read(
            IndexFolder folder,
            String file,
            Set<String> columns,
            List<Finding> findings,
            BiConsumer<CsvTable.Row, Text> each) {
        if (!folder.has(file)) {
            return;
        }
        var table = CsvTable.read(file, folder.bytes(file), columns);
        for (var row : table.rows()) {
            var missing =
                    Text.LANGUAGES.stream().filter(it -> row.text(it).isEmpty()).toList();
            missing.forEach(it -> row.wrong(it, "the name is missing."));
            if (missing.isEmpty()) {
                each.accept(row, new Text(row.text("en"), row.text("ru"), row.text("kk"), row.text("ur")));
            }
        }
        findings.addAll(table.findings());
    }

    private static void code(CsvTable.Row row, String column, String form) {
        if (!row.text(column).matches(form)) {
            row.wrong(column, "'%s' is not of the form of a code here.".formatted(row.text(column)));
        }
    }

    private static <T> void once(CsvTable.Row row, String column, SortedMap<String, T> all, String code, T one) {
        if (all.put(code, one) != null) {
            row.wrong(column, "'%s' stands here twice.".formatted(code));
        }
    }
}
