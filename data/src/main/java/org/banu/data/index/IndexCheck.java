package org.banu.data.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.banu.data.Finding;
import org.banu.data.FormCheck;
import org.banu.data.Item;
import org.jspecify.annotations.Nullable;

/** Says everything that is wrong with the indices of a data folder: which file, which line, which column, why. */
public final class IndexCheck {

    private final IndexFolder folder;
    private final int lastYear;
    private final List<Finding> findings = new ArrayList<>();
    private final List<IndexMethod> methods = new ArrayList<>();
    private final Set<String> listed = new HashSet<>();

    private IndexCheck(IndexFolder folder, int lastYear) {
        this.folder = folder;
        this.lastYear = lastYear;
    }

    /**
     * Checks what this build ships.
     *
     * @param lastYear after which there can be no figure
     */
    public static List<Finding> shipped(int lastYear) {
        return new IndexCheck(IndexFolder.shipped(), lastYear).check();
    }

    /**
     * Checks a data folder; nothing is wrong with one that has no indices.
     *
     * @param lastYear after which there can be no figure
     * @return sorted by file and line; empty when all is well
     */
    public static List<Finding> in(Path data, int lastYear) {
        return new IndexCheck(IndexFolder.in(data), lastYear).check();
    }

    private List<Finding> check() {
        if (folder.paths().isEmpty()) {
            return List.of();
        }
        var economies = Places.economies(folder, findings);
        var regions = Places.regions(folder, findings);
        economies.values().stream()
                .filter(it -> !regions.containsKey(it.region()))
                .forEach(it -> findings.add(new Finding(
                        Places.ECONOMIES,
                        1,
                        "%s lies in '%s', which is no region.".formatted(it.iso3(), it.region()))));
        var forms = new FormCheck();
        folder.paths("methods/.*\\.yaml").forEach(it -> method(forms, it, economies.keySet()));
        folder.paths("([a-z]+/)?tables\\.yaml").forEach(it -> tables(forms, it, economies.keySet()));
        values(economies.keySet());
        folder.paths().stream()
                .filter(it -> it.endsWith(".csv") && !listed.contains(it))
                .forEach(it ->
                        findings.add(new Finding(it, 1, "no tables.yaml beside it says where this table comes from.")));
        return findings.stream().distinct().sorted().toList();
    }

    private @Nullable Item sound(FormCheck forms, String path) {
        return switch (forms.check(folder.file(path))) {
            case FormCheck.Outcome.Sound(var root, var found) -> {
                findings.addAll(found);
                yield root;
            }
            case FormCheck.Outcome.Broken(var found) -> {
                findings.addAll(found);
                yield null;
            }
        };
    }

    private void method(FormCheck forms, String path, Set<String> economies) {
        var root = sound(forms, path);
        if (root == null) {
            return;
        }
        var wrong = MethodReader.findings(root);
        findings.addAll(wrong);
        if (wrong.isEmpty()) {
            methods.add(MethodReader.read(root));
        }
        root.get("coverage").list("exceptions").stream()
                .map(it -> it.get("economy"))
                .filter(it -> !economies.contains(it.text()))
                .forEach(it -> findings.add(it.finding("'%s' is no economy.".formatted(it.text()))));
    }

    private void tables(FormCheck forms, String path, Set<String> economies) {
        var root = sound(forms, path);
        if (root == null) {
            return;
        }
        var here = path.substring(0, path.lastIndexOf('/') + 1);
        for (var table : root.list("tables")) {
            var file = here + table.get("file").text();
            if (!folder.has(file)) {
                findings.add(table.finding("there is no file '%s'.".formatted(file)));
            }
            listed.add(file);
        }
        var tables = TablesReader.read(path, root);
        if (folder.has(here + "series.csv")) {
            var reader = new SeriesReader(tables.series(), economies, lastYear);
            if (reader.read(here + "series.csv", folder.bytes(here + "series.csv"))
                    instanceof SeriesReader.Outcome.Bad(var found)) {
                findings.addAll(found);
            }
        }
        laws(here, tables.codes(), economies);
    }

    private void laws(String here, Map<String, String> codes, Set<String> economies) {
        var laws = new ArrayList<Law>();
        if (folder.has(here + "wbl-scores.csv")) {
            laws.addAll(Law.scores(here + "wbl-scores.csv", folder.bytes(here + "wbl-scores.csv"), codes, findings));
        }
        if (folder.has(here + "wbl-answers.csv")) {
            laws.addAll(Law.answers(here + "wbl-answers.csv", folder.bytes(here + "wbl-answers.csv"), codes, findings));
        }
        var unknown = laws.stream()
                .map(Law::economy)
                .filter(it -> !economies.contains(it))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        if (!unknown.isEmpty()) {
            findings.add(new Finding(here + "wbl-scores.csv", 1, "no such economies: %s.".formatted(unknown)));
        }
    }

    private void values(Set<String> economies) {
        var published = new PublishedReader(economies);
        folder.paths("wef/published.*\\.csv").forEach(it -> published.read(it, folder.bytes(it)));
        findings.addAll(published.findings());
        var official = methods.stream().filter(IndexMethod::official).findFirst();
        for (var path : folder.paths("wef/indicators-\\d{4}\\.csv")) {
            official.map(it -> new EditionReader(it, economies, lastYear).readWhole(path, folder.bytes(path)))
                    .ifPresent(it -> {
                        if (it instanceof EditionReader.Outcome.Bad(var found)) {
                            findings.addAll(found);
                        }
                    });
        }
    }
}
