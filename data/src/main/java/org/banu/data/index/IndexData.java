package org.banu.data.index;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.banu.data.Finding;
import org.banu.data.Yaml;

/**
 * What a data folder knows of indices. Each table is read when it is first asked for and kept; asking for what a deployment
 * has left out gives nothing, and {@link #leftOut} says so.
 */
public final class IndexData {

    /** Folders of figures by publisher, any of which a deployment may leave out. */
    private static final List<String> FOLDERS = List.of("wef", "worldbank", "undp");

    private static final int ANY_YEAR = 9999;

    private final IndexFolder folder;
    private final Map<String, Object> kept = new ConcurrentHashMap<>();

    private IndexData(IndexFolder folder) {
        this.folder = folder;
    }

    /** What this build ships; reads nothing yet but the list of files. */
    public static IndexData shipped() {
        return new IndexData(IndexFolder.shipped());
    }

    /** What stands in a data folder, which {@link IndexCheck} has found good. */
    public static IndexData in(Path data) {
        return new IndexData(IndexFolder.in(data));
    }

    /** Folders of figures that are not here: {@code wef}, {@code worldbank}, {@code undp}. */
    public List<String> leftOut() {
        return FOLDERS.stream()
                .filter(it -> folder.paths(it + "/.*\\.csv").isEmpty())
                .toList();
    }

    /** By ISO 3166-1 alpha-3 code, sorted. */
    public Map<String, Economy> economies() {
        return keep("economies", () -> {
            var findings = new ArrayList<Finding>();
            var economies = Places.economies(folder, findings);
            return good(findings, economies);
        });
    }

    /** By UN M49 code, sorted. */
    public Map<String, Region> regions() {
        return keep("regions", () -> {
            var findings = new ArrayList<Finding>();
            var regions = Places.regions(folder, findings);
            return good(findings, regions);
        });
    }

    /** Official ones first, then by id. */
    public List<IndexMethod> methods() {
        return keep(
                "methods",
                () -> folder.paths("methods/.*\\.yaml").stream()
                        .map(it -> MethodReader.read(Yaml.read(folder.file(it))))
                        .sorted((a, b) ->
                                a.official() == b.official() ? a.id().compareTo(b.id()) : a.official() ? -1 : 1)
                        .toList());
    }

    public Optional<IndexMethod> method(String id) {
        return methods().stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** Where the tables of each folder come from; those that are not here are not among them. */
    public List<Tables> tables() {
        return keep(
                "tables",
                () -> folder.paths("([a-z]+/)?tables\\.yaml").stream()
                        .map(it -> TablesReader.read(it, Yaml.read(folder.file(it))))
                        .toList());
    }

    /** Editions with values of indicators, oldest first. Nothing is read for it. */
    public List<Integer> years() {
        return folder.paths("wef/indicators-\\d{4}\\.csv").stream()
                .map(it -> Integer.valueOf(it.replaceAll("\\D", "")))
                .sorted()
                .toList();
    }

    /** Values of one edition by economy and indicator, in the order of the file; none if it is not here. */
    public List<Measurement> measurements(int year) {
        var path = "index/wef/indicators-%d.csv".formatted(year);
        if (!folder.has(path)) {
            return List.of();
        }
        return keep(path, () -> switch (editionReader().read(path, folder.bytes(path))) {
            case EditionReader.Outcome.Good(var rows) -> rows;
            case EditionReader.Outcome.Bad(var findings) -> throw broken(findings);
        });
    }

    private EditionReader editionReader() {
        return new EditionReader(methods().getFirst(), economies().keySet(), ANY_YEAR);
    }

    /** Published scores and ranks, oldest edition first; the newest may be known in part. */
    public List<Published> published() {
        return keep("published", () -> {
            var reader = new PublishedReader(economies().keySet());
            folder.paths("wef/published.*\\.csv").forEach(it -> reader.read(it, folder.bytes(it)));
            return good(reader.findings(), reader.rows());
        });
    }

    /**
     * Values of series, by series, economy and year as in the file.
     *
     * @param publisher {@code worldbank} or {@code undp}
     */
    public List<Observation> series(String publisher) {
        var path = "index/%s/series.csv".formatted(publisher);
        if (!folder.has(path)) {
            return List.of();
        }
        return keep(path, () -> {
            var reader = new SeriesReader(of(publisher).series(), economies().keySet(), ANY_YEAR);
            return switch (reader.read(path, folder.bytes(path))) {
                case SeriesReader.Outcome.Good(var rows) -> rows;
                case SeriesReader.Outcome.Bad(var findings) -> throw broken(findings);
            };
        });
    }

    /** Scores of <i>Women, Business and the Law</i> by economy and year; none if they are not here. */
    public List<Law> lawScores() {
        return laws("wbl-scores.csv", Law::scores);
    }

    /** Its answers by economy and year; none if they are not here. */
    public List<Law> lawAnswers() {
        return laws("wbl-answers.csv", Law::answers);
    }

    private interface Laws {
        List<Law> read(String file, byte[] bytes, Map<String, String> codes, List<Finding> findings);
    }

    private List<Law> laws(String file, Laws reader) {
        var path = "index/worldbank/" + file;
        if (!folder.has(path)) {
            return List.of();
        }
        return keep(path, () -> {
            var findings = new ArrayList<Finding>();
            var laws = reader.read(path, folder.bytes(path), of("worldbank").codes(), findings);
            return good(findings, laws);
        });
    }

    private Tables of(String publisher) {
        return tables().stream()
                .filter(it -> it.folder().equals(publisher))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "No 'index/%s/tables.yaml' beside the tables. Maybe only part of the folder was copied?"
                                .formatted(publisher)));
    }

    private static <T> T good(List<Finding> findings, T value) {
        if (!findings.isEmpty()) {
            throw broken(findings);
        }
        return value;
    }

    private static IllegalStateException broken(List<Finding> findings) {
        return new IllegalStateException(
                "%s (%d findings). Maybe `banu data check` says more?".formatted(findings.getFirst(), findings.size()));
    }

    /** The type is that of the one place that names this key. */
    @SuppressWarnings("unchecked")
    private <T> T keep(String key, Supplier<T> read) {
        var known = kept.get(key);
        if (known == null) {
            // Not computeIfAbsent: reading one table may ask for another. Twice the same work gives the same value.
            var value = read.get();
            known = Optional.ofNullable(kept.putIfAbsent(key, value)).orElse(value);
        }
        return (T) known;
    }

    /** Codes of all economies, for readers of further files. */
    public Set<String> codes() {
        return economies().keySet();
    }
}
