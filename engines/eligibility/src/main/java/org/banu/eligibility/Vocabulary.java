package org.banu.eligibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All attributes that rules may ask about, by id, in the order in which they were given. */
public final class Vocabulary {

    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final Map<String, Map<String, Integer>> ranks = new HashMap<>();
    private final Map<String, Map<String, String>> parents = new HashMap<>();

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
        var up = new HashMap<String, String>();
        for (var code : attribute.codes()) {
            if (code.parent() != null) {
                up.put(code.id(), code.parent());
            }
        }
        parents.put(attribute.id(), up);
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
    boolean isWithin(String attribute, String code, String ancestor) {
        return path(attribute, code).contains(ancestor);
    }

    /** Whether an answer of a hierarchy has others below it. */
    boolean isAbove(String attribute, String code) {
        return parents.getOrDefault(attribute, Map.of()).containsValue(code);
    }

    /** An answer of a hierarchy and all above it, the topmost last. */
    List<String> path(String attribute, String code) {
        var up = parents.getOrDefault(attribute, Map.of());
        var path = new ArrayList<String>();
        for (var at = code; at != null; at = up.get(at)) {
            path.add(at);
        }
        return path;
    }
}
