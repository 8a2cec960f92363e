package org.banu.eligibility;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * Brings one column of raw values to the codes of a {@link Coding}. A cut is a whole number of raw steps, as raw values are;
 * see {@link Steps} for the search.
 */
final class ColumnCoder {

    private enum How {
        NOTHING,
        SEARCH,
        PLACE,
        FLAG,
        MASK
    }

    private final How how;
    private final long[] values;
    private final Steps steps;
    private final int first;
    private final String attribute;
    private final long limit;

    ColumnCoder(Coding coding, Columns columns) {
        var attribute = coding.attribute();
        var column = columns.find(attribute.id()).orElse(null);
        values = column == null ? new long[0] : column.values;
        how = column == null
                ? How.NOTHING
                : switch (attribute.kind()) {
                    case NUMBER, MONEY, DATE -> How.SEARCH;
                    case CHOICE, GRADE, HIERARCHY -> How.PLACE;
                    case FLAG -> How.FLAG;
                    case CHOICES -> How.MASK;
                };
        this.attribute = attribute.id();
        limit = switch (how) {
            case MASK -> 1L << attribute.codes().size();
            case FLAG -> 2;
            case PLACE, SEARCH, NOTHING -> attribute.codes().size();
        };
        if (how == How.SEARCH && column != null) {
            if (attribute.kind() == Kind.NUMBER && !Objects.equals(column.unit, attribute.unit())) {
                throw new IllegalArgumentException(
                        "'%s' is in %s, not in %s.".formatted(attribute.id(), attribute.unit(), column.unit));
            }
            var axis = coding.axis(Objects.requireNonNullElse(column.unit, ""));
            var decimals = attribute.kind() == Kind.DATE ? 0 : Columns.DECIMALS;
            first = axis.first();
            steps = new Steps(axis.cuts().stream()
                    .mapToLong(it -> firstStepAbove(it, decimals))
                    .toArray());
        } else {
            first = 0;
            steps = new Steps(new long[0]);
        }
    }

    /** The least raw value that lies above a cut. */
    private static long firstStepAbove(Cut cut, int decimals) {
        var steps = cut.at().movePointRight(decimals);
        var up = steps.setScale(0, RoundingMode.CEILING);
        if (!cut.closed() && up.compareTo(steps) == 0) {
            up = up.add(BigDecimal.ONE);
        }
        // Beyond the range of long no raw value lies above, or all do; UNKNOWN itself is never looked up.
        return up.min(BigDecimal.valueOf(Long.MAX_VALUE))
                .max(BigDecimal.valueOf(Long.MIN_VALUE))
                .longValueExact();
    }

    /** Writes the codes of a part of the column, from a place on and then every so many places. */
    void code(int from, int to, long[] into, int place, int stride) {
        switch (how) {
            case NOTHING -> {}
            case SEARCH -> search(from, to, into, place, stride);
            case PLACE -> codePlaces(from, to, into, place, stride);
            case FLAG -> codeFlags(from, to, into, place, stride);
            case MASK -> codeMasks(from, to, into, place, stride);
        }
    }

    private void search(int from, int to, long[] into, int place, int stride) {
        var at = place;
        for (var i = from; i < to; i++) {
            into[at] = values[i] == Columns.UNKNOWN ? 0 : first + steps.count(values[i]);
            at += stride;
        }
    }

    private void codePlaces(int from, int to, long[] into, int place, int stride) {
        var at = place;
        for (var i = from; i < to; i++) {
            into[at] = values[i] == Columns.UNKNOWN ? 0 : 1 + checked(i);
            at += stride;
        }
    }

    private void codeFlags(int from, int to, long[] into, int place, int stride) {
        var at = place;
        for (var i = from; i < to; i++) {
            into[at] = values[i] == Columns.UNKNOWN ? 0 : 2 - checked(i);
            at += stride;
        }
    }

    private void codeMasks(int from, int to, long[] into, int place, int stride) {
        var at = place;
        for (var i = from; i < to; i++) {
            into[at] = values[i] == Columns.UNKNOWN ? -1 : checked(i);
            at += stride;
        }
    }

    private long checked(int i) {
        if (values[i] < 0 || values[i] >= limit) {
            throw new IllegalArgumentException(
                    "No answer %s to '%s' in profile %s. Maybe it counts from 1?".formatted(values[i], attribute, i));
        }
        return values[i];
    }
}
