package org.banu.eligibility;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.banu.eligibility.Problem.Reason;
import org.jspecify.annotations.Nullable;

/** Whether a unit goes with a number or an amount of money. */
final class UnitCheck {

    private UnitCheck() {}

    /** What is wrong with it, the attribute being the path; empty if nothing is. */
    static Optional<Problem> check(Attribute attribute, @Nullable String unit, Units units) {
        var id = attribute.id();
        if (attribute.kind() == Kind.MONEY) {
            if (unit == null) {
                return Optional.of(new Problem(id, Reason.UNIT_MISSING, List.of(id)));
            }
            return units.names().contains(unit)
                    ? Optional.empty()
                    : Optional.of(new Problem(id, Reason.UNIT_WRONG, List.of(id, unit, "money")));
        }
        return Objects.equals(unit, attribute.unit())
                ? Optional.empty()
                : Optional.of(new Problem(
                        id,
                        Reason.UNIT_WRONG,
                        List.of(
                                id,
                                Objects.requireNonNullElse(unit, ""),
                                Objects.requireNonNullElse(attribute.unit(), ""))));
    }
}
