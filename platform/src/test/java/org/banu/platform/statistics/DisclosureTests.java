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

    @Test
    void aCountUnderTenIsNotShownAndOthersAreInTens() {
        var cells = List.of(
                new Cell(Dimension.SECTOR, "retail", 9, 9),
                new Cell(Dimension.SECTOR, "services", 3, 0),
                new Cell(Dimension.SECTOR, "crops", 214, 5),
                new Cell(Dimension.SECTOR, "music", 216, 5));
        assertThat(Disclosure.shown(cells).values()).containsExactlyInAnyOrder(0L, 0L, 210L, 220L);
    }

    /** What three sectors and the total allow leaves no more than six for the fourth, so one of them is hidden too. */
    @Test
    void whatWouldTellAHiddenCountIsHiddenToo() {
        var cells = List.of(
                new Cell(Dimension.SECTOR, "crops", 11, 9),
                new Cell(Dimension.SECTOR, "music", 11, 9),
                new Cell(Dimension.SECTOR, "retail", 11, 9),
                new Cell(Dimension.SECTOR, "services", 2, 0),
                new Cell(Dimension.FORM, "INFORMAL", 35, 0));
        var shown = Disclosure.shown(cells);
        assertThat(cells.stream().map(shown::get)).containsExactly(0L, 20L, 20L, 0L, 30L);
    }

    /**
     * Brute force: who knows how it is done, and sees all that is shown, still can't tell any hidden count, nor halve what
     * it may be.
     */
    @Test
    void everyHiddenCountCouldBeManyOthers() {
        var possible = possible(Disclosure::shown);
        assertThat(possible).hasSizeGreaterThan(10);
        possible.forEach((seen, values) -> assertThat(values).as(seen).hasSizeGreaterThanOrEqualTo(5));
    }

    /** The control: to leave out small counts and show the others as they are tells them. */
    @Test
    void leavingOutSmallCountsAloneTellsThem() {
        var possible = possible(cells -> cells.stream()
                .collect(Collectors.toMap(it -> it, it -> it.count() < Disclosure.LEAST ? 0 : it.count())));
        assertThat(possible.values()).anyMatch(it -> it.size() == 1);
    }

    @Test
    void aWholeCountryIsDecided() {
        var random = new Random(7);
        var cells = new ArrayList<Cell>();
        for (var dimension : Dimension.values()) {
            IntStream.range(0, 40)
                    .forEach(it -> cells.add(new Cell(
                            dimension, "c" + it, Math.max(0, (int) (random.nextGaussian() * 50)), random.nextInt(10))));
        }
        assertThat(Disclosure.shown(cells)).hasSize(cells.size());
    }

    /**
     * By what is seen and the hidden cell, all counts with which exactly this would be seen: two dimensions with two cells
     * each that show ten at most, so that 38 businesses are more than there can be.
     */
    private static Map<String, Set<Long>> possible(Function<List<Cell>, Map<Cell, Long>> show) {
        var possible = new HashMap<String, Set<Long>>();
        for (var total = 0; total <= 38; total++) {
            for (var a = 0; a <= total; a++) {
                for (var b = 0; b <= total; b++) {
                    for (var offsets = 0; offsets < 16; offsets++) {
                        var cells = List.of(
                                new Cell(Dimension.SECTOR, "a", a, 9 * (offsets % 2)),
                                new Cell(Dimension.SECTOR, "b", total - a, 9 * (offsets / 2 % 2)),
                                new Cell(Dimension.FORM, "c", b, 9 * (offsets / 4 % 2)),
                                new Cell(Dimension.FORM, "d", total - b, 9 * (offsets / 8)));
                        if (cells.stream().allMatch(it -> it.shown() <= 10)) {
                            note(possible, cells, show.apply(cells));
                        }
                    }
                }
            }
        }
        return possible;
    }

    private static void note(Map<String, Set<Long>> possible, List<Cell> cells, Map<Cell, Long> shown) {
        var seen = cells.stream().map(it -> it.code() + shown.get(it)).toList();
        cells.stream()
                .filter(it -> it.count() < Disclosure.LEAST)
                .forEach(it -> possible.computeIfAbsent(seen + " " + it.code(), _ -> new HashSet<>())
                        .add(it.count()));
    }
}
