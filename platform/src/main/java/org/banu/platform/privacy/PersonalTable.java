package org.banu.platform.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table with data of people, as its label and its columns say.
 *
 * @param subjects whom a row is about; one of them is enough for it to be hers
 * @param refersTo other tables that rows of it refer to
 */
record PersonalTable(String name, List<Subject> subjects, List<Column> columns, Set<String> refersTo) {

    PersonalTable {
        subjects = List.copyOf(subjects);
        columns = List.copyOf(columns);
        refersTo = Set.copyOf(refersTo);
    }

    /** Whether a row {@code t} is about one of them. */
    String among(String people) {
        return subjects.stream().map(it -> it.among(people)).collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Whether the column tells of somebody: whom the row is about, or who did something to it. */
    boolean namesSomebody(Column column) {
        return column.isId()
                && (column.name().endsWith("_by")
                        || subjects.stream()
                                .anyMatch(it -> it.isDirect() && it.column().equals(column.name())));
    }

    /** In an order in which their rows can be deleted: what refers to others comes before them. */
    static List<PersonalTable> childrenFirst(List<PersonalTable> tables) {
        var left = new ArrayList<>(tables);
        var sorted = new ArrayList<PersonalTable>();
        while (!left.isEmpty()) {
            var next = left.stream()
                    .filter(it -> left.stream()
                            .noneMatch(other ->
                                    !other.equals(it) && other.refersTo().contains(it.name())))
                    .findFirst()
                    // Tables that refer to each other in a ring: their references must cascade.
                    .orElse(left.getFirst());
            left.remove(next);
            sorted.add(next);
        }
        return sorted;
    }
}
