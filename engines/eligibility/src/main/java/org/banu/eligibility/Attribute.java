package org.banu.eligibility;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that rules may ask of a person.
 *
 * @param unit of a {@link Kind#NUMBER}, null if it has none; null for every other kind
 * @param codes the answers of a choice, grade (lowest first) or hierarchy (parents before children); empty for others
 * @param changeable whether she can change it herself
 * @param effort of changing it, on any scale of whole numbers from 0; only their sums are compared
 * @param askingCost of asking for it, on any scale of whole numbers from 0; decides between equally useful questions
 */
public record Attribute(
        String id, Kind kind, @Nullable String unit, List<Code> codes, boolean changeable, int effort, int askingCost) {

    /**
     * One answer.
     *
     * @param parent the answer that contains it; null at the top of a hierarchy, and for every other kind
     */
    public record Code(String id, @Nullable String parent) {}

    public Attribute {
        codes = List.copyOf(codes);
        if (effort < 0 || askingCost < 0) {
            throw new IllegalArgumentException("Attribute '%s' can't cost less than nothing: effort %s, asking cost %s."
                    .formatted(id, effort, askingCost));
        }
        if (kind.hasCodes() == codes.isEmpty()) {
            throw new IllegalArgumentException(
                    "Attribute '%s' of kind %s has %s answers.".formatted(id, kind, codes.size()));
        }
        if (unit != null && kind != Kind.NUMBER) {
            throw new IllegalArgumentException(
                    "Attribute '%s' of kind %s can't have the unit '%s'. Maybe it is a number?"
                            .formatted(id, kind, unit));
        }
        var seen = new HashSet<String>();
        for (var code : codes) {
            if (code.parent != null && (kind != Kind.HIERARCHY || !seen.contains(code.parent))) {
                throw new IllegalArgumentException(
                        "Answer '%s' of attribute '%s' has the parent '%s'. Maybe that comes later in the list?"
                                .formatted(code.id, id, code.parent));
            }
            if (!seen.add(code.id)) {
                throw new IllegalArgumentException("Answer '%s' of attribute '%s' comes twice.".formatted(code.id, id));
            }
        }
    }

    /** A number in a unit; null for a plain one. */
    public static Attribute number(String id, @Nullable String unit) {
        return new Attribute(id, Kind.NUMBER, unit, List.of(), false, 1, 1);
    }

    public static Attribute money(String id) {
        return plain(id, Kind.MONEY);
    }

    public static Attribute choice(String id, String... codes) {
        return coded(id, Kind.CHOICE, codes);
    }

    public static Attribute choices(String id, String... codes) {
        return coded(id, Kind.CHOICES, codes);
    }

    /** Answers in order, the lowest first. */
    public static Attribute grade(String id, String... codes) {
        return coded(id, Kind.GRADE, codes);
    }

    /** Answers that contain one another, parents before their children. */
    public static Attribute hierarchy(String id, Code... codes) {
        return new Attribute(id, Kind.HIERARCHY, null, List.of(codes), false, 1, 1);
    }

    public static Attribute flag(String id) {
        return plain(id, Kind.FLAG);
    }

    public static Attribute date(String id) {
        return plain(id, Kind.DATE);
    }

    /** The same, but she can change it with some effort. */
    public Attribute changeable(int effort) {
        return new Attribute(id, kind, unit, codes, true, effort, askingCost);
    }

    /** The same, but asking costs something else than 1. */
    public Attribute costing(int askingCost) {
        return new Attribute(id, kind, unit, codes, changeable, effort, askingCost);
    }

    private static Attribute plain(String id, Kind kind) {
        return new Attribute(id, kind, null, List.of(), false, 1, 1);
    }

    private static Attribute coded(String id, Kind kind, String... codes) {
        return new Attribute(
                id, kind, null, Stream.of(codes).map(it -> new Code(it, null)).toList(), false, 1, 1);
    }

    /** Each answer's place in the list, from 0. */
    Map<String, Integer> ranks() {
        var ranks = new HashMap<String, Integer>();
        for (var code : codes) {
            ranks.put(code.id, ranks.size());
        }
        return Map.copyOf(ranks);
    }
}
