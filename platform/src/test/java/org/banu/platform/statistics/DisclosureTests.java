package org.banu.platform.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.banu.platform.statistics.Disclosure.Cell;
import org.junit.jupiter.api.Test;

class DisclosureTests {

    private static final List<Seen> SHOWN = all(it -> Disclosure.shown(it, List.of()));
    private static final List<Seen> EXACT = all(DisclosureTests::exact);

    @Test
    void aCountUnderTenIsNotShownAndOthersAreInTens() {
        var cells = List.of(
                cell(Dimension.SECTOR, "retail", 9, 9),
                cell(Dimension.SECTOR, "services", 3, 0),
                cell(Dimension.SECTOR, "crops", 214, 5),
                cell(Dimension.SECTOR, "music", 216, 5));
        assertThat(shown(cells).values()).containsExactlyInAnyOrder(0L, 0L, 210L, 220L);
    }

    /** What three sectors and the total allow leaves no more than six for the fourth, so one of them is hidden too. */
    @Test
    void whatWouldTellAHiddenCountIsHiddenToo() {
        var cells = List.of(
                cell(Dimension.SECTOR, "crops", 11, 9),
                cell(Dimension.SECTOR, "music", 11, 9),
                cell(Dimension.SECTOR, "retail", 11, 9),
                cell(Dimension.SECTOR, "services", 2, 0),
                cell(Dimension.FORM, "INFORMAL", 35, 0));
        var shown = shown(cells);
        assertThat(cells.stream().map(shown::get)).containsExactly(0L, 20L, 20L, 0L, 30L);
    }

    /**
     * Brute force: who knows how it is done, and sees all that is shown, still can't tell any hidden count, nor halve what
     * it may be.
     */
    @Test
    void everyHiddenCountCouldBeManyOthers() {
        var possible = possible(SHOWN);
        assertThat(possible).hasSizeGreaterThan(10);
        possible.forEach((seen, values) -> assertThat(values).as(seen).hasSizeGreaterThanOrEqualTo(5));
    }

    /** The control: to leave out small counts and show the others as they are tells them. */
    @Test
    void leavingOutSmallCountsAloneTellsThem() {
        assertThat(possible(EXACT).values()).anyMatch(it -> it.size() == 1);
    }

    private static Map<Cell, Long> exact(List<Cell> cells) {
        return cells.stream().collect(Collectors.toMap(it -> it, it -> it.count() < Disclosure.LEAST ? 0 : it.count()));
    }

    /** Nor can who compares two months, whatever changed between them: the offsets are the same in both. */
    @Test
    void twoMonthsTogetherTellNoMore() {
        var possible = compared(SHOWN);
        assertThat(possible).hasSizeGreaterThan(20);
        possible.forEach((seen, values) -> assertThat(values).as(seen).hasSizeGreaterThanOrEqualTo(5));
    }

    /** The control: with small counts left out and the others as they are, two months tell them. */
    @Test
    void twoMonthsOfExactCountsTellThem() {
        assertThat(compared(EXACT.subList(0, 100)).values()).anyMatch(it -> it.size() == 1);
    }

    @Test
    void aWholeCountryIsDecided() {
        var random = new Random(7);
        var cells = new ArrayList<Cell>();
        for (var dimension : Dimension.values()) {
            IntStream.range(0, 40)
                    .forEach(it -> cells.add(cell(
                            dimension, "c" + it, Math.max(0, (int) (random.nextGaussian() * 50)), random.nextInt(10))));
        }
        assertThat(shown(cells)).hasSize(cells.size());
    }

    /** Ninety of one keeper are hidden as nine would be, and what the other tables show may not give them away. */
    @Test
    void manyOfOneKeeperAreHiddenToo() {
        var cells = List.of(
                new Cell(Dimension.SECTOR, "crops", 90, 1, 0),
                new Cell(Dimension.SECTOR, "music", 20, 20, 0),
                new Cell(Dimension.SECTOR, "retail", 30, 30, 0),
                new Cell(Dimension.FORM, "INFORMAL", 140, 51, 0));
        var shown = shown(cells);
        assertThat(cells.stream().map(shown::get)).containsExactly(0L, 0L, 30L, 140L);
    }

    /** As if each had a keeper of its own. */
    static Cell cell(Dimension dimension, String code, long count, int offset) {
        return new Cell(dimension, code, count, count, offset);
    }

    static Map<Cell, Long> shown(List<Cell> cells) {
        return Disclosure.shown(cells, List.of());
    }

    /** By what is seen and the hidden cell, all counts with which exactly this would be seen. */
    static Map<String, Set<Long>> possible(List<Seen> cases) {
        var possible = new HashMap<String, Set<Long>>();
        cases.forEach(it -> it.hidden()
                .forEach((code, counts) -> possible.computeIfAbsent(it.shown() + " " + code, _ -> new HashSet<>())
                        .addAll(counts)));
        return possible;
    }

    /** By what is seen in two months and the cell that is hidden in the first, all counts that it could have had there. */
    private static Map<String, Set<Long>> compared(List<Seen> cases) {
        var possible = new HashMap<String, Set<Long>>();
        for (var first : cases) {
            cases.stream()
                    .filter(it -> it.offsets() == first.offsets())
                    .forEach(second -> first.hidden()
                            .forEach((code, counts) -> possible.computeIfAbsent(
                                            first.shown() + " " + second.shown() + " " + code, _ -> new HashSet<>())
                                    .addAll(counts)));
        }
        return possible;
    }

    /**
     * What is seen with some offsets.
     *
     * @param hidden by cell, the counts under ten with which it is seen so
     */
    record Seen(int offsets, List<String> shown, Map<String, Set<Long>> hidden) {}

    /** All of two dimensions with two cells each that show ten at most, so that 38 businesses are more than there can be. */
    private static List<Seen> all(Function<List<Cell>, Map<Cell, Long>> show) {
        var seen = new ArrayList<Seen>();
        for (var offsets = 0; offsets < 16; offsets++) {
            var ofThese = new HashMap<List<String>, Map<String, Set<Long>>>();
            for (var total = 0; total <= 38; total++) {
                for (var a = Math.max(0, total - 19); a <= Math.min(19, total); a++) {
                    for (var b = Math.max(0, total - 19); b <= Math.min(19, total); b++) {
                        var cells = List.of(
                                cell(Dimension.SECTOR, "a", a, 9 * (offsets % 2)),
                                cell(Dimension.SECTOR, "b", total - a, 9 * (offsets / 2 % 2)),
                                cell(Dimension.FORM, "c", b, 9 * (offsets / 4 % 2)),
                                cell(Dimension.FORM, "d", total - b, 9 * (offsets / 8)));
                        if (cells.stream().allMatch(it -> it.shown() <= 10)) {
                            note(ofThese, cells, show.apply(cells));
                        }
                    }
                }
            }
            var these = offsets;
            ofThese.forEach((shown, hidden) -> seen.add(new Seen(these, shown, hidden)));
        }
        return seen;
    }

    private static void note(Map<List<String>, Map<String, Set<Long>>> seen, List<Cell> cells, Map<Cell, Long> shown) {
        var hidden = seen.computeIfAbsent(
                cells.stream().map(it -> it.code() + shown.get(it)).toList(), _ -> new HashMap<>());
        cells.stream()
                .filter(it -> it.count() < Disclosure.LEAST)
                .forEach(it ->
                        hidden.computeIfAbsent(it.code(), _ -> new HashSet<>()).add(it.count()));
    }
}
