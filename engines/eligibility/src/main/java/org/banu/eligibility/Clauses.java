package org.banu.eligibility;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The conjunctive normal form of a condition. Distribution and De Morgan's laws hold in Kleene's logic too, so all three
 * values stay the same; what doesn't hold, and isn't used, is that a test or its opposite must be true.
 */
final class Clauses {

    /** Real criteria have a handful; beyond this the condition is evaluated as it stands. */
    private static final int LIMIT = 64;

    /** Tests of which one must hold, or must not hold; {@code floor} is the least truth, whatever they say. */
    record Clause(Set<Literal> of, Truth floor) {

        Clause or(Clause other) {
            var all = new LinkedHashSet<>(of);
            all.addAll(other.of);
            return new Clause(all, floor.or(other.floor));
        }
    }

    record Literal(int test, boolean holds) {}

    private static final class TooMany extends RuntimeException {

        private static final long serialVersionUID = 1;

        TooMany() {
            super(null, null, false, false);
        }
    }

    private Clauses() {}

    /** Clauses that must all hold; empty if there would be too many of them. */
    static Optional<List<Clause>> of(Node node) {
        try {
            return Optional.of(of(node, true).stream()
                    .filter(it -> it.floor != Truth.TRUE)
                    .distinct()
                    .toList());
        } catch (TooMany e) {
            return Optional.empty();
        }
    }

    private static List<Clause> of(Node node, boolean straight) {
        return switch (node) {
            case Node.Fixed(var truth) -> List.of(new Clause(Set.of(), straight ? truth : truth.not()));
            case Node.Leaf(var test) -> List.of(new Clause(Set.of(new Literal(test, straight)), Truth.FALSE));
            case Node.Not(var of) -> of(of, !straight);
            case Node.All(var of) -> straight ? all(parts(of, true)) : any(parts(of, false));
            case Node.Any(var of) -> straight ? any(parts(of, true)) : all(parts(of, false));
            case Node.AtLeast(var n, var of) ->
                // Not at least n of k hold: at least k - n + 1 of them don't.
                atLeast(straight ? n : of.size() - n + 1, parts(of, straight));
        };
    }

    private static List<List<Clause>> parts(List<Node> nodes, boolean straight) {
        return nodes.stream().map(it -> of(it, straight)).toList();
    }

    private static List<Clause> all(List<List<Clause>> parts) {
        var all = parts.stream().flatMap(List::stream).distinct().toList();
        if (all.size() > LIMIT) {
            throw new TooMany();
        }
        return all;
    }

    private static List<Clause> any(List<List<Clause>> parts) {
        var any = List.of(new Clause(Set.of(), Truth.FALSE));
        for (var part : parts) {
            if ((long) any.size() * part.size() > LIMIT) {
                throw new TooMany();
            }
            any = any.stream()
                    .flatMap(left -> part.stream().map(left::or))
                    .distinct()
                    .toList();
        }
        return any;
    }

    /** At least n of k hold: of any k - n + 1 of them one does. */
    private static List<Clause> atLeast(int n, List<List<Clause>> parts) {
        var size = parts.size() - n + 1;
        if (parts.size() > 12) {
            throw new TooMany();
        }
        var all = new ArrayList<List<Clause>>();
        for (var mask = 0; mask < 1 << parts.size(); mask++) {
            if (Integer.bitCount(mask) == size) {
                var chosen = mask;
                all.add(any(IntStream.range(0, parts.size())
                        .filter(it -> (chosen >> it & 1) == 1)
                        .mapToObj(parts::get)
                        .toList()));
                if (all.size() > LIMIT) {
                    throw new TooMany();
                }
            }
        }
        return all(all);
    }
}
