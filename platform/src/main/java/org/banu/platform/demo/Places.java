package org.banu.platform.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.banu.data.Facts;
import org.banu.data.Term;
import org.banu.platform.demo.Luck.Chance;

/** Where something is: in regions with big cities more often than in others; these shares are invented as well. */
final class Places {

    private static final Map<String, Integer> SHARES =
            Map.of("KZ-75", 6, "KZ-71", 4, "KZ-79", 2, "KZ-61", 2, "PK-PB", 10, "PK-SD", 6, "PK-KP", 3, "PK-IS", 2);

    /** By country, then by region, with all that is in it. */
    private final Map<String, List<Chance<Term>>> regions = new HashMap<>();

    private final Map<String, List<Term>> within = new HashMap<>();

    Places(Facts facts) {
        for (var place : facts.places()) {
            var parent = place.parent();
            if (parent != null && parent.length() == 2) {
                regions.computeIfAbsent(parent, _ -> new ArrayList<>())
                        .add(new Chance<>(place, SHARES.getOrDefault(place.code(), 1)));
                within.put(
                        place.code(),
                        facts.places().stream()
                                .filter(it -> (it.code() + "-").startsWith(place.code() + "-"))
                                .toList());
            }
        }
    }

    Term of(String country, Luck luck) {
        var region = luck.ofShared(regions.getOrDefault(country, List.of())).value();
        return luck.of(within.getOrDefault(region.code(), List.of(region)));
    }
}
