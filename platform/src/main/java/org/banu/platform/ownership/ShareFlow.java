package org.banu.platform.ownership;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banu.platform.ownership.Party.Sex;

/** The shares of a structure held on one day, followed from an entity to its owners, and theirs. */
final class ShareFlow {

    private final Map<String, Party> parties = new LinkedHashMap<>();

    /** For each entity its owners with their disclosed shares, those held twice added up. */
    private final Map<String, Map<String, Ratio>> shares = new LinkedHashMap<>();

    /** For each entity those who own a part that isn't disclosed. */
    private final Map<String, Set<String>> undisclosed = new LinkedHashMap<>();

    ShareFlow(Structure structure, LocalDate on) {
        structure.parties().forEach(it -> parties.put(it.id(), it));
        for (var stake : structure.stakes()) {
            if (!stake.isHeld(on)) {
                continue;
            }
            if (stake.percent() == null) {
                undisclosed
                        .computeIfAbsent(stake.of(), _ -> new LinkedHashSet<>())
                        .add(stake.owner());
            } else {
                shares.computeIfAbsent(stake.of(), _ -> new LinkedHashMap<>())
                        .merge(stake.owner(), Ratio.ofPercent(stake.percent()), Ratio::plus);
            }
        }
        parties.values().forEach(it -> {
            if (it instanceof Party.Entity entity) {
                divideRest(entity);
            }
        });
    }

    /** The rest belongs to the one owner whose share isn't told, if it is stated that there is nobody else. */
    private void divideRest(Party.Entity entity) {
        var owners = undisclosed.getOrDefault(entity.id(), Set.of());
        var rest = rest(entity.id());
        if (entity.allOwnersNamed() && owners.size() == 1 && !rest.isNone()) {
            shares.computeIfAbsent(entity.id(), _ -> new LinkedHashMap<>())
                    .merge(owners.iterator().next(), rest, Ratio::plus);
        }
    }

    private Map<String, Ratio> owners(String entity) {
        return shares.getOrDefault(entity, Map.of());
    }

    private Ratio rest(String entity) {
        return owners(entity).values().stream().reduce(Ratio.WHOLE, Ratio::minus);
    }

    Ownership ownership(String entity) {
        var people = new LinkedHashMap<Party.Person, Ratio>();
        var bySex = new EnumMap<Sex, Ratio>(Sex.class);
        weights(entity).forEach((held, weight) -> {
            owners(held).forEach((owner, share) -> {
                if (parties.get(owner) instanceof Party.Person person) {
                    people.merge(person, weight.times(share), Ratio::plus);
                    bySex.merge(person.sex(), weight.times(share), Ratio::plus);
                }
            });
            bySex.merge(ofTheRest(held), weight.times(rest(held)), Ratio::plus);
        });
        var women = bySex.getOrDefault(Sex.WOMAN, Ratio.NONE);
        var others = bySex.getOrDefault(Sex.MAN, Ratio.NONE).plus(bySex.getOrDefault(Sex.ANOTHER, Ratio.NONE));
        var paths = new Paths();
        paths.walk(new ArrayList<>(List.of(entity)), Ratio.WHOLE);
        var notKnown = Ratio.WHOLE.minus(women).minus(others).percent(RoundingMode.HALF_UP);
        return new Ownership(
                largestFirst(people), Ownership.Range.of(women, others), notKnown, paths.widest(), paths.cut);
    }

    /**
     * Whose the undisclosed rest of an entity is, however it is divided: women's if only women can have it. Known only if
     * all its owners are named, and those without a disclosed share are people.
     */
    private Sex ofTheRest(String entity) {
        var sexes = new HashSet<Sex>();
        for (var id : undisclosed.getOrDefault(entity, Set.of())) {
            sexes.add(parties.get(id) instanceof Party.Person person ? person.sex() : Sex.NOT_KNOWN);
        }
        var named = parties.get(entity) instanceof Party.Entity it && it.allOwnersNamed();
        if (!named || sexes.isEmpty() || sexes.contains(Sex.NOT_KNOWN)) {
            return Sex.NOT_KNOWN;
        }
        if (sexes.contains(Sex.WOMAN)) {
            return sexes.size() == 1 ? Sex.WOMAN : Sex.NOT_KNOWN;
        }
        // However they divide it among themselves, it belongs to people who declare not to be women.
        return sexes.iterator().next();
    }

    private static List<Ownership.Owner> largestFirst(Map<Party.Person, Ratio> people) {
        return people.entrySet().stream()
                .sorted(Map.Entry.<Party.Person, Ratio>comparingByValue().reversed())
                .map(it -> new Ownership.Owner(it.getKey(), it.getValue().percent(RoundingMode.HALF_UP)))
                .toList();
    }

    /**
     * How much of each entity the one looked at is, all ways and rounds together: x = e + Sᵀx, where S holds the shares
     * that entities own of one another. Entities from which no share ever comes to a person or into the open are left out,
     * as theirs is a circle that belongs to itself; without them the system has exactly one solution.
     */
    private Map<String, Ratio> weights(String entity) {
        var open = reachable(entity).stream().filter(this::leadsOut).toList();
        if (!open.contains(entity)) {
            return Map.of();
        }
        var size = open.size();
        var rows = new Ratio[size][size + 1];
        for (var row = 0; row < size; row++) {
            for (var column = 0; column < size; column++) {
                var share = owners(open.get(column)).getOrDefault(open.get(row), Ratio.NONE);
                rows[row][column] = (row == column ? Ratio.WHOLE : Ratio.NONE).minus(share);
            }
            rows[row][size] = open.get(row).equals(entity) ? Ratio.WHOLE : Ratio.NONE;
        }
        var solution = solve(rows);
        var weights = new LinkedHashMap<String, Ratio>();
        for (var i = 0; i < size; i++) {
            weights.put(open.get(i), solution.get(i));
        }
        return weights;
    }

    private Set<String> reachable(String entity) {
        var reached = new LinkedHashSet<String>();
        var waiting = new ArrayList<>(List.of(entity));
        while (!waiting.isEmpty()) {
            var next = waiting.removeLast();
            if (parties.get(next) instanceof Party.Entity && reached.add(next)) {
                waiting.addAll(owners(next).keySet());
            }
        }
        return reached;
    }

    private boolean leadsOut(String entity) {
        return reachable(entity).stream()
                .anyMatch(it -> !rest(it).isNone()
                        || owners(it).keySet().stream().anyMatch(id -> parties.get(id) instanceof Party.Person));
    }

    /** Gauss and Jordan, exactly. */
    private static List<Ratio> solve(Ratio[][] rows) {
        var size = rows.length;
        for (var column = 0; column < size; column++) {
            var pivot = column;
            while (rows[pivot][column].isNone()) {
                pivot++;
            }
            var swapped = rows[pivot];
            rows[pivot] = rows[column];
            rows[column] = swapped;
            for (var row = 0; row < size; row++) {
                if (row != column && !rows[row][column].isNone()) {
                    subtract(rows[row], swapped, rows[row][column].over(swapped[column]), column);
                }
            }
        }
        var solution = new ArrayList<Ratio>(size);
        for (var row = 0; row < size; row++) {
            solution.add(rows[row][size].over(rows[row][row]));
        }
        return solution;
    }

    private static void subtract(Ratio[] row, Ratio[] pivot, Ratio factor, int from) {
        for (var i = from; i < row.length; i++) {
            if (!pivot[i].isNone()) {
                row[i] = row[i].minus(factor.times(pivot[i]));
            }
        }
    }

    /** Every way from the entity to a person that passes no entity twice, until there are too many to tell. */
    private final class Paths {

        /** So many are looked at before the widest are kept. */
        private static final int MOST_WALKED = 5_000;

        private final List<Ownership.Path> found = new ArrayList<>();
        private int walked;
        private boolean cut;

        void walk(List<String> way, Ratio share) {
            for (var owner : owners(way.getLast()).entrySet()) {
                if (way.contains(owner.getKey())) {
                    continue;
                }
                if (++walked > MOST_WALKED) {
                    cut = true;
                    return;
                }
                way.add(owner.getKey());
                var along = share.times(owner.getValue());
                if (parties.get(owner.getKey()) instanceof Party.Person) {
                    found.add(new Ownership.Path(way.reversed(), along.percent(RoundingMode.HALF_UP)));
                } else {
                    walk(way, along);
                }
                way.removeLast();
            }
        }

        List<Ownership.Path> widest() {
            cut |= found.size() > Ownership.MOST_PATHS;
            return found.stream()
                    .sorted(Comparator.comparing(Ownership.Path::percent).reversed())
                    .limit(Ownership.MOST_PATHS)
                    .toList();
        }
    }
}
