package org.banu.platform.vault;

import java.util.List;

/**
 * A column that holds sealed values.
 *
 * @param bound the columns whose values, with a slash between, are the row that a value is bound to; empty for a table of one row
 * @param open whether its policies let it be sealed anew
 */
record SealedColumn(String table, String column, List<String> bound, boolean open) {

    SealedColumn {
        bound = List.copyOf(bound);
    }

    String name() {
        return table + "." + column;
    }
}
