package org.banu.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is known of one attribute. A value that isn't known is left out of the {@link Profile}. */
public sealed interface Value {

    /** One answer of a choice, a grade or a hierarchy. */
    record Text(String code) implements Value {}

    /** All the answers that hold, of an attribute that takes several; none of them if empty. */
    record Codes(Set<String> codes) implements Value {

        public Codes {
            codes = Value.sorted(codes);
        }

        public static Codes of(String... codes) {
            return new Codes(Set.of(codes));
        }
    }

    /**
     * A number or an amount of money. Equal whatever the zeros behind the point.
     *
     * @param unit the attribute's unit, or that of the money; null for a plain number
     */
    record Quantity(BigDecimal amount, @Nullable String unit) implements Value {

        public Quantity {
            amount = amount.stripTrailingZeros();
        }

        public static Quantity of(String amount, @Nullable String unit) {
            return new Quantity(new BigDecimal(amount), unit);
        }
    }

    record Flag(boolean holds) implements Value {}

    record Day(LocalDate date) implements Value {}

    /** In one order in every run, unlike {@link Set#copyOf}: hashes and texts are made of it. */
    static SortedSet<String> sorted(Set<String> codes) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(codes));
    }
}
