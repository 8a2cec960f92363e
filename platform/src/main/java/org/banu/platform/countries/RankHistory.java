package org.banu.platform.countries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.banu.data.index.IndexMethod;
import org.banu.platform.indices.Cells;
import org.banu.platform.indices.Words;
import org.banu.platform.pictures.Drawing;
import org.banu.platform.pictures.Lines;
import org.banu.platform.pictures.Lines.Axis;
import org.banu.platform.pictures.Lines.Line;
import org.banu.platform.pictures.Picture;
import org.banu.platform.pictures.Table;
import org.banu.platform.pictures.Table.Cell;

/** The ranks of economies over all editions, with the years from which something is measured in another way. */
final class RankHistory {

    private final Words words;
    private final Cells cells;
    private final List<String> economies;
    private final List<NavigableMap<Integer, Double>> ranks;

    private RankHistory(Words words, List<String> economies) {
        this.words = words;
        this.cells = new Cells(words);
        this.economies = economies;
        this.ranks = economies.stream().map(this::ranks).toList();
    }

    /**
     * Draws it.
     *
     * @param economies each with at least one published rank
     */
    static Picture of(Words words, List<String> economies, String address, String query) {
        return new RankHistory(words, economies).picture(address, query);
    }

    /** By edition. */
    private NavigableMap<Integer, Double> ranks(String economy) {
        var ranks = new TreeMap<Integer, Double>();
        for (var published : words.indices().published(economy)) {
            var figure = published.figure("overall");
            var rank = figure == null ? null : figure.rank();
            if (rank != null) {
                ranks.put(published.edition(), rank.doubleValue());
            }
        }
        return ranks;
    }

    private Picture picture(String address, String query) {
        return new Picture(
                words.ui().text("countries.picture.rank"),
                economies.size() == 1 ? alone() : together(),
                drawing(),
                breaks().stream().map(this::note).toList(),
                table(),
                words.source(),
                address,
                query);
    }

    private List<IndexMethod.Break> breaks() {
        return words.indices().official().breaks();
    }

    private String note(IndexMethod.Break it) {
        return words.ui()
                .text(
                        "countries.break",
                        String.valueOf(it.edition()),
                        words.ui().of(it.what()));
    }

    private Drawing drawing() {
        var lines = new ArrayList<Line>();
        for (var i = 0; i < economies.size(); i++) {
            lines.add(new Line(words.name(economies.get(i)), ranks.get(i)));
        }
        var worst = ranks.stream()
                .flatMap(it -> it.values().stream())
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return Lines.draw(
                words.ui().language(),
                lines,
                new Axis(1, Math.max(10, worst), true, it -> words.ui().number((long) it)),
                breaks().stream().map(IndexMethod.Break::edition).toList());
    }

    private String alone() {
        var own = ranks.getFirst();
        var best = own.entrySet().stream()
                .min(Comparator.comparingDouble(it -> it.getValue()))
                .orElseThrow();
        return words.ui()
                .text(
                        "countries.sentence.rank",
                        own.firstEntry().getValue().intValue(),
                        String.valueOf(own.firstKey()),
                        own.lastEntry().getValue().intValue(),
                        String.valueOf(own.lastKey()),
                        best.getValue().intValue(),
                        String.valueOf(best.getKey()));
    }

    private String together() {
        var now = new ArrayList<String>();
        for (var i = 0; i < economies.size(); i++) {
            var last = ranks.get(i).lastEntry();
            now.add(words.ui()
                    .text(
                            "countries.sentence.rank_one",
                            words.name(economies.get(i)),
                            last.getValue().intValue(),
                            String.valueOf(last.getKey())));
        }
        return words.ui().text("countries.sentence.ranks", words.ui().list(now));
    }

    private Table table() {
        var columns = new ArrayList<String>(List.of(words.ui().text("countries.edition")));
        economies.forEach(it -> columns.add(words.name(it)));
        var years = new TreeSet<Integer>();
        ranks.forEach(it -> years.addAll(it.keySet()));
        var rows = years.descendingSet().stream()
                .map(year -> {
                    var row = new ArrayList<Cell>(List.of(cells.year(year)));
                    ranks.forEach(it ->
                            row.add(it.containsKey(year) ? cells.whole((int) (double) it.get(year)) : cells.none()));
                    return List.copyOf(row);
                })
                .toList();
        return new Table(words.ui().text("countries.picture.rank"), columns, rows);
    }
}
