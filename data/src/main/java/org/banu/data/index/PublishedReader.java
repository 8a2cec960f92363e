package org.banu.data.index;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.banu.data.Finding;
import org.jspecify.annotations.Nullable;

/** Reads published scores and ranks: of whole editions, or of what is known of one. */
final class PublishedReader {

    /** Prefix of the columns by code. */
    private static final Map<String, String> PREFIXES = prefixes();

    private static final Set<String> NEEDED = Set.of("iso3", "edition", "GGI_score", "GGI_rank");

    /** Greatest score that is one, rounding included. */
    private static final double GREATEST = 1.0005;

    private final Set<String> economies;
    private final List<Published> rows = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Set<List<Object>> seen = new HashSet<>();

    PublishedReader(Set<String> economies) {
        this.economies = Set.copyOf(economies);
    }

    private static Map<String, String> prefixes() {
        var prefixes = new LinkedHashMap<String, String>();
        prefixes.put("overall", "GGI");
        List.of("EPO", "EDU", "HS", "PE").forEach(it -> prefixes.put(it, it));
        return prefixes;
    }

    void read(String file, byte[] bytes) {
        var table = CsvTable.read(file, bytes, NEEDED);
        var partial = file.endsWith("-partial.csv");
        for (var row : table.rows()) {
            var published = row(row, partial);
            if (published != null) {
                rows.add(published);
            }
        }
        findings.addAll(table.findings());
    }

    private @Nullable Published row(CsvTable.Row row, boolean partial) {
        var economy = row.text("iso3");
        var year = row.whole("edition");
        if (!economies.contains(economy)) {
            row.wrong("iso3", "'%s' is no ISO 3166-1 alpha-3 code.".formatted(economy));
        }
        if (year == null) {
            row.wrong("edition", "the year is missing.");
            return null;
        }
        if (!seen.add(List.of(economy, year))) {
            row.wrong("iso3", "%s stands in %d twice.".formatted(economy, year));
        }
        var figures = new LinkedHashMap<String, Published.Figure>();
        PREFIXES.forEach((code, prefix) -> {
            var figure = figure(row, prefix, partial);
            if (figure.score() != null || figure.rank() != null) {
                figures.put(code, figure);
            }
        });
        var source = row.text("source_scores");
        return new Published(
                economy,
                year,
                figures,
                row.number("GGI_score_4dec_qog"),
                source.isEmpty() ? row.text("source") : source);
    }

    private static Published.Figure figure(CsvTable.Row row, String prefix, boolean partial) {
        var score = row.number(prefix + "_score");
        if (score != null && (score.signum() < 0 || score.doubleValue() > GREATEST)) {
            row.wrong(prefix + "_score", "%s is not from 0 to 1.".formatted(score));
        }
        var rank = row.whole(prefix + "_rank");
        if (Objects.equals(rank, 0)) {
            row.wrong(prefix + "_rank", "ranks start at 1.");
        }
        var flags = EnumSet.noneOf(Flag.class);
        flags.addAll(Flag.ofPublished(row.text("flags"), prefix, row.text(prefix + "_rank_basis")));
        if (partial) {
            flags.add(Flag.PARTIAL);
        }
        return new Published.Figure(score, rank, flags);
    }

    /** By year, then as in the files. */
    List<Published> rows() {
        return rows.stream()
                .sorted((a, b) -> Integer.compare(a.edition(), b.edition()))
                .toList();
    }

    List<Finding> findings() {
        return findings;
    }
}
