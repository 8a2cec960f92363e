package org.banu.data.index;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What rows that come in do to rows that are there: a function, so that files and tables of a database are treated alike.
 *
 * @param rows as they will be: those that were there in their order, then the new ones
 * @param changes new and changed rows, in the order in which they came
 * @param same number of rows that came in as they were there already
 */
public record Merge(List<List<String>> rows, List<Change> changes, int same) {

    public Merge {
        rows = rows.stream().map(List::copyOf).toList();
        changes = List.copyOf(changes);
    }

    /**
     * One row that would be added or changed.
     *
     * @param key what names it, such as KAZ, 2026, LFP
     * @param before its cells; empty if it is new
     * @param after its cells
     */
    public record Change(List<String> key, List<String> before, List<String> after) {
        public Change {
            key = List.copyOf(key);
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        public boolean isNew() {
            return before.isEmpty();
        }
    }

    /**
     * Compares rows by their key.
     *
     * @param keys places of the cells that name a row
     * @param known rows that are there, each key once
     * @param incoming rows that come in, each key once
     */
    public static Merge of(List<Integer> keys, List<List<String>> known, List<List<String>> incoming) {
        Map<List<String>, List<String>> rows = new LinkedHashMap<>();
        known.forEach(it -> rows.put(key(keys, it), it));
        var changes = new ArrayList<Change>();
        var same = 0;
        for (var row : incoming) {
            var key = key(keys, row);
            var before = rows.put(key, row);
            if (row.equals(before)) {
                same++;
            } else {
                changes.add(new Change(key, before == null ? List.of() : before, row));
            }
        }
        return new Merge(List.copyOf(rows.values()), changes, same);
    }

    private static List<String> key(List<Integer> keys, List<String> row) {
        return keys.stream().map(row::get).toList();
    }

    /** Number of rows that would be new. */
    public long added() {
        return changes.stream().filter(Change::isNew).count();
    }

    /** Number of rows that would differ from what is there. */
    public long changed() {
        return changes.size() - added();
    }
}
