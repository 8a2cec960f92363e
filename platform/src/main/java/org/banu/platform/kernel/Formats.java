package org.banu.platform.kernel;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.util.TimeZone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a language writes numbers and days, looked up once: to look it up takes longer than to write by it. */
public final class Formats {

    /** A day in short and a time of 24 hours: of 12, ICU writes AM and PM in Latin letters everywhere. */
    private static final String MOMENT = "yMMMdHm";

    private static final Map<Language, Formats> ALL =
            Arrays.stream(Language.values()).collect(Collectors.toUnmodifiableMap(Function.identity(), Formats::new));

    private final LocalizedNumberFormatter number;
    private final LocalizedNumberFormatter whole;
    private final LocalizedNumberFormatter hundredths;
    private final DateFormat day;
    private final DateFormat month;
    private final DateFormat moment;

    private Formats(Language language) {
        var locale = language.locale();
        number = NumberFormatter.withLocale(locale);
        whole = number.precision(Precision.integer());
        hundredths = number.precision(Precision.fixedFraction(2));
        day = DateFormat.getDateInstance(DateFormat.LONG, locale);
        month = DateFormat.getInstanceForSkeleton(DateFormat.YEAR_MONTH, locale);
        moment = DateFormat.getInstanceForSkeleton(MOMENT, locale);
    }

    public static Formats of(Language language) {
        return Optional.ofNullable(ALL.get(language)).orElseThrow();
    }

    public LocalizedNumberFormatter number() {
        return number;
    }

    /** For an amount of money: whole where it is whole, else with two digits after the decimal sign. */
    public LocalizedNumberFormatter amount(BigDecimal amount) {
        return amount.stripTrailingZeros().scale() <= 0 ? whole : hundredths;
    }

    public String day(LocalDate date) {
        return write(day, TimeZone.GMT_ZONE, begin(date));
    }

    /** The day of a moment, where Banu is at home. */
    public String day(Instant at) {
        return write(day, TimeZone.getDefault(), at);
    }

    public String month(LocalDate day) {
        return write(month, TimeZone.GMT_ZONE, begin(day));
    }

    /** A day and a time of day, where Banu is at home. */
    public String moment(Instant at) {
        return write(moment, TimeZone.getDefault(), at);
    }

    private static Instant begin(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** By a copy, since a DateFormat is not safe for use by several threads. */
    private static String write(DateFormat like, TimeZone zone, Instant at) {
        var format = like.clone();
        format.setTimeZone(zone);
        return format.format(Date.from(at));
    }
}
