package org.banu.platform.laboratory;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.banu.data.index.IndexMethod;
import org.banu.index.Index;
import org.banu.platform.indices.Indices;
import org.banu.platform.indices.Standing;
import org.banu.platform.indices.Words;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.web.Problem;
import org.springframework.util.MultiValueMap;

/**
 * Reads a scenario out of an address. What is wrong is told at its field, and the rest holds.
 *
 * <p>A share stands in an address as a share of one ({@code PARL=0.35}). The fields of the page are of a hundred, and are
 * called so: {@code percent.PARL=35}.
 */
final class ScenarioReader {

    private static final String OF_HUNDRED = "percent.";
    private static final String WEIGHT = "weight.";
    private static final String LIMIT = "limit.";
    private static final String COST = "cost.";
    private static final String FIRST_SHOWN = "PAK";
    private static final int LONGEST_NAME = 20;
    private static final BigDecimal GREATEST_COST = BigDecimal.valueOf(1000);

    private final Words words;
    private final Indices indices;
    private final Map<String, String> given = new LinkedHashMap<>();
    private final TreeSet<String> ofHundred = new TreeSet<>();
    private final TreeSet<String> keep = new TreeSet<>();
    private final Map<String, String> typed = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean tidy = true;

    /**
     * Of one request.
     *
     * @param words of indices with an edition at least
     */
    ScenarioReader(Words words, MultiValueMap<String, String> parameters) {
        this.words = words;
        this.indices = words.indices();
        parameters.forEach((name, values) -> {
            var field = name.startsWith(OF_HUNDRED) ? name.substring(OF_HUNDRED.length()) : name;
            var value = values.getFirst().strip();
            tidy &= field.equals(name) && !value.isEmpty();
            if (field.equals("keep")) {
                values.stream()
                        .flatMap(it -> Arrays.stream(it.split(",")))
                        .filter(it -> !it.isBlank())
                        .forEach(keep::add);
            } else if (!value.isEmpty()) {
                given.put(field, value);
                if (!field.equals(name)) {
                    ofHundred.add(field);
                }
            }
        });
    }

    Reading read() {
        var standing = standing();
        var economy = economy(standing);
        var method = method(standing);
        var values = new LinkedHashMap<String, BigDecimal>();
        for (var part : method.indicators()) {
            var present = standing.index().edition().value(economy, part.code());
            share(part.code(), part, cap(part)).ifPresent(it -> {
                if (Double.isNaN(present) || it.compareTo(Hundredths.rounded(present)) != 0) {
                    values.put(part.code(), it);
                }
            });
        }
        var weights = weights(method);
        var aim = aim(standing, economy, method);
        given.keySet()
                .forEach(it -> problems.add(
                        new Problem("levers", "laboratory.wrong.unknown", PlainText.cut(it, LONGEST_NAME))));
        return new Reading(
                new Scenario(standing, economy, method, values, weights, aim.orElse(null)), typed, problems, tidy);
    }

    /** Takes a parameter, so that at the end those are left that mean nothing. */
    private Optional<String> take(String field) {
        var value = Optional.ofNullable(given.remove(field));
        value.ifPresent(it -> typed.put(field, it));
        return value;
    }

    /** The edition asked for; else the newest that has the economy, or the newest. */
    private Standing standing() {
        var years = indices.years();
        var year = take("edition");
        var asked =
                year.filter(it -> it.matches("\\d{4}")).map(Integer::valueOf).filter(years::contains);
        if (year.isPresent() && asked.isEmpty()) {
            problems.add(new Problem("edition", "laboratory.wrong.edition"));
        }
        var economy = given.getOrDefault("economy", FIRST_SHOWN);
        return asked.map(this::standing)
                .or(() -> years.reversed().stream()
                        .map(this::standing)
                        .filter(it -> it.has(economy))
                        .findFirst())
                .orElseGet(() -> standing(years.getLast()));
    }

    private Standing standing(int year) {
        return indices.get(indices.official().id(), year);
    }

    private String economy(Standing standing) {
        var asked = take("economy");
        if (asked.filter(standing::has).isPresent()) {
            return asked.get();
        }
        asked.ifPresent(it -> problems.add(
                indices.data().economies().containsKey(it)
                        ? new Problem("economy", "laboratory.wrong.not_ranked", String.valueOf(standing.year()))
                        : new Problem("economy", "laboratory.wrong.economy")));
        return standing.has(FIRST_SHOWN) ? FIRST_SHOWN : standing.ranked().getFirst();
    }

    private IndexMethod method(Standing standing) {
        var asked = take("method");
        var found = asked.flatMap(indices.data()::method)
                .filter(it ->
                        Index.check(it.method(), standing.index().edition()).isEmpty());
        if (asked.isPresent() && found.isEmpty()) {
            problems.add(new Problem("method", "laboratory.wrong.method"));
        }
        return found.orElse(standing.method());
    }

    /** From which a value counts as parity. */
    static BigDecimal cap(IndexMethod.Part part) {
        return part.cap() == null ? BigDecimal.ONE : BigDecimal.valueOf(part.cap());
    }

    /** A share of one, in the address or of a hundred in a field. */
    private Optional<BigDecimal> share(String field, IndexMethod.Part part, BigDecimal greatest) {
        var text = take(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var share = Hundredths.read(text.get())
                .map(it -> ofHundred.contains(field) ? Hundredths.share(it) : it)
                .filter(it -> it.compareTo(greatest) <= 0);
        share.ifPresentOrElse(
                it -> typed.put(field, Hundredths.shown(it)),
                () -> problems.add(
                        new Problem(field, "laboratory.wrong.number", name(part), Hundredths.shown(greatest))));
        return share;
    }

    private Map<String, BigDecimal> weights(IndexMethod method) {
        var present = Scenario.weights(method);
        var weights = new LinkedHashMap<String, BigDecimal>();
        present.forEach((code, own) -> share(WEIGHT + code, method.part(code).orElseThrow(), BigDecimal.ONE)
                .filter(it -> it.compareTo(Hundredths.rounded(own)) != 0)
                .ifPresent(it -> weights.put(code, it)));
        for (var group : method.parts()) {
            var parts = method.parts().stream()
                    .filter(it -> group.code().equals(it.parent()))
                    .map(IndexMethod.Part::code)
                    .toList();
            if (!parts.isEmpty()
                    && parts.stream()
                            .allMatch(it -> Optional.ofNullable(weights.get(it))
                                    .filter(weight -> weight.signum() == 0)
                                    .isPresent())) {
                parts.forEach(weights::remove);
                problems.add(new Problem(WEIGHT + parts.getFirst(), "laboratory.wrong.all_zero"));
            }
        }
        return weights;
    }

    private Optional<Aim> aim(Standing standing, String economy, IndexMethod method) {
        var kind = take("goal");
        var to = take("to");
        var limits = new LinkedHashMap<String, BigDecimal>();
        var costs = new LinkedHashMap<String, BigDecimal>();
        var stay = new TreeSet<String>();
        for (var part : method.indicators()) {
            share(LIMIT + part.code(), part, cap(part)).ifPresent(it -> limits.put(part.code(), it));
            take(COST + part.code()).ifPresent(it -> cost(part, it).ifPresent(cost -> costs.put(part.code(), cost)));
            if (keep.remove(part.code())) {
                stay.add(part.code());
            }
        }
        keep.forEach(
                it -> problems.add(new Problem("keep", "laboratory.wrong.unknown", PlainText.cut(it, LONGEST_NAME))));
        if (kind.isEmpty() && to.isEmpty()) {
            return Optional.empty();
        }
        var wanted = Aim.Kind.find(kind.orElse(Aim.Kind.PLACES.code()));
        if (wanted.isEmpty()) {
            problems.add(new Problem("goal", "laboratory.wrong.goal"));
        }
        return wanted.flatMap(it ->
                target(it, to.orElse(""), standing, economy).map(target -> new Aim(it, target, stay, limits, costs)));
    }

    private Optional<BigDecimal> target(Aim.Kind kind, String to, Standing standing, String economy) {
        var most = switch (kind) {
            case SCORE -> 1;
            case RANK -> standing.ranked().size();
            case PLACES -> Math.max(1, standing.result().rank(economy, standing.root()) - 1);
        };
        var target = Hundredths.read(to)
                .filter(it -> it.signum() > 0 && it.compareTo(BigDecimal.valueOf(most)) <= 0)
                .filter(it -> kind == Aim.Kind.SCORE || it.stripTrailingZeros().scale() <= 0);
        if (target.isEmpty()) {
            problems.add(
                    kind == Aim.Kind.SCORE
                            ? new Problem("to", "laboratory.wrong.score")
                            : new Problem("to", "laboratory.wrong.whole", most));
        }
        return target;
    }

    private Optional<BigDecimal> cost(IndexMethod.Part part, String text) {
        var cost = Hundredths.read(text).filter(it -> it.signum() > 0 && it.compareTo(GREATEST_COST) <= 0);
        if (cost.isEmpty()) {
            problems.add(new Problem(
                    COST + part.code(), "laboratory.wrong.cost", name(part), Hundredths.plain(GREATEST_COST)));
        }
        return cost;
    }

    private String name(IndexMethod.Part part) {
        return words.ui().of(part.name());
    }
}
