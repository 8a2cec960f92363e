package org.banu.platform.programmes;

import java.util.List;

/**
 * The form that filters are chosen in.
 *
 * @param kinds to choose from
 * @param countries to choose from
 * @param deadlines to choose from
 */
public record FilterForm(Filters filters, List<Choice> kinds, List<Choice> countries, List<Choice> deadlines) {

    public FilterForm {
        kinds = List.copyOf(kinds);
        countries = List.copyOf(countries);
        deadlines = List.copyOf(deadlines);
    }

    /** Something to choose, by its name. */
    public record Choice(String code, String name) {}
}
