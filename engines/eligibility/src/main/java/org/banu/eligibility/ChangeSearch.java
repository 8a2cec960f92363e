package org.banu.eligibility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banu.eligibility.Changes.Change;

/**
 * Tries sets of changeable attributes, smallest first, and for each set the cells of its attributes and of those that
 * aren't known, backing out as soon as the verdict is settled either way.
 */
final class ChangeSearch {

    private final Plan plan;
    private final Profile profile;
    private final List<Attribute> changeable;
    private final List<Attribute> open;
    private final Map<String, List<Cell>> moves = new HashMap<>();
    private final Map<String, List<Cell>> refinements = new HashMap<>();

    ChangeSearch(Plan plan, Profile profile, Vocabulary vocabulary) {
        this.plan = plan;
        this.profile = profile;
        var asked = plan.attributes();
        var all =
                vocabulary.list().stream().filter(it -> asked.contains(it.id())).toList();
        changeable = all.stream()
                .filter(it -> it.changeable() && profile.find(it.id()).isPresent())
                .toList();
        open = all.stream().filter(it -> isOpen(it, vocabulary)).toList();
        for (var attribute : all) {
            var id = attribute.id();
            moves.put(id, plan.cells(id).list(profile.values().get(id), false));
            refinements.put(id, plan.cells(id).list(profile.values().get(id), true));
        }
    }

    /** Not told, or a place above others, so that it may become more exact. */
    private boolean isOpen(Attribute attribute, Vocabulary vocabulary) {
        var id = attribute.id();
        return switch (profile.values().get(id)) {
            case null -> true;
            case Value.Text(var code) -> vocabulary.isAbove(id, code);
            case Value.Codes _, Value.Quantity _, Value.Flag _, Value.Day _ -> false;
        };
    }

    List<Changes> search() {
        if (plan.truth(plan.truths(profile)) != Truth.FALSE) {
            return List.of();
        }
        var found = new ArrayList<Changes>();
        var done = new ArrayList<Integer>();
        for (var size = 1; size <= changeable.size() && found.size() < Changes.LIMIT; size++) {
            var ofSize = new ArrayList<Changes>();
            for (var set : subsets(size)) {
                if (done.stream().noneMatch(it -> (it & set) == it)) {
                    tryOut(set).ifPresent(it -> {
                        ofSize.add(it);
                        done.add(set);
                    });
                }
            }
            // Stable: among equals the order of the vocabulary stays.
            ofSize.sort(Comparator.comparingInt(Changes::effort));
            found.addAll(ofSize);
        }
        return found.stream().limit(Changes.LIMIT).toList();
    }

    /** Bit sets of changeable attributes with so many of them, the first attributes first. */
    private List<Integer> subsets(int size) {
        var subsets = new ArrayList<Integer>();
        addSubsets(0, size, 0, subsets);
        return subsets;
    }

    private void addSubsets(int from, int size, int set, List<Integer> subsets) {
        if (size == 0) {
            subsets.add(set);
            return;
        }
        for (var i = from; i <= changeable.size() - size; i++) {
            addSubsets(i + 1, size - 1, set | 1 << i, subsets);
        }
    }

    private Optional<Changes> tryOut(int set) {
        var truths = plan.truths(profile);
        var variables = new ArrayList<Attribute>();
        for (var i = 0; i < changeable.size(); i++) {
            if ((set >> i & 1) == 1) {
                variables.add(changeable.get(i));
            }
        }
        var changed = List.copyOf(variables);
        var others = open.stream().filter(it -> !changed.contains(it)).toList();
        variables.addAll(others);
        changed.forEach(it -> plan.unset(it.id(), truths));
        var chosen = new LinkedHashMap<String, Cell>();
        var cells = new HashMap<>(refinements);
        changed.forEach(it -> cells.put(it.id(), moves.getOrDefault(it.id(), List.of())));
        if (!isReached(variables, 0, cells, truths, chosen)) {
            return Optional.empty();
        }
        dropNeedless(others, chosen, truths);
        return Optional.of(new Changes(
                changes(changed, cells, chosen, truths),
                changes(others, cells, chosen, truths),
                changed.stream().mapToInt(Attribute::effort).sum()));
    }

    private boolean isReached(
            List<Attribute> variables,
            int next,
            Map<String, List<Cell>> cells,
            Truth[] truths,
            Map<String, Cell> chosen) {
        var truth = plan.truth(truths);
        if (truth != Truth.UNKNOWN || next == variables.size()) {
            return truth == Truth.TRUE;
        }
        var id = variables.get(next).id();
        var before = plan.get(id, truths);
        for (var cell : nearestFirst(id, cells.getOrDefault(id, List.of()))) {
            plan.set(id, cell.truths(), truths);
            chosen.put(id, cell);
            if (isReached(variables, next + 1, cells, truths, chosen)) {
                return true;
            }
        }
        chosen.remove(id);
        plan.set(id, before, truths);
        return false;
    }

    /** On an axis the cells round hers, going outwards; otherwise in their order. */
    private List<Cell> nearestFirst(String id, List<Cell> mine) {
        var now = profile.values().get(id);
        if (!(now instanceof Value.Quantity) && !(now instanceof Value.Day)) {
            return mine;
        }
        var home = 0;
        while (home < mine.size() - 1 && !mine.get(home).allowed().nearest(now).equals(now)) {
            home++;
        }
        var middle = home;
        return mine.stream()
                .sorted(Comparator.comparingInt(it -> Math.abs(mine.indexOf(it) - middle)))
                .toList();
    }

    /** Lets go of what isn't needed for the verdict. */
    private void dropNeedless(List<Attribute> others, Map<String, Cell> chosen, Truth[] truths) {
        var known = plan.truths(profile);
        for (var attribute : others) {
            var cell = chosen.get(attribute.id());
            if (cell != null) {
                plan.set(attribute.id(), plan.get(attribute.id(), known), truths);
                if (plan.truth(truths) == Truth.TRUE) {
                    chosen.remove(attribute.id());
                } else {
                    plan.set(attribute.id(), cell.truths(), truths);
                }
            }
        }
    }

    private List<Change> changes(
            List<Attribute> attributes, Map<String, List<Cell>> cells, Map<String, Cell> chosen, Truth[] truths) {
        var changes = new ArrayList<Change>();
        for (var attribute : attributes) {
            var id = attribute.id();
            var cell = chosen.get(id);
            if (cell != null) {
                var now = profile.values().get(id);
                var allowed = Cells.union(cells.getOrDefault(id, List.of()), cell, it -> holdsWith(id, it, truths));
                changes.add(new Change(id, now, allowed.nearest(now), allowed));
            }
        }
        return changes;
    }

    private boolean holdsWith(String id, Cell cell, Truth[] truths) {
        var trial = truths.clone();
        plan.set(id, cell.truths(), trial);
        return plan.truth(trial) == Truth.TRUE;
    }
}
