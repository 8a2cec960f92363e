package org.banu.data;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date as exact as its source: a day, a month, a year or a decade, perhaps inferred.
 *
 * @param text as in the record: {@code 2020-08-19}, {@code 2020-08}, {@code 2020}, {@code c.2020} or {@code 1990s}
 * @param earliest the first day that it can mean
 * @param latest the last day that it can mean
 * @param inferred written with {@code c.}: the source does not say it
 */
public record RoughDate(String text, LocalDate earliest, LocalDate latest, boolean inferred) {

    private static final Pattern FORM = Pattern.compile("(c\\.)?(\\d{4})(s|(-\\d{2})?(-\\d{2})?)");

    /**
     * Reads a date as it stands in a record.
     *
     * @throws IllegalArgumentException when it is in none of the forms, or no day of the calendar
     */
    public static RoughDate parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException(
                    "'%s' is not a date. Maybe write 2020-08-19, 2020-08, 2020, c.2020 or 1990s.".formatted(text));
        }
        var inferred = form.group(1) != null;
        var plain = inferred ? text.substring(2) : text;
        try {
            return switch (plain.length()) {
                case 4 ->
                    between(
                            text,
                            Year.parse(plain).atDay(1),
                            Year.parse(plain).atMonth(12).atEndOfMonth(),
                            inferred);
                case 5 -> decade(text, Integer.parseInt(plain.substring(0, 4)), inferred);
                case 7 ->
                    between(
                            text,
                            YearMonth.parse(plain).atDay(1),
                            YearMonth.parse(plain).atEndOfMonth(),
                            inferred);
                default -> between(text, LocalDate.parse(plain), LocalDate.parse(plain), inferred);
            };
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'%s' is not in the calendar.".formatted(text), e);
        }
    }

    private static RoughDate decade(String text, int first, boolean inferred) {
        return between(text, LocalDate.of(first, 1, 1), LocalDate.of(first + 9, 12, 31), inferred);
    }

    private static RoughDate between(String text, LocalDate earliest, LocalDate latest, boolean inferred) {
        return new RoughDate(text, earliest, latest, inferred);
    }

    @Override
    public String toString() {
        return text;
    }
}
