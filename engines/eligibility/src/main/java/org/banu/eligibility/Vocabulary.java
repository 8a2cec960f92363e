package org.banu.eligibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All attributes that rules may ask about, by id, in the order in which they were given. */
public final class Vocabulary {

    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> ranks = new HashMap<>();
    private final Map<String, Map<String, List<String>>> paths = new HashMap<>();
    private final Map<String, Set<String>> above = new HashMap<>();

    private Vocabulary() {}

    public static Vocabulary of(Collection<Attribute> attributes) {
        var vocabulary = new Vocabulary();
        for (var attribute : attributes) {
            vocabulary.add(attribute);
        }
        return vocabulary;
    }

    private void add(Attribute attribute) {
        if (attributes.put(attribute.id(), attribute) != null) {
            throw new IllegalArgumentException("Attribute '%s' comes twice.".formatted(attribute.id()));
        }
        ranks.put(attribute.id(), attribute.ranks());
        var up = new HashMap<String, List<String>>();
        var aboveOthers = new HashSet<String>();
        for (var code : attribute.codes()) {
            var path = new ArrayList<>(List.of(code.id()));
            if (code.parent() != null) {
                // Parents come before their children, so theirs is known.
                path.addAll(up.getOrDefault(code.parent(), List.of()));
                aboveOthers.add(code.parent());
            }
            up.put(code.id(), List.copyOf(path));
        }
        paths.put(attribute.id(), up);
        above.put(attribute.id(), aboveOthers);
    }

    public Collection<Attribute> list() {
        return Collections.unmodifiableCollection(attributes.values());
    }

    public Optional<Attribute> find(String id) {
        return Optional.ofNullable(attributes.get(id));
    }

    Attribute get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException(
                "No attribute '%s' in the vocabulary. Maybe the rules weren't checked?".formatted(id)));
    }

    boolean hasCode(String attribute, String code) {
        return ranks.getOrDefault(attribute, Map.of()).containsKey(code);
    }

    /** The place of an answer in the list of its attribute, from 0. */
    int rank(String attribute, String code) {
        var rank = ranks.getOrDefault(attribute, Map.of()).get(code);
        if (rank == null) {
            throw new IllegalArgumentException(
                    "No answer '%s' to '%s'. Maybe the profile wasn't checked?".formatted(code, attribute));
        }
        return rank;
    }

    /** Whether one answer of a hierarchy is another or lies below it. */
    public boolean isWithin(String attribute, String code, String ancestor) {
        return path(attribute, code).contains(ancestor);
    }

    /** Whether an answer of a hierarchy has others below it, so that it could be more exact. */
    public boolean isAbove(String attribute, String code) {
        return above.getOrDefault(attribute, Set.of()).contains(code);
    }

    /** An answer of a hierarchy and all above it, the topmost last. */
    List<String> path(String attribute, String code) {
        var path = paths.getOrDefault(attribute, Map.of()).get(code);
        return path == null ? List.of(code) : path;
    }
}
