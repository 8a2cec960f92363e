package org.banu.platform.indices;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.banu.data.index.IndexMethod;
import org.banu.data.index.Measurement;
import org.banu.data.index.RankRanges;
import org.banu.index.Cell;
import org.banu.index.Index;
import org.banu.index.RankInterval;
import org.banu.index.Ranking;
import org.banu.index.Result;

/**
 * Where all economies stand in one edition by one method, computed here from the indicators.
 *
 * @param intervals of the ranks, by code and economy
 * @param groups economies that can't be told apart, from the top
 */
public record Standing(
        int year,
        IndexMethod method,
        Index index,
        Result result,
        Map<String, Map<String, RankInterval>> intervals,
        List<List<String>> groups,
        Map<Cell, Measurement> measurements) {

    /** Draws for the ranges of ranks, and by which share each weight varies in them. */
    public static final int DRAWS = 1_000;

    public static final double VARIED = .1;

    static final long SEED = 1;

    public Standing {
        intervals = Map.copyOf(intervals);
        groups = List.copyOf(groups);
        measurements = Map.copyOf(measurements);
    }

    static Standing of(int year, IndexMethod method, Index index, List<Measurement> rows) {
        var ranges = ranges(index, rows);
        return new Standing(
                year,
                method,
                index,
                index.result(),
                ranges.all(),
                ranges.overall().groups(),
                rows.stream().collect(Collectors.toMap(it -> new Cell(it.economy(), it.indicator()), it -> it)));
    }

    /** Ranks of the same figures changed, weighted or put together in another way, as unsure as those here. */
    public Ranking ranking(Index changed) {
        return ranges(changed, measurements.values()).overall();
    }

    private static RankRanges ranges(Index index, Collection<Measurement> rows) {
        return new RankRanges(index, List.copyOf(rows), VARIED, SEED, DRAWS);
    }

    /** Code of the whole. */
    public String root() {
        return result.codes().getFirst();
    }

    /** Whether this economy has a score and a rank in it. */
    public boolean has(String economy) {
        return index.edition().economies().contains(economy) && result.rank(economy, root()) > 0;
    }

    /** Economies with a rank, the first first; those that share one by code. */
    public List<String> ranked() {
        return result.economies().stream()
                .filter(this::has)
                .sorted(java.util.Comparator.comparingInt((String it) -> result.rank(it, root()))
                        .thenComparing(it -> it))
                .toList();
    }

    /** Empty where a part has no range, as an indicator that an economy has no value for. */
    public Optional<RankInterval> interval(String economy, String code) {
        return Optional.ofNullable(intervals.getOrDefault(code, Map.of()).get(economy));
    }

    public Optional<Measurement> measurement(String economy, String indicator) {
        return Optional.ofNullable(measurements.get(new Cell(economy, indicator)));
    }

    /** The economies that this one can't be told apart from, itself left out. */
    public List<String> alike(String economy) {
        return groups.stream()
                .filter(it -> it.contains(economy))
                .flatMap(List::stream)
                .filter(it -> !it.equals(economy))
                .toList();
    }
}
