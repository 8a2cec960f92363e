package org.banu.platform.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.banu.data.Facts;
import org.banu.data.Term;
import org.banu.platform.demo.Luck.Chance;

/** Where something is: in the big cities more often than elsewhere. */
final class Places {

    private static final Set<String> BIG = Set.of("KZ-75", "KZ-71", "KZ-79", "PK-PB-LAHORE", "PK-SD-KARACHI", "PK-IS");
    private static final int SHARE_OF_BIG = 6;

    private final Map<String, List<Chance<Term>>> chances = new HashMap<>();

    Places(Facts facts) {
        for (var place : facts.places()) {
            if (place.parent() != null) {
                var country = place.code().substring(0, 2);
                chances.computeIfAbsent(country, _ -> new ArrayList<>())
                        .add(new Chance<>(place, BIG.contains(place.code()) ? SHARE_OF_BIG : 1));
            }
        }
    }

    Term of(String country, Luck luck) {
        return luck.ofShared(chances.getOrDefault(country, List.of())).value();
    }
}
