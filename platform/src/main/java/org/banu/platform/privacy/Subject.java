package org.banu.platform.privacy;

import java.util.List;

/**
 * How a row leads to whom it is about: by a column of its own, or by columns that refer to another table.
 *
 * @param column of the row
 * @param steps from there; none where the column itself holds the person
 */
record Subject(String column, List<Step> steps) {

    Subject {
        steps = List.copyOf(steps);
    }

    /**
     * On to a row of another table.
     *
     * @param table that is referred to
     * @param key the column there that is referred to
     * @param column the column there to go on with
     */
    record Step(String table, String key, String column) {}

    /** Whether the row itself holds the id of the person. */
    boolean isDirect() {
        return steps.isEmpty();
    }

    /**
     * As a condition on the row {@code t}; those to reach it through are looked up first, so that an index leads to the row
     * though another subject may be enough.
     *
     * @param people the inside of an {@code in (…)}: a parameter, or a query
     */
    String among(String people) {
        var condition = people;
        for (var i = steps.size() - 1; i >= 0; i--) {
            var step = steps.get(i);
            condition = "select %s from %s where %s in (%s)"
                    .formatted(quoted(step.key()), quoted(step.table()), quoted(step.column()), condition);
        }
        return (isDirect() ? "t.%s in (%s)" : "t.%s = any (array(%s))").formatted(quoted(column), condition);
    }

    /** A name of the catalogue, for a statement. */
    static String quoted(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("'%s' is no name of ours.".formatted(name));
        }
        return '"' + name + '"';
    }
}
