package org.banu.platform.statistics;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.vault.Vault;
import org.springframework.stereotype.Component;

/** Counts the businesses of each country in the cells of all dimensions, and who keeps them. */
@Component
class Census {

    private static final BigInteger TEN = BigInteger.TEN;

    private final StatisticStore store;
    private final Programmes programmes;
    private final Vault vault;

    Census(StatisticStore store, Programmes programmes, Vault vault) {
        this.store = store;
        this.programmes = programmes;
        this.vault = vault;
    }

    /**
     * What was counted in a country.
     *
     * @param insiders of each who keeps several, how many there are in each cell
     */
    record Counted(List<Disclosure.Cell> cells, Map<UUID, Map<Disclosure.Cell, Long>> insiders) {

        private Counted() {
            this(new ArrayList<>(), new HashMap<>());
        }

        private void add(Disclosure.Cell cell, Kept kept, Map<UUID, Long> all) {
            cells.add(cell);
            kept.byKeeper().forEach((keeper, count) -> {
                if (all.getOrDefault(keeper, 0L) > Disclosure.FEW) {
                    insiders.computeIfAbsent(keeper, _ -> new HashMap<>()).put(cell, count);
                }
            });
        }
    }

    /** Who keeps how many in a cell; of organisations also apart. */
    private record Kept(Map<UUID, Long> byKeeper, Map<UUID, Long> brought) {

        private Kept() {
            this(new HashMap<>(), new HashMap<>());
        }

        private void add(StatisticStore.Count count) {
            byKeeper.merge(count.keeper(), count.count(), Long::sum);
            if (count.brought()) {
                brought.merge(count.keeper(), count.count(), Long::sum);
            }
        }

        private long count() {
            return byKeeper.values().stream().mapToLong(it -> it).sum();
        }

        /**
         * A person is one, however many she keeps. An organisation stands for each business that it brought, since it is
         * confirmed and each of them belongs to somebody; but with fewer than ten it is one too, or it would learn from what
         * is shown whether somebody else is there.
         */
        private long keepers() {
            return byKeeper.size()
                    + brought.values().stream()
                            .filter(it -> it >= Disclosure.LEAST)
                            .mapToLong(it -> it - 1)
                            .sum();
        }
    }

    /** By country, each of those there can be; nothing as long as there is no business at all. */
    Map<String, Counted> take(LocalDate month) {
        var codes = new Codes(programmes.facts(), month);
        var counted = new TreeMap<String, Counted>();
        for (var dimension : Dimension.values()) {
            kept(codes, dimension).forEach((country, cells) -> {
                var of = counted.computeIfAbsent(country, _ -> new Counted());
                var all = all(cells);
                cells.forEach((code, kept) -> of.add(
                        new Disclosure.Cell(
                                dimension, code, kept.count(), kept.keepers(), offset(country, dimension, code)),
                        kept,
                        all));
            });
        }
        return counted.values().stream().allMatch(it -> it.cells().stream().allMatch(cell -> cell.count() == 0))
                ? Map.of()
                : counted;
    }

    private Map<String, Map<String, Kept>> kept(Codes codes, Dimension dimension) {
        var kept = new TreeMap<String, Map<String, Kept>>();
        for (var country : codes.countries()) {
            var cells = new TreeMap<String, Kept>();
            codes.of(dimension, country).forEach(it -> cells.put(it, new Kept()));
            kept.put(country, cells);
        }
        store.count(dimension)
                .forEach(it -> kept.computeIfAbsent(it.country(), _ -> new TreeMap<>())
                        .computeIfAbsent(codes.top(dimension, it.code()), _ -> new Kept())
                        .add(it));
        return kept;
    }

    private static Map<UUID, Long> all(Map<String, Kept> cells) {
        var all = new HashMap<UUID, Long>();
        cells.values().forEach(cell -> cell.byKeeper().forEach((keeper, count) -> all.merge(keeper, count, Long::sum)));
        return all;
    }

    /** 0 to 9, always the same for the cell, and known to nobody without the key. */
    private int offset(String country, Dimension dimension, String code) {
        var hash = vault.index("statistics", "%s/%s/%s".formatted(country, dimension, code));
        return new BigInteger(1, hash).mod(TEN).intValue();
    }
}
