package org.banu.eligibility;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The answers to each attribute, as far as each rule set tells them apart, and how many equally likely answers each stands
 * for: on an axis the intervals between the thresholds of the rule sets at hand, otherwise codes.
 */
final class Answers {

    /**
     * What one rule set can't tell apart.
     *
     * @param codes its codes, if it has any
     * @param lowest those with none below them
     * @param fixed how many answers it stands for; -1 if that depends on the rule sets at hand
     * @param axis the number of its axis if so
     * @param low the number of the cut below on that axis, -1 if there is none
     * @param high the number of the cut above, the number of cuts if there is none
     */
    record Answer(
            List<Truth> truths, List<String> codes, List<String> lowest, int fixed, int axis, int low, int high) {}

    private final List<Map<String, List<Answer>>> answers = new ArrayList<>();
    private final List<List<Cut>> axes = new ArrayList<>();

    Answers(List<Plan> plans, Judgement judgement) {
        var ordered = new HashMap<String, Integer>();
        for (var attribute : judgement.vocabulary().list()) {
            switch (attribute.kind()) {
                case NUMBER, DATE -> addAxis(attribute, attribute.unit(), plans, judgement, ordered);
                case MONEY ->
                    judgement.units().names().forEach(it -> addAxis(attribute, it, plans, judgement, ordered));
                case CHOICE, CHOICES, GRADE, HIERARCHY, FLAG -> {}
            }
        }
        for (var plan : plans) {
            var mine = new HashMap<String, List<Answer>>();
            for (var id : plan.attributes()) {
                var cells = plan.cells(id);
                mine.put(
                        id,
                        cells.list().stream()
                                .map(it -> answer(it, cells.attribute(), ordered, judgement.vocabulary()))
                                .toList());
            }
            answers.add(mine);
        }
    }

    private void addAxis(
            Attribute attribute,
            @Nullable String unit,
            List<Plan> plans,
            Judgement judgement,
            Map<String, Integer> ordered) {
        var cuts = new TreeSet<Cut>();
        for (var plan : plans) {
            for (var test : plan.tests()) {
                if (test.attribute().equals(attribute.id())) {
                    cuts.addAll(Cut.of(test, unit, judgement));
                }
            }
        }
        ordered.put(attribute.id() + " " + unit, axes.size());
        axes.add(List.copyOf(cuts));
    }

    private Answer answer(Cell cell, Attribute attribute, Map<String, Integer> ordered, Vocabulary vocabulary) {
        return switch (cell.allowed()) {
            case Allowed.Answers(var codes) -> {
                var lowest = codes.stream()
                        .filter(it -> !vocabulary.isAbove(attribute.id(), it))
                        .toList();
                yield new Answer(cell.truths(), codes, lowest, lowest.size(), -1, 0, 0);
            }
            case Allowed.Flagged _ -> new Answer(cell.truths(), List.of(), List.of(), 1, -1, 0, 0);
            case Allowed.Held(var oneOfEach, var none) ->
                new Answer(
                        cell.truths(),
                        List.of(),
                        List.of(),
                        oneOfEach.isEmpty()
                                ? 1 + attribute.codes().size() - none.size()
                                : oneOfEach.size() == 1 ? oneOfEach.getFirst().size() : 0,
                        -1,
                        0,
                        0);
            case Allowed.Between(var from, var to, var unit) -> {
                var axis = ordered.getOrDefault(attribute.id() + " " + unit, 0);
                yield onAxis(
                        cell,
                        axis,
                        from == null ? null : new Cut(from.at(), from.closed()),
                        to == null ? null : new Cut(to.at(), !to.closed()));
            }
            case Allowed.Days(var since, var before) ->
                onAxis(
                        cell,
                        ordered.getOrDefault(attribute.id() + " null", 0),
                        since == null ? null : Cut.from(since),
                        before == null ? null : Cut.from(before));
        };
    }

    private Answer onAxis(Cell cell, int axis, @Nullable Cut below, @Nullable Cut above) {
        var cuts = axes.get(axis);
        return new Answer(
                cell.truths(),
                List.of(),
                List.of(),
                -1,
                axis,
                below == null ? -1 : cuts.indexOf(below),
                above == null ? cuts.size() : cuts.indexOf(above));
    }

    List<Answer> list(int plan, String attribute) {
        return answers.get(plan).getOrDefault(attribute, List.of());
    }

    /** How many cuts of these plans lie at or below each cut, on each axis. */
    int[][] countCuts(List<Integer> plans) {
        var counts = new int[axes.size()][];
        for (var i = 0; i < counts.length; i++) {
            counts[i] = new int[axes.get(i).size()];
        }
        for (var plan : plans) {
            for (var answersOf : answers.get(plan).values()) {
                for (var answer : answersOf) {
                    if (answer.fixed < 0 && answer.low >= 0) {
                        counts[answer.axis][answer.low] = 1;
                    }
                }
            }
        }
        for (var count : counts) {
            for (var i = 1; i < count.length; i++) {
                count[i] += count[i - 1];
            }
        }
        return counts;
    }

    /** How many codes one stands for, if only some are possible. */
    static int weight(Answer answer, Set<String> possible) {
        return (int) answer.lowest.stream().filter(possible::contains).count();
    }

    /** How many equally likely answers one stands for; none on an axis that isn't cut at all. */
    static int weight(Answer answer, int[][] counts) {
        if (answer.fixed >= 0) {
            return answer.fixed;
        }
        var count = counts[answer.axis];
        if (count.length == 0 || count[count.length - 1] == 0) {
            return 0;
        }
        var below = answer.low < 0 ? 0 : count[answer.low];
        var upTo = answer.high == 0 ? 0 : count[answer.high - 1];
        return 1 + upTo - below;
    }
}
