package org.banu.platform.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.data.Facts;
import org.banu.data.Term;
import org.banu.eligibility.Vocabulary;
import org.banu.platform.accounts.Address;
import org.banu.platform.identifiers.Registration;
import org.banu.platform.identifiers.RegistrationKind;
import org.banu.platform.kernel.Language;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads what is told of a business as it was typed, on a page or in a file: fields by the names of {@link #FIELDS}, with
 * several values each where there can be several. All that is wrong is told at once, each at its field.
 */
@Component
public class DetailsReader {

    /** The fields of a business, in the order of a form or a table; numbers go by their register. */
    public static final List<String> FIELDS = Stream.concat(
                    Stream.of(
                            "name",
                            "name_latin",
                            "name_cyrillic",
                            "name_arabic",
                            "country",
                            "place",
                            "district",
                            "settlement",
                            "form",
                            "legal_form",
                            "started",
                            "sector",
                            "further",
                            "isic",
                            "products",
                            "certificates",
                            "languages",
                            "employees",
                            "turnover",
                            "phone",
                            "email",
                            "web"),
                    Stream.of(RegistrationKind.values()).map(DetailsReader::field))
            .toList();

    /** Longest text of a field; names and lists are shorter. */
    private static final int LONGEST = 2_000;

    private static final int MOST_EMPLOYEES = 1_000_000;

    private final Vocabulary vocabulary;
    private final Set<String> countries;
    private final Clock clock;

    @Autowired
    DetailsReader(Programmes programmes, Clock clock) {
        this(programmes.facts(), clock);
    }

    DetailsReader(Facts facts, Clock clock) {
        this.vocabulary = facts.vocabulary();
        this.countries = facts.places().stream()
                .filter(it -> it.parent() == null)
                .map(Term::code)
                .collect(Collectors.toUnmodifiableSet());
        this.clock = clock;
    }

    /**
     * What was read.
     *
     * @param details with all that could be read
     * @param problems why it can't be saved so; empty if it can
     */
    public record Reading(Details details, List<Problem> problems) {
        public Reading {
            problems = List.copyOf(problems);
        }
    }

    /** The field of a register's number. */
    public static String field(RegistrationKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads.
     *
     * @param typed the values of a field; empty for none
     * @param language of who typed it, for phone numbers without their country
     */
    public Reading read(Function<String, List<String>> typed, Language language) {
        var form = new TypedFields(typed, new ArrayList<>());
        var country = country(form);
        var name = form.one("name", TypedFields.LONGEST_NAME);
        form.require("name", !name.isEmpty(), "registry.wrong.name");
        var details = new Details(
                new Details.Names(
                        name,
                        form.one("name_latin", TypedFields.LONGEST_NAME),
                        form.one("name_cyrillic", TypedFields.LONGEST_NAME),
                        form.one("name_arabic", TypedFields.LONGEST_NAME)),
                new Details.Location(
                        country,
                        place(form, country),
                        form.one("district", TypedFields.LONGEST_NAME),
                        form.one("settlement", TypedFields.LONGEST_NAME)),
                form.choice("form", Form.values()).orElse(Form.INFORMAL),
                form.code("legal_form", "legalForm", vocabulary),
                started(form),
                activity(form),
                new Details.Size(
                        employees(form),
                        form.choice("turnover", Turnover.values()).orElse(null)),
                new Details.Contact(phone(form, language), email(form, language), web(form)),
                numbers(form, country));
        return new Reading(details, form.problems());
    }

    private String country(TypedFields form) {
        var country = form.one("country", TypedFields.LONGEST_NAME);
        if (countries.contains(country)) {
            return country;
        }
        if (!country.isEmpty()) {
            form.wrong("country", "registry.wrong.code", country);
        } else if (!form.isWrong("country")) {
            form.wrong("country", "registry.wrong.country");
        }
        return "";
    }

    private String place(TypedFields form, String country) {
        var place = form.one("place", TypedFields.LONGEST_NAME);
        var known = place.isEmpty() || place.equals(country) || vocabulary.isWithin("place", place, country);
        // In a country that is wrong itself no place can be looked up.
        form.require("place", known || form.isWrong("country"), "registry.wrong.place");
        return known && !place.equals(country) ? place : "";
    }

    private Details.Activity activity(TypedFields form) {
        var sector = form.code("sector", "sector", vocabulary);
        form.require("sector", !sector.isEmpty() || form.isWrong("sector"), "registry.wrong.sector");
        var further = form.several("further");
        further.forEach(it -> form.require("further", form.knows("sector", it, vocabulary), "registry.wrong.code", it));
        var isic = PlainText.digits(form.one("isic", TypedFields.LONGEST_NAME));
        form.require("isic", isic.isEmpty() || Isic.classes().contains(isic), "registry.wrong.isic");
        var languages = form.several("languages");
        languages.forEach(it -> form.require(
                "languages", List.of(Locale.getISOLanguages()).contains(it), "registry.wrong.language", it));
        return new Details.Activity(
                sector,
                further.stream().filter(it -> !it.equals(sector)).toList(),
                isic,
                form.one("products", LONGEST),
                form.several("certificates"),
                languages);
    }

    private @Nullable Integer employees(TypedFields form) {
        var typed = form.one("employees", TypedFields.LONGEST_NAME);
        if (typed.isEmpty()) {
            return null;
        }
        var digits = PlainText.digits(typed);
        if (!digits.matches("\\d{1,7}") || Integer.parseInt(digits) > MOST_EMPLOYEES) {
            form.wrong("employees", "registry.wrong.employees");
            return null;
        }
        return Integer.valueOf(digits);
    }

    private String started(TypedFields form) {
        var typed = PlainText.digits(form.one("started", TypedFields.LONGEST_NAME));
        try {
            var first = switch (typed.length()) {
                case 0 -> LocalDate.EPOCH;
                case 4 -> Year.parse(typed).atDay(1);
                case 7 -> YearMonth.parse(typed).atDay(1);
                default -> LocalDate.parse(typed);
            };
            var today = LocalDate.now(clock);
            if (!first.isAfter(today) && ChronoUnit.YEARS.between(first, today) <= 200) {
                return typed;
            }
        } catch (DateTimeParseException noDate) {
            // Told below, as for a day that is still to come.
        }
        form.wrong("started", "registry.wrong.started");
        return "";
    }

    private static String phone(TypedFields form, Language language) {
        return address(form, "phone", "registry.wrong.phone", Address.Kind.PHONE, language);
    }

    private static String email(TypedFields form, Language language) {
        return address(form, "email", "registry.wrong.email", Address.Kind.EMAIL, language);
    }

    private static String address(
            TypedFields form, String field, String problem, Address.Kind kind, Language language) {
        var typed = form.one(field, TypedFields.LONGEST_NAME);
        if (typed.isEmpty()) {
            return "";
        }
        var read = Address.read(typed, language).filter(it -> it.kind() == kind);
        form.require(field, read.isPresent(), problem);
        return read.map(Address::value).orElse("");
    }

    private static String web(TypedFields form) {
        var typed = form.one("web", TypedFields.LONGEST_NAME);
        if (typed.isEmpty()) {
            return "";
        }
        var address = typed.matches("(?i)https?://.*") ? typed : "https://" + typed;
        try {
            var host = new URI(address).getHost();
            if (host != null && host.contains(".")) {
                return address;
            }
        } catch (URISyntaxException noAddress) {
            // Told below.
        }
        form.wrong("web", "registry.wrong.web");
        return "";
    }

    private static Map<RegistrationKind, String> numbers(TypedFields form, String country) {
        var numbers = new TreeMap<RegistrationKind, String>();
        for (var kind : RegistrationKind.values()) {
            var typed = form.one(field(kind), TypedFields.LONGEST_NAME);
            if (typed.isEmpty()) {
                continue;
            }
            if (!kind.country().equals(country)) {
                form.wrong(field(kind), "registry.wrong.register");
                continue;
            }
            switch (kind.read(typed)) {
                case Registration.Good good -> numbers.put(kind, good.number());
                case Registration.Bad bad ->
                    form.wrong(
                            field(kind),
                            "registry.number." + bad.reason().name().toLowerCase(Locale.ROOT),
                            Integer.toString(bad.place()));
            }
        }
        return numbers;
    }
}
