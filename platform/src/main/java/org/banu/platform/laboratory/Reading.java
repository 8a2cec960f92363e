package org.banu.platform.laboratory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banu.platform.web.Problem;

/**
 * What an address says.
 *
 * @param scenario of all that was understood
 * @param typed by field: what is to stand in it, as it was typed or, where it was understood, as the page writes it
 * @param tidy whether it names only what is changed, as {@link Scenario#query()} does
 */
record Reading(Scenario scenario, Map<String, String> typed, List<Problem> problems, boolean tidy) {

    Reading {
        typed = Map.copyOf(typed);
        problems = List.copyOf(problems);
    }

    String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    Optional<Problem> problem(String field) {
        return problems.stream().filter(it -> it.field().equals(field)).findFirst();
    }
}
