package org.banu.platform.holdings;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.ownership.Party.Sex;
import org.banu.platform.ownership.Role;
import org.banu.platform.ownership.Structure;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/** What she typed of an owner, a share, an office or a document. Reading a field ledger what is wrong with it. */
record OwnerForm(Map<String, List<String>> typed, List<Problem> problems) {

    static final int LONGEST_NAME = 300;
    static final int LONGEST_TEXT = 2_000;

    private static final int LONGEST_NUMBER = 60;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern SHARE = Pattern.compile("\\d{1,3}(\\.\\d{1,%d})?".formatted(Structure.FINEST));

    static OwnerForm of(Map<String, List<String>> typed) {
        return new OwnerForm(Map.copyOf(typed), new ArrayList<>());
    }

    String value(String field) {
        return PlainText.clean(typed.getOrDefault(field, List.of("")).getFirst());
    }

    boolean isGood() {
        return problems.isEmpty();
    }

    void wrong(String field, String key, Object... arguments) {
        problems.add(new Problem(field, key, arguments));
    }

    /** A text that must be there. */
    String text(String field, int longest, String missing) {
        var text = atMost(field, longest);
        if (text.isEmpty()) {
            wrong(field, missing);
        }
        return text;
    }

    Sex sex() {
        var named = value("sex");
        var sex = Arrays.stream(Sex.values())
                .filter(it -> it.name().equals(named))
                .findFirst();
        if (sex.isEmpty()) {
            wrong("sex", "holdings.wrong.sex");
        }
        return sex.orElse(Sex.NOT_KNOWN);
    }

    /** Empty where she leaves it open. */
    String country() {
        var country = value("country");
        if (!country.isEmpty() && !COUNTRIES.contains(country)) {
            wrong("country", "holdings.wrong.country");
        }
        return country;
    }

    String number() {
        return atMost("number", LONGEST_NUMBER);
    }

    private String atMost(String field, int longest) {
        var text = value(field);
        Problem.tooLong(field, text, longest).ifPresent(problems::add);
        return text;
    }

    /** In percent, in digits of any script; null where it is not disclosed. */
    @Nullable
    BigDecimal percent() {
        if (value("undisclosed").equals("yes")) {
            return null;
        }
        var share = PlainText.digits(value("percent"))
                .replaceAll("[\\s%٪]", "")
                .replace(',', '.')
                .replace('٫', '.');
        if (SHARE.matcher(share).matches()) {
            var percent = new BigDecimal(share);
            if (percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0) {
                return percent;
            }
        }
        wrong("percent", share.isEmpty() ? "holdings.wrong.no_percent" : "holdings.wrong.percent");
        return null;
    }

    /** A day that is not still to come; empty where she leaves it open. */
    Optional<LocalDate> day(String field, LocalDate today) {
        var typed = PlainText.digits(value(field));
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            var day = LocalDate.parse(typed);
            if (!day.isAfter(today) && day.getYear() >= 1800) {
                return Optional.of(day);
            }
        } catch (DateTimeException noDay) {
            // Told below, as for a day that is still to come.
        }
        wrong(field, "holdings.wrong.day");
        return Optional.empty();
    }

    /** At least one. */
    List<Role.Kind> offices() {
        var chosen = typed.getOrDefault("office", List.of());
        var offices = Arrays.stream(Role.Kind.values())
                .filter(it -> chosen.contains(it.name()))
                .toList();
        if (offices.isEmpty()) {
            wrong("office", "holdings.wrong.office");
        }
        return offices;
    }
}
