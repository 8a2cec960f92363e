package org.banu.eligibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.banu.eligibility.Clauses.Clause;
import org.banu.eligibility.Clauses.Literal;
import org.jspecify.annotations.Nullable;

/** Lays conditions out in {@link IntervalTables}. */
final class TableBuilder {

    /** More clauses of several attributes than this, and the condition is evaluated as it stands. */
    private static final int PLANES = 8;

    private final LeafTable leaves;
    private final int words;
    private final List<IntervalTables.Irregular> irregular = new ArrayList<>();
    private final List<long[]> absent = new ArrayList<>();
    private final long[] failAlways;
    private final long[] unsureAlways;
    private final Map<Integer, long[]> possibleAlways = new TreeMap<>();
    private final List<Map<Integer, long[]>> fails = new ArrayList<>();
    private final List<Map<Integer, long[]>> unsure = new ArrayList<>();
    private final List<Map<Integer, long[]>> holds = new ArrayList<>();
    private final List<Map<Integer, long[]>> possible = new ArrayList<>();

    private TableBuilder(int size, LeafTable leaves) {
        this.leaves = leaves;
        this.words = (size + 63) / 64;
        failAlways = new long[words];
        unsureAlways = new long[words];
        for (var rows : List.of(fails, unsure, holds, possible)) {
            leaves.codings().forEach(_ -> rows.add(new HashMap<>()));
        }
    }

    /** Conditions by number, in their order, over the tests of the leaves. */
    static IntervalTables build(List<Node> conditions, LeafTable leaves) {
        var builder = new TableBuilder(conditions.size(), leaves);
        for (var i = 0; i < conditions.size(); i++) {
            builder.add(i, conditions.get(i));
        }
        return builder.build();
    }

    private void add(int number, Node condition) {
        var clauses = Clauses.of(condition).orElse(null);
        if (clauses == null || clauses.stream().anyMatch(this::isIrregular)) {
            irregular.add(new IntervalTables.Irregular(number, condition));
            return;
        }
        var wide = clauses.stream().filter(it -> !isNarrow(it)).toList();
        if (wide.size() > PLANES) {
            irregular.add(new IntervalTables.Irregular(number, condition));
            return;
        }
        clauses.stream().filter(this::isNarrow).forEach(it -> addNarrow(number, it));
        for (var plane = 0; plane < wide.size(); plane++) {
            addWide(number, plane, wide.get(plane));
        }
    }

    /** Asks in one clause that an answer of several doesn't hold, or else something other. */
    private boolean isIrregular(Clause clause) {
        return clause.of().size() + (clause.floor() == Truth.FALSE ? 0 : 1) > 1
                && clause.of().stream().anyMatch(it -> leaves.isMask(it.test()) && !it.holds());
    }

    /** Asks for one attribute only, in a way in which each answer by itself can make it fail. */
    private boolean isNarrow(Clause clause) {
        if (clause.of().isEmpty()) {
            return true;
        }
        var asked = clause.of().stream()
                .map(it -> leaves.attributeOf(it.test()))
                .distinct()
                .count();
        return asked == 1
                && clause.floor() == Truth.FALSE
                && clause.of().stream().noneMatch(it -> leaves.isMask(it.test()) && it.holds());
    }

    private void addNarrow(int number, Clause clause) {
        if (clause.of().isEmpty()) {
            set(number, clause.floor() == Truth.FALSE ? failAlways : unsureAlways);
            return;
        }
        var attribute = leaves.attributeOf(clause.of().iterator().next().test());
        for (var code = 0; code < leaves.codes(attribute); code++) {
            switch (truth(clause.of(), attribute, code)) {
                case FALSE -> set(number, row(fails, attribute, code, words));
                case UNKNOWN -> set(number, row(unsure, attribute, code, words));
                case TRUE -> {}
            }
        }
    }

    private void addWide(int number, int plane, Clause clause) {
        if (absent.size() == plane) {
            var none = new long[words];
            Arrays.fill(none, -1);
            absent.add(none);
        }
        absent.get(plane)[number >> 6] &= ~(1L << number);
        var bit = plane * words * 64 + number;
        if (clause.floor() == Truth.UNKNOWN) {
            set(number, possibleAlways.computeIfAbsent(plane, _ -> new long[words]));
        }
        for (var attribute = 0; attribute < leaves.codings().size(); attribute++) {
            for (var code = 0; code < leaves.codes(attribute); code++) {
                var truth = truth(clause.of(), attribute, code);
                if (truth == Truth.TRUE) {
                    set(bit, row(holds, attribute, code, words * (plane + 1)));
                }
                if (truth != Truth.FALSE) {
                    set(bit, row(possible, attribute, code, words * (plane + 1)));
                }
            }
        }
    }

    /** What those literals of a clause that ask for one attribute make of one code of it. */
    private Truth truth(Set<Literal> clause, int attribute, int code) {
        var truth = Truth.FALSE;
        for (var literal : clause) {
            if (leaves.attributeOf(literal.test()) == attribute) {
                var at = leaves.truthAt(literal.test(), code);
                truth = truth.or(literal.holds() ? at : at.not());
            }
        }
        return truth;
    }

    private static long[] row(List<Map<Integer, long[]>> rows, int attribute, int code, int length) {
        return rows.get(attribute)
                .merge(
                        code,
                        new long[length],
                        (old, fresh) -> old.length >= length ? old : Arrays.copyOf(old, fresh.length));
    }

    private static void set(int bit, long[] row) {
        row[bit >> 6] |= 1L << bit;
    }

    private IntervalTables build() {
        var rows = new IntervalTables.Rows[leaves.codings().size()];
        for (var i = 0; i < rows.length; i++) {
            rows[i] = new IntervalTables.Rows(leaves.codings().get(i).isMask(), rows(i));
        }
        var holdAlways = new long[words * absent.size()];
        for (var plane = 0; plane < absent.size(); plane++) {
            System.arraycopy(absent.get(plane), 0, holdAlways, plane * words, words);
        }
        var mayHold = holdAlways.clone();
        possibleAlways.forEach((plane, bits) -> {
            for (var i = 0; i < words; i++) {
                mayHold[plane * words + i] |= bits[i];
            }
        });
        return new IntervalTables(rows, failAlways, unsureAlways, holdAlways, mayHold, irregular, leaves);
    }

    private IntervalTables.Row[] rows(int attribute) {
        var shared = new HashMap<List<Long>, long[]>();
        return IntStream.range(0, leaves.codes(attribute))
                .mapToObj(it -> new IntervalTables.Row(
                        shared(fails, attribute, it, shared),
                        shared(unsure, attribute, it, shared),
                        shared(holds, attribute, it, shared),
                        shared(possible, attribute, it, shared)))
                .toArray(IntervalTables.Row[]::new);
    }

    /** Equal rows are one, to stay in the cache. */
    private static long @Nullable [] shared(
            List<Map<Integer, long[]>> rows, int attribute, int code, Map<List<Long>, long[]> shared) {
        var row = rows.get(attribute).get(code);
        return row == null
                ? null
                : shared.computeIfAbsent(Arrays.stream(row).boxed().toList(), _ -> row);
    }
}
