package org.banu.index;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.banu.index.Problem.Reason;
import org.jspecify.annotations.Nullable;

/** Walks the tree of a method and notes what can't be computed. */
final class MethodCheck {

    private static final int LEVELS = 20;
    private static final int DECIMALS = 12;

    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private MethodCheck() {}

    static List<Problem> of(Method method) {
        var check = new MethodCheck();
        check.node("root", method.root(), 1, EnumSet.noneOf(Aggregation.class));
        var indicators = method.indicators().size();
        var least = method.coverage().least();
        if (least < 0 || least > indicators) {
            check.add("coverage.least", Reason.OUT_OF_RANGE, least, indicators);
        }
        check.decimals("rounding.inputs", method.rounding().inputs());
        check.decimals("rounding.ranks", method.rounding().ranks());
        return List.copyOf(check.problems);
    }

    private void add(String path, Reason reason, Object... arguments) {
        problems.add(Problem.of(path, reason, arguments));
    }

    private void decimals(String path, @Nullable Integer decimals) {
        if (decimals != null && (decimals < 0 || decimals > DECIMALS)) {
            add(path, Reason.OUT_OF_RANGE, decimals, DECIMALS);
        }
    }

    /** @param above the means that the node's score goes into, at any level */
    private void node(String path, Node node, int level, Set<Aggregation> above) {
        if (node.code().isBlank() || !codes.add(node.code())) {
            add(path + ".code", Reason.CODE_TAKEN, node.code());
        }
        switch (node) {
            case Node.Group group -> group(path, group, level, above);
            case Node.Indicator indicator -> indicator(path, indicator, above);
        }
    }

    private void group(String path, Node.Group group, int level, Set<Aggregation> above) {
        if (level > LEVELS) {
            add(path, Reason.TOO_DEEP, LEVELS);
            return;
        }
        if (group.children().isEmpty()) {
            add(path + ".children", Reason.EMPTY);
            return;
        }
        if (group.weights() instanceof Weights.Given given) {
            given(path + ".weights", group, given);
        }
        var through = EnumSet.of(group.aggregation());
        through.addAll(above);
        for (var i = 0; i < group.children().size(); i++) {
            node("%s.children[%d]".formatted(path, i), group.children().get(i), level + 1, through);
        }
    }

    private void given(String path, Node.Group group, Weights.Given given) {
        var parts = new HashSet<String>();
        var sum = 0.0;
        for (var child : group.children()) {
            parts.add(child.code());
            var weight = given.byCode().get(child.code());
            if (weight == null) {
                add(path, Reason.WEIGHT_MISSING, child.code());
            } else if (!(weight >= 0) || weight.isInfinite()) {
                add(path + "." + child.code(), Reason.WEIGHT_WRONG, child.code(), weight);
            } else {
                sum += weight;
            }
        }
        given.byCode().keySet().stream()
                .filter(it -> !parts.contains(it))
                .forEach(it -> add(path + "." + it, Reason.WEIGHT_UNKNOWN, it));
        if (sum == 0) {
            add(path, Reason.WEIGHTS_ZERO, group.code());
        }
    }

    private void indicator(String path, Node.Indicator indicator, Set<Aggregation> above) {
        finite(path + ".floor", indicator.floor());
        finite(path + ".cap", indicator.cap());
        ordered(path, indicator.floor(), indicator.cap());
        var inside = path + ".normalisation";
        switch (indicator.normalisation()) {
            case Normalisation.Ratio ratio -> {
                positive(inside + ".benchmark", ratio.benchmark());
                var floor = indicator.floor();
                if (indicator.direction() == Direction.LOWER_IS_BETTER && (floor == null || floor <= 0)) {
                    add(path + ".floor", Reason.FLOOR_NEEDED, indicator.code());
                }
            }
            case Normalisation.MinMax range -> {
                finite(inside + ".least", range.least());
                finite(inside + ".greatest", range.greatest());
                ordered(inside, range.least(), range.greatest());
            }
            case Normalisation.DistanceToTarget distance -> {
                finite(inside + ".target", distance.target());
                positive(inside + ".range", distance.range());
            }
            case Normalisation.ZScore _ ->
                above.stream()
                        .filter(it -> it != Aggregation.ARITHMETIC)
                        .forEach(it -> add(inside, Reason.AGGREGATION_WRONG, indicator.code(), it));
            case Normalisation.Percentile _ -> {}
        }
    }

    private void finite(String path, @Nullable Double number) {
        if (number != null && !Double.isFinite(number)) {
            add(path, Reason.NOT_FINITE, number);
        }
    }

    private void positive(String path, double number) {
        finite(path, number);
        if (number <= 0) {
            add(path, Reason.NOT_POSITIVE, number);
        }
    }

    private void ordered(String path, @Nullable Double lower, @Nullable Double upper) {
        if (lower != null && upper != null && lower >= upper) {
            add(path, Reason.LIMITS_CROSSED, lower, upper);
        }
    }
}
