package org.banu.platform.statistics;

import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.banu.data.Term;
import org.banu.platform.access.Access;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.SizeBand;
import org.banu.platform.registry.Tier;
import org.banu.platform.registry.Turnover;
import org.banu.platform.vault.Vault;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishes once a month how many businesses there are. */
@Service
public class Statistics {

    private static final String TASK = "statistics";
    private static final BigInteger TEN = BigInteger.TEN;

    private final StatisticStore store;
    private final Programmes programmes;
    private final Vault vault;
    private final Access access;
    private final Clock clock;

    Statistics(StatisticStore store, Programmes programmes, Vault vault, Access access, Clock clock) {
        this.store = store;
        this.programmes = programmes;
        this.vault = vault;
        this.access = access;
        this.clock = clock;
    }

    /** The newest figures of all countries; empty before there are any. */
    @Transactional(readOnly = true)
    public List<Figure> newest() {
        return store.newest().map(store::list).orElse(List.of());
    }

    /** Publishes the figures of this month, unless that is done, or there is no business yet. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 3_600_000)
    public void publish() {
        var month = LocalDate.now(clock).withDayOfMonth(1);
        access.perform(TASK, () -> {
            if (store.newest().filter(month::equals).isEmpty()) {
                byCountry()
                        .forEach((country, cells) -> Disclosure.shown(cells)
                                .forEach((cell, shown) ->
                                        store.put(month, country, cell.dimension(), cell.code(), shown)));
            }
        });
    }

    /** Cells of each country that has businesses, for each code of each dimension. */
    private Map<String, List<Disclosure.Cell>> byCountry() {
        var counts = new TreeMap<String, Map<Dimension, Map<String, Long>>>();
        for (var dimension : Dimension.values()) {
            for (var count : store.count(dimension)) {
                counts.computeIfAbsent(count.country(), this::nothing)
                        .computeIfAbsent(dimension, _ -> new TreeMap<>())
                        .merge(top(dimension, count.code()), count.count(), Long::sum);
            }
        }
        var cells = new TreeMap<String, List<Disclosure.Cell>>();
        counts.forEach((country, dimensions) -> dimensions.forEach((dimension, codes) ->
                codes.forEach((code, count) -> cells.computeIfAbsent(country, _ -> new ArrayList<>())
                        .add(new Disclosure.Cell(dimension, code, count, offset(country, dimension, code))))));
        return cells;
    }

    /** Every code that there could be, so that one that is missing tells no more than one that is hidden. */
    private Map<Dimension, Map<String, Long>> nothing(String country) {
        var dimensions = new HashMap<Dimension, Map<String, Long>>();
        for (var dimension : Dimension.values()) {
            var codes = new TreeMap<String, Long>();
            codes(dimension, country).forEach(it -> codes.put(it, 0L));
            dimensions.put(dimension, codes);
        }
        return dimensions;
    }

    private List<String> codes(Dimension dimension, String country) {
        var facts = programmes.facts();
        return switch (dimension) {
            case SECTOR ->
                facts.sectors().stream()
                        .filter(it -> it.parent() == null)
                        .map(Term::code)
                        .toList();
            case REGION ->
                facts.places().stream()
                        .filter(it -> country.equals(it.parent()))
                        .map(Term::code)
                        .toList();
            case FORM -> names(Form.values());
            case SIZE -> Stream.of(SizeBand.values()).map(SizeBand::code).toList();
            case TURNOVER -> names(Turnover.values());
            case TIER -> names(Tier.values());
            case STARTED -> List.of();
        };
    }

    private static List<String> names(Enum<?>[] constants) {
        return List.of(constants).stream().map(Enum::name).toList();
    }

    /** The top sector of a sector, the region of a place, any other code as it is. */
    private String top(Dimension dimension, String code) {
        var facts = programmes.facts();
        return switch (dimension) {
            case SECTOR -> top(facts.sectors(), code, 0);
            case REGION -> top(facts.places(), code, 1);
            case FORM, SIZE, TURNOVER, TIER, STARTED -> code;
        };
    }

    /**
     * What contains a term.
     *
     * @param level how many contain the one that is looked for; empty where the term is itself above it
     */
    private static String top(List<Term> terms, String code, int level) {
        var path = new ArrayList<String>();
        var next = code;
        while (next != null && !next.isEmpty()) {
            path.addFirst(next);
            var own = next;
            next = terms.stream()
                    .filter(it -> it.code().equals(own))
                    .findFirst()
                    .map(Term::parent)
                    .orElse(null);
        }
        return path.size() > level ? path.get(level) : "";
    }

    /** 0 to 9, always the same for the cell, and known to nobody without the key. */
    private int offset(String country, Dimension dimension, String code) {
        var hash = vault.index(TASK, "%s/%s/%s".formatted(country, dimension, code));
        return new BigInteger(1, hash).mod(TEN).intValue();
    }
}
