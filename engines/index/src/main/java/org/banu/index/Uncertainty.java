package org.banu.index;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.banu.index.Problem.Reason;

/**
 * What could be otherwise, declared. Each assumption varies independently of the others; alternatives are as likely as the
 * method's own choice.
 *
 * @param decimals to which an indicator's values were rounded, by its code, from 0 to 12: each value is drawn evenly within
 *     half a unit, though not below 0 if it wasn't; indicators not named are exact
 * @param normalisations used for all indicators instead of their own
 * @param aggregations used for all groups instead of their own
 * @param missing rules used instead of the method's; {@link Missing#EXCLUDE} can't be mixed with others, since it would change
 *     who is ranked
 */
public record Uncertainty(
        WeightDraws weights,
        Map<String, Integer> decimals,
        List<Normalisation> normalisations,
        List<Aggregation> aggregations,
        List<Missing> missing) {

    private static final int DECIMALS = 12;

    public Uncertainty {
        decimals = Collections.unmodifiableSortedMap(new TreeMap<>(decimals));
        normalisations = List.copyOf(normalisations);
        aggregations = List.copyOf(aggregations);
        missing = List.copyOf(missing);
    }

    /** Only the weights vary. */
    public static Uncertainty of(WeightDraws weights) {
        return new Uncertainty(weights, Map.of(), List.of(), List.of(), List.of());
    }

    /** The assumptions that vary. */
    public Set<Assumption> varied() {
        var varied = EnumSet.noneOf(Assumption.class);
        if (!(weights instanceof WeightDraws.Fixed)) {
            varied.add(Assumption.WEIGHTS);
        }
        if (!decimals.isEmpty()) {
            varied.add(Assumption.ROUNDING);
        }
        if (!normalisations.isEmpty()) {
            varied.add(Assumption.NORMALISATION);
        }
        if (!aggregations.isEmpty()) {
            varied.add(Assumption.AGGREGATION);
        }
        if (!missing.isEmpty()) {
            varied.add(Assumption.MISSING);
        }
        return varied;
    }

    /** What keeps it from being used with this index; empty if nothing does. */
    public List<Problem> check(Index index) {
        var problems = new ArrayList<Problem>();
        switch (weights) {
            case WeightDraws.Fixed _ -> {}
            case WeightDraws.Uniform uniform -> {
                if (!(uniform.share() >= 0 && uniform.share() < 1)) {
                    problems.add(Problem.of("weights.share", Reason.OUT_OF_RANGE, uniform.share(), 1));
                }
            }
            case WeightDraws.Dirichlet dirichlet -> {
                if (!(dirichlet.concentration() > 0) || Double.isInfinite(dirichlet.concentration())) {
                    problems.add(Problem.of("weights.concentration", Reason.NOT_POSITIVE, dirichlet.concentration()));
                }
            }
        }
        decimals.forEach((code, number) -> {
            if (!index.codes().contains(code)) {
                problems.add(Problem.of("decimals." + code, Reason.UNKNOWN_CODE, code));
            }
            if (number < 0 || number > DECIMALS) {
                problems.add(Problem.of("decimals." + code, Reason.OUT_OF_RANGE, number, DECIMALS));
            }
        });
        var rules = new ArrayList<>(missing);
        rules.add(index.method().missing());
        if (!missing.isEmpty() && rules.contains(Missing.EXCLUDE)) {
            problems.add(Problem.of("missing", Reason.RULE_WRONG, Missing.EXCLUDE));
        }
        for (var variant : variants(index.method())) {
            Index.check(variant, index.edition()).stream()
                    .filter(it -> !problems.contains(it))
                    .forEach(problems::add);
        }
        return List.copyOf(problems);
    }

    /** Every combination of the choices, the method's own first: normalisation outermost, missing rule innermost. */
    List<Method> variants(Method method) {
        var variants = new ArrayList<Method>();
        for (var normalisation = -1; normalisation < normalisations.size(); normalisation++) {
            for (var aggregation = -1; aggregation < aggregations.size(); aggregation++) {
                var root = (Node.Group) varied(method.root(), normalisation, aggregation);
                for (var rule = -1; rule < missing.size(); rule++) {
                    variants.add(new Method(
                            method.id(),
                            root,
                            rule < 0 ? method.missing() : missing.get(rule),
                            method.coverage(),
                            method.ties(),
                            method.rounding()));
                }
            }
        }
        return variants;
    }

    private Node varied(Node node, int normalisation, int aggregation) {
        return switch (node) {
            case Node.Group group ->
                new Node.Group(
                        group.code(),
                        group.weights(),
                        aggregation < 0 ? group.aggregation() : aggregations.get(aggregation),
                        group.children().stream()
                                .map(it -> varied(it, normalisation, aggregation))
                                .toList());
            case Node.Indicator indicator ->
                new Node.Indicator(
                        indicator.code(),
                        indicator.direction(),
                        indicator.floor(),
                        indicator.cap(),
                        normalisation < 0 ? indicator.normalisation() : normalisations.get(normalisation));
        };
    }
}
