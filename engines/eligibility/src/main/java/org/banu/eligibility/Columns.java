package org.banu.eligibility;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Many profiles as an array per attribute, all of one length. An attribute that isn't put in is unknown for everybody. The
 * arrays aren't copied: leave them alone while they are screened.
 */
public final class Columns {

    /** The value of who hasn't told, whatever the attribute. */
    public static final long UNKNOWN = Long.MIN_VALUE;

    /** Numbers and amounts count in steps of 0.0001. */
    public static final int DECIMALS = 4;

    private final int size;
    private final Map<String, Column> columns = new HashMap<>();

    /** The values of one attribute, in a unit if they are numbers or amounts. */
    static final class Column {

        final @Nullable String unit;
        final long[] values;

        Column(@Nullable String unit, long[] values) {
            this.unit = unit;
            this.values = values;
        }
    }

    /** Room for so many profiles. */
    public Columns(int size) {
        this.size = size;
    }

    public int size() {
        return size;
    }

    /**
     * Adds an attribute.
     *
     * @param unit of numbers and amounts, one for the whole column; null for everything else
     * @param values one for each profile, {@link #UNKNOWN} if unknown: numbers and amounts in ten-thousandths; days since
     *     1970-01-01; of a choice, grade or hierarchy the place of the answer in the vocabulary, from 0; of several
     *     answers the bit of each place; of a flag 1 for yes and 0 for no
     */
    public Columns put(String attribute, @Nullable String unit, long[] values) {
        if (values.length != size) {
            throw new IllegalArgumentException(
                    "%s values of '%s' for %s profiles.".formatted(values.length, attribute, size));
        }
        columns.put(attribute, new Column(unit, values));
        return this;
    }

    Optional<Column> find(String attribute) {
        return Optional.ofNullable(columns.get(attribute));
    }
}
