package org.banu.platform.access;

import java.util.Set;

/**
 * Rows of these tables went, since they were due or a person was erased; what lies beside them, such as files, may follow
 * once the transaction has ended well.
 */
public record RowsDeleted(Set<String> tables) {

    public RowsDeleted {
        tables = Set.copyOf(tables);
    }
}
