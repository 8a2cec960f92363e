package org.banu.platform.countries;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.banu.data.index.Published;
import org.banu.index.RankInterval;
import org.banu.platform.indices.Indices;
import org.banu.platform.indices.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Who stands where in one edition: as published, with the ranges that were computed where the indicators are known.
 *
 * @param places by economy, the first first
 * @param standing the same computed here; null where the indicators are not known
 */
record Ladder(
        int edition, Map<String, Place> places, @Nullable Standing standing) {

    /**
     * One economy's place.
     *
     * @param score from 0 to 1
     * @param rank from 1, the best
     * @param interval of the rank; null where it can't be computed
     */
    record Place(double score, int rank, @Nullable RankInterval interval) {

        /** The better end of the range, which the published rank may lie outside of by a hair. */
        int low() {
            return interval == null ? rank : Math.min(rank, interval.low());
        }

        int high() {
            return interval == null ? rank : Math.max(rank, interval.high());
        }
    }

    static Ladder of(Indices indices, int edition) {
        var standing = indices.find(indices.official().id(), edition);
        var places = new LinkedHashMap<String, Place>();
        indices.data().published().stream()
                .filter(it -> it.edition() == edition)
                .filter(it -> figure(it).isPresent())
                .sorted(Comparator.comparingInt((Published it) -> rank(it)).thenComparing(Published::economy))
                .forEach(it -> places.put(it.economy(), place(it, standing)));
        return new Ladder(edition, places, standing.orElse(null));
    }

    private static Place place(Published published, Optional<Standing> standing) {
        var figure = figure(published).orElseThrow();
        var score = published.precise() == null ? figure.score() : published.precise();
        return new Place(
                score == null ? Double.NaN : score.doubleValue(),
                rank(published),
                standing.filter(it -> it.has(published.economy()))
                        .flatMap(it -> it.interval(published.economy(), it.root()))
                        .orElse(null));
    }

    private static Optional<Published.Figure> figure(Published published) {
        return Optional.ofNullable(published.figure("overall")).filter(it -> it.score() != null && it.rank() != null);
    }

    private static int rank(Published published) {
        var rank = figure(published).orElseThrow().rank();
        return rank == null ? 0 : rank;
    }

    /** How many were ranked; less where an edition is known in part. */
    int size() {
        return places.size();
    }

    Optional<Place> find(String economy) {
        return Optional.ofNullable(places.get(economy));
    }
}
