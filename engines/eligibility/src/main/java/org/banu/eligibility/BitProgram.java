package org.banu.eligibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Conditions in an order in which the parts of each come before it, each distinct one once, for {@link Bulk}. */
final class BitProgram {

    /** A condition, and the numbers of its parts. */
    private record Line(Node node, List<Integer> parts) {}

    private final LeafTable leaves;
    private final List<Line> lines = new ArrayList<>();
    private final Map<Node, Integer> numbers = new HashMap<>();
    private final int[] roots;

    BitProgram(List<Node> roots, LeafTable leaves) {
        this.leaves = leaves;
        this.roots = roots.stream().mapToInt(this::number).toArray();
    }

    private int number(Node node) {
        var known = numbers.get(node);
        if (known != null) {
            return known;
        }
        var parts = switch (node) {
            case Node.Fixed _, Node.Leaf _ -> List.<Node>of();
            case Node.Not(var of) -> List.of(of);
            case Node.All(var of) -> of;
            case Node.Any(var of) -> of;
            case Node.AtLeast several -> several.of();
        };
        var line = new Line(node, parts.stream().map(this::number).toList());
        numbers.put(node, lines.size());
        lines.add(line);
        return lines.size() - 1;
    }

    Run run(int words) {
        return new Run(words);
    }

    /** Room for so many times 64 people, to be used again and again by one thread. */
    final class Run {

        private final int words;
        private final Crowd crowd;
        private final long[][] holds;
        private final long[][] fails;

        private Run(int words) {
            this.words = words;
            crowd = new Crowd(leaves, words);
            holds = new long[lines.size()][words];
            fails = new long[lines.size()][words];
        }

        /** What is true of a root for one person. */
        Truth truth(int root, int person) {
            var line = roots[root];
            if ((holds[line][person >> 6] >>> person & 1) == 1) {
                return Truth.TRUE;
            }
            return (fails[line][person >> 6] >>> person & 1) == 1 ? Truth.FALSE : Truth.UNKNOWN;
        }

        /** Evaluates everything for people given by their codes, one for each attribute. */
        void evaluate(long[] codes, int size) {
            crowd.gather(codes, size);
            for (var i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                switch (line.node) {
                    case Node.Fixed(var truth) -> {
                        Arrays.fill(holds[i], truth == Truth.TRUE ? -1 : 0);
                        Arrays.fill(fails[i], truth == Truth.FALSE ? -1 : 0);
                    }
                    case Node.Leaf(var test) -> crowd.test(test, holds[i], fails[i]);
                    case Node.Not _ -> {
                        System.arraycopy(fails[line.parts.getFirst()], 0, holds[i], 0, words);
                        System.arraycopy(holds[line.parts.getFirst()], 0, fails[i], 0, words);
                    }
                    case Node.All _ -> {
                        and(holds, line.parts, holds[i]);
                        or(fails, line.parts, fails[i]);
                    }
                    case Node.Any _ -> {
                        or(holds, line.parts, holds[i]);
                        and(fails, line.parts, fails[i]);
                    }
                    case Node.AtLeast several -> {
                        atLeast(several.n(), holds, line.parts, holds[i]);
                        atLeast(line.parts.size() - several.n() + 1, fails, line.parts, fails[i]);
                    }
                }
            }
        }

        private void and(long[][] of, List<Integer> parts, long[] into) {
            Arrays.fill(into, -1);
            for (var part : parts) {
                var row = of[part];
                for (var i = 0; i < words; i++) {
                    into[i] &= row[i];
                }
            }
        }

        private void or(long[][] of, List<Integer> parts, long[] into) {
            Arrays.fill(into, 0);
            for (var part : parts) {
                var row = of[part];
                for (var i = 0; i < words; i++) {
                    into[i] |= row[i];
                }
            }
        }

        /** Counts part by part: at least j so far are at least j before, or j - 1 before and this one. */
        private void atLeast(int n, long[][] of, List<Integer> parts, long[] into) {
            var counts = new long[n + 1][words];
            Arrays.fill(counts[0], -1);
            for (var part : parts) {
                var row = of[part];
                for (var j = n; j > 0; j--) {
                    for (var i = 0; i < words; i++) {
                        counts[j][i] |= counts[j - 1][i] & row[i];
                    }
                }
            }
            System.arraycopy(counts[n], 0, into, 0, words);
        }
    }
}
