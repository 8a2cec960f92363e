package org.banu.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.banu.eligibility.Attribute.Code;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the values of an attribute into {@link Cell cells}: finitely many, and every value lies in one. So a search over
 * cells is a search over all values.
 */
record Cells(Attribute attribute, List<Condition.Test> tests, Judgement judgement) {

    /** Up to here every combination of answers is tried; beyond, only those that hold two groups of them at most. */
    private static final int GROUPS = 12;

    /** All cells; an axis in order, amounts of money unit by unit. */
    List<Cell> list() {
        return switch (attribute.kind()) {
            case NUMBER, DATE -> listAxis(attribute.unit());
            case MONEY ->
                judgement.units().names().stream()
                        .flatMap(it -> listAxis(it).stream())
                        .toList();
            case CHOICE, GRADE, HIERARCHY ->
                listAnswers(attribute.codes().stream().map(Code::id).toList());
            case FLAG ->
                List.of(cell(new Allowed.Flagged(true), List.of()), cell(new Allowed.Flagged(false), List.of()));
            case CHOICES -> listHeld();
        };
    }

    /** The cells that a value can move to or be made more exact in: amounts in her unit, places within hers. */
    List<Cell> list(@Nullable Value now, boolean moreExact) {
        if (now instanceof Value.Quantity quantity) {
            return listAxis(quantity.unit());
        }
        if (moreExact && now instanceof Value.Text(var code)) {
            var id = attribute.id();
            return listAnswers(attribute.codes().stream()
                    .map(Code::id)
                    .filter(it -> judgement.vocabulary().isWithin(id, it, code))
                    .toList());
        }
        return list();
    }

    List<Cell> listAxis(@Nullable String unit) {
        var cuts = new TreeSet<Cut>();
        tests.forEach(it -> cuts.addAll(Cut.of(it, unit, judgement)));
        var cells = new ArrayList<Cell>();
        Cut below = null;
        for (var cut : cuts) {
            cells.add(cell(between(below, cut, unit), List.of()));
            below = cut;
        }
        cells.add(cell(between(below, null, unit), List.of()));
        return cells;
    }

    private Allowed between(@Nullable Cut below, @Nullable Cut above, @Nullable String unit) {
        if (attribute.kind() == Kind.DATE) {
            return new Allowed.Days(
                    below == null ? null : LocalDate.ofEpochDay(below.at().longValueExact()),
                    above == null ? null : LocalDate.ofEpochDay(above.at().longValueExact()));
        }
        return new Allowed.Between(
                below == null ? null : below.asLowerEnd(), above == null ? null : above.asUpperEnd(), unit);
    }

    private List<Cell> listAnswers(List<String> codes) {
        var byTruths = new LinkedHashMap<List<Truth>, List<String>>();
        for (var code : codes) {
            byTruths.computeIfAbsent(truths(new Value.Text(code)), _ -> new ArrayList<>())
                    .add(code);
        }
        return byTruths.entrySet().stream()
                .map(it -> new Cell(new Allowed.Answers(it.getValue()), it.getKey(), it.getValue()))
                .toList();
    }

    private List<Cell> listHeld() {
        var groups = new TreeMap<String, Set<String>>();
        for (var code : attribute.codes()) {
            var mentions = mentions(code.id());
            if (mentions.contains("1")) {
                groups.computeIfAbsent(mentions, _ -> new TreeSet<>()).add(code.id());
            }
        }
        var all = List.copyOf(groups.values());
        return IntStream.range(0, 1 << all.size())
                .filter(it -> all.size() <= GROUPS || Integer.bitCount(it) <= 2)
                .mapToObj(it -> held(all, it))
                .toList();
    }

    /** Which tests mention an answer, as a row of 0 and 1. */
    private String mentions(String code) {
        var mentions = new StringBuilder();
        for (var test : tests) {
            mentions.append(test instanceof Condition.In in && in.codes().contains(code) ? '1' : '0');
        }
        return mentions.toString();
    }

    private Cell held(List<Set<String>> groups, int mask) {
        var held = new ArrayList<Set<String>>();
        var none = new TreeSet<String>();
        for (var i = 0; i < groups.size(); i++) {
            if ((mask >> i & 1) == 1) {
                held.add(groups.get(i));
            } else {
                none.addAll(groups.get(i));
            }
        }
        return cell(new Allowed.Held(held, none), held.size() == 1 ? List.copyOf(held.getFirst()) : List.of());
    }

    private Cell cell(Allowed allowed, List<String> codes) {
        return new Cell(allowed, truths(allowed.nearest(null)), codes);
    }

    List<Truth> truths(@Nullable Value value) {
        return tests.stream().map(it -> judgement.test(it, value)).toList();
    }

    /** Cells that do equally well as one: of an axis those that touch the chosen one, of answers all. */
    static Allowed union(List<Cell> cells, Cell chosen, Predicate<Cell> good) {
        if (chosen.allowed() instanceof Allowed.Answers) {
            return new Allowed.Answers(cells.stream()
                    .filter(good)
                    .flatMap(it -> it.codes().stream())
                    .toList());
        }
        var at = cells.indexOf(chosen);
        var joined = chosen.allowed();
        for (var i = at - 1; i >= 0 && touches(cells.get(i).allowed(), joined) && good.test(cells.get(i)); i--) {
            joined = joined(cells.get(i).allowed(), joined);
        }
        for (var i = at + 1;
                i < cells.size() && touches(joined, cells.get(i).allowed()) && good.test(cells.get(i));
                i++) {
            joined = joined(joined, cells.get(i).allowed());
        }
        return joined;
    }

    private static boolean touches(Allowed low, Allowed high) {
        return switch (low) {
            case Allowed.Between below ->
                high instanceof Allowed.Between above && Objects.equals(below.unit(), above.unit());
            case Allowed.Days _ -> high instanceof Allowed.Days;
            case Allowed.Answers _, Allowed.Flagged _, Allowed.Held _ -> false;
        };
    }

    private static Allowed joined(Allowed low, Allowed high) {
        if (low instanceof Allowed.Between below && high instanceof Allowed.Between above) {
            return new Allowed.Between(below.from(), above.to(), below.unit());
        }
        if (low instanceof Allowed.Days below && high instanceof Allowed.Days above) {
            return new Allowed.Days(below.since(), above.before());
        }
        return low;
    }
}
