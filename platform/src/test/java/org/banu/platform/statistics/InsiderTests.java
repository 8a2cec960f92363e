package org.banu.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.banu.platform.statistics.DisclosureTests.cell;
import static org.banu.platform.statistics.DisclosureTests.possible;
import static org.banu.platform.statistics.DisclosureTests.shown;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.banu.platform.statistics.Disclosure.Cell;
import org.banu.platform.statistics.DisclosureTests.Seen;
import org.junit.jupiter.api.Test;

/** What somebody can work out who keeps businesses herself, and knows how many. */
class InsiderTests {

    /** So many she keeps herself. */
    private static final int HERS = 9;

    /** By the cells in which those of the insider are. */
    private static final List<Seen> INSIDE = inside(InsiderTests::keepers, Disclosure::shown);

    /** As it would be if each of her businesses counted for the least that there must be. */
    private static final List<Seen> INSIDE_BY_BUSINESSES = inside(InsiderTests::businesses, Disclosure::shown);

    /** Whoever keeps nine in a cell sees the same, whether nobody else is there or a few are. */
    @Test
    void whoKeepsNineDoesNotLearnWhetherAnybodyElseIsThere() {
        assertThat(IntStream.rangeClosed(0, 8).mapToObj(others -> seen(HERS + others, 1 + others)))
                .containsOnly(0L);
        assertThat(seen(HERS + 9, 10)).isPositive();
    }

    /** The control: where her own count too, one other is enough to show the cell. */
    @Test
    void whereHerOwnCountTooSheLearnsOfOneOther() {
        assertThat(seen(HERS, HERS)).isZero();
        assertThat(seen(HERS + 1, HERS + 1)).isPositive();
    }

    /** Brute force: whoever keeps nine takes them away, and is still left with many counts that others may have. */
    @Test
    void anInsiderCanTellNoHiddenCountOfOthers() {
        var possible = possible(INSIDE);
        assertThat(possible).hasSizeGreaterThan(10);
        possible.forEach((seen, values) -> assertThat(values).as(seen).hasSizeGreaterThanOrEqualTo(5));
    }

    /** The control. */
    @Test
    void anInsiderWhoseOwnCountTooCan() {
        assertThat(possible(INSIDE_BY_BUSINESSES).values()).anyMatch(it -> it.size() < 3);
    }

    /** She knows that nine others at least are in what is shown, so that what they leave may be nothing for her alone. */
    @Test
    void whatOnlyAnInsiderCouldTellIsHiddenToo() {
        var crops = new Cell(Dimension.SECTOR, "crops", 29, 10, 0);
        var informal = new Cell(Dimension.FORM, "INFORMAL", 29, 10, 0);
        var cells = List.of(
                crops, cell(Dimension.SECTOR, "mining", 0, 0), cell(Dimension.SECTOR, "retail", 0, 0), informal);
        assertThat(shown(cells).get(crops)).isEqualTo(20);
        var own = List.of(Map.of(crops, 20L, informal, 20L));
        assertThat(Disclosure.shown(cells, own).get(crops)).isZero();
    }

    private static long seen(long count, long keepers) {
        var cells = List.of(
                new Cell(Dimension.SECTOR, "mining", count, keepers, 3),
                cell(Dimension.SECTOR, "retail", 200, 3),
                cell(Dimension.SECTOR, "crops", 80, 3));
        return shown(cells).getOrDefault(cells.getFirst(), -1L);
    }

    private static long keepers(long others, boolean hers) {
        return others + (hers ? 1 : 0);
    }

    private static long businesses(long others, boolean hers) {
        return others + (hers ? HERS : 0);
    }

    private interface Keepers {
        long of(long others, boolean hers);
    }

    /** Who sees what is shown to all. */
    private interface Show {
        Map<Cell, Long> of(List<Cell> cells, List<Map<Cell, Long>> insiders);
    }

    /**
     * All of two dimensions with three and two cells that show ten at most; hers are in the first of each, and the others'
     * are each somebody's own.
     */
    private static List<Seen> inside(Keepers keepers, Show show) {
        var seen = new ArrayList<Seen>();
        for (var offsets = 0; offsets < 8; offsets++) {
            var ofThese = new HashMap<List<String>, Map<String, Set<Long>>>();
            for (var total = 0; total <= 29; total++) {
                for (var a = 0; a <= Math.min(10, total); a++) {
                    for (var b = Math.max(0, total - a - 19); b <= Math.min(19, total - a); b++) {
                        for (var c = Math.max(0, total - 19); c <= Math.min(10, total); c++) {
                            var others = List.of((long) a, (long) b, (long) total - a - b, (long) c, (long) total - c);
                            note(ofThese, others, offsets, keepers, show);
                        }
                    }
                }
            }
            var these = offsets;
            ofThese.forEach((shown, hidden) -> seen.add(new Seen(these, shown, hidden)));
        }
        return seen;
    }

    private static void note(
            Map<List<String>, Map<String, Set<Long>>> seen,
            List<Long> others,
            int offsets,
            Keepers keepers,
            Show show) {
        var cells = new ArrayList<Cell>();
        var own = new HashMap<Cell, Long>();
        for (var i = 0; i < others.size(); i++) {
            var hers = i == 0 || i == 3;
            var cell = new Cell(
                    i < 3 ? Dimension.SECTOR : Dimension.FORM,
                    "abcde".substring(i, i + 1),
                    others.get(i) + (hers ? HERS : 0),
                    keepers.of(others.get(i), hers),
                    9 * (offsets / (1 << (i % 3)) % 2));
            cells.add(cell);
            if (hers) {
                own.put(cell, (long) HERS);
            }
        }
        if (cells.stream().anyMatch(it -> it.shown() > 10)) {
            return;
        }
        var shown = show.of(cells, List.of(own));
        var hidden = seen.computeIfAbsent(
                cells.stream().map(it -> it.code() + shown.get(it)).toList(), _ -> new HashMap<>());
        for (var i = 0; i < others.size(); i++) {
            if (others.get(i) < Disclosure.LEAST && shown.getOrDefault(cells.get(i), -1L) == 0) {
                hidden.computeIfAbsent(cells.get(i).code(), _ -> new HashSet<>())
                        .add(others.get(i));
            }
        }
    }
}
