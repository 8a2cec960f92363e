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
    /** The code of who hasn't told, and of the first answer. */
    private final long unknown;

    private final long first;
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
        unknown = coding.unknown();
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
            first = unknown + 1;
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
            case NOTHING -> fill(to - from, into, place, stride);
            case SEARCH -> search(from, to, into, place, stride);
            case PLACE -> codePlaces(from, to, into, place, stride);
            case FLAG -> codeFlags(from, to, into, place, stride);
            case MASK -> codeMasks(from, to, into, place, stride);
        }
    }

    private void fill(int count, long[] into, int place, int stride) {
        for (var i = 0; i < count; i++) {
            into[place + i * stride] = unknown;
        }
    }

    /** Without a branch on whether somebody told, which nothing could predict. */
    private void search(int from, int to, long[] into, int place, int stride) {
        var at = place;
        for (var i = from; i < to; i++) {
            var told = values[i] ^ Columns.UNKNOWN;
            var allIfTold = (told | -told) >> 63;
            into[at] = unknown + ((first - unknown + steps.count(values[i])) & allIfTold);
            at += stride;
        }
    }

    /** Likewise: what lies below the first place is unknown, and what is wrong is looked for only if anything is. */
    private void codePlaces(int from, int to, long[] into, int place, int stride) {
        var at = place;
        var wrong = 0L;
        for (var i = from; i < to; i++) {
            var value = values[i];
            var answer = Math.max(value, -1);
            wrong |= ((value ^ Columns.UNKNOWN) & (value >> 63)) | ((limit - 1 - answer) >> 63);
            into[at] = first + answer;
            at += stride;
        }
        if (wrong != 0) {
            for (var i = from; i < to; i++) {
                if (values[i] != Columns.UNKNOWN) {
                    checked(i);
                }
            }
        }
    }

    private void codeFlags(int from, int to, long[] into, int place, int stride) {
        var at = place;
        for (var i = from; i < to; i++) {
            into[at] = values[i] == Columns.UNKNOWN ? unknown : first + 1 - checked(i);
            at += stride;
        }
    }

    private void codeMasks(int from, int to, long[] into, int place, int stride) {
        var at = place;
        for (var i = from; i < to; i++) {
            into[at] = values[i] == Columns.UNKNOWN ? unknown : checked(i);
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
