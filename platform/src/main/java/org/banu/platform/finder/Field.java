package org.banu.platform.finder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One question as it stands in a form.
 *
 * @param name of the form's field, which is the attribute's id
 * @param kind of input: {@code radio}, {@code checkbox}, {@code select}, {@code number}, {@code money} or {@code date}
 * @param help null if the question speaks for itself
 * @param typed what stands in the input; empty for none
 * @param unit of an amount, ISO 4217; empty for other kinds
 * @param within her vague answer, below which this one asks; empty if it asks anew
 * @param wrong the message key of what is wrong with it; null if nothing is
 */
record Field(
        String name,
        String kind,
        String question,
        @Nullable String help,
        List<Option> options,
        String typed,
        String unit,
        String within,
        @Nullable String wrong) {

    /**
     * One answer to choose.
     *
     * @param group the heading it stands under; empty for none
     */
    record Option(String code, String label, String group, boolean chosen) {}

    Field {
        options = List.copyOf(options);
    }
}
