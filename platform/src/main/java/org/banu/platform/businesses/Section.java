package org.banu.platform.businesses;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.platform.identifiers.RegistrationKind;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.DetailsReader;
import org.banu.platform.registry.Form;
import org.banu.platform.web.Problem;

/** A part of what is told of a business, with a form of its own. */
enum Section {
    NAMES,
    PLACE,
    ACTIVITY,
    SIZE,
    CONTACT,
    REGISTRATION;

    private static final Set<String> NUMBERS =
            Stream.of(RegistrationKind.values()).map(DetailsReader::field).collect(Collectors.toUnmodifiableSet());

    /**
     * As it stands in an address.
     *
     * @throws NotFound if it is none
     */
    static Section of(String path) {
        return Arrays.stream(values())
                .filter(it -> it.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new NotFound("section", path));
    }

    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In the order of the form; numbers are those of the registers of the country. */
    List<String> fields(String country) {
        return switch (this) {
            case NAMES -> List.of("name", "name_latin", "name_cyrillic", "name_arabic");
            case PLACE -> List.of("country", "place", "district", "settlement");
            case ACTIVITY -> List.of("sector", "further", "products", "certificates", "languages", "isic");
            case SIZE -> List.of("employees", "turnover");
            case CONTACT -> List.of("phone", "email", "web");
            case REGISTRATION ->
                Stream.concat(
                                Stream.of("form", "legal_form", "started"),
                                Stream.of(RegistrationKind.values())
                                        .filter(it -> it.country().equals(country))
                                        .map(DetailsReader::field))
                        .toList();
        };
    }

    /** What stands, with this part as it was read. */
    Details merge(Details stands, Details read) {
        return new Details(
                this == NAMES ? read.names() : stands.names(),
                this == PLACE ? read.location() : stands.location(),
                this == REGISTRATION ? read.form() : stands.form(),
                this == REGISTRATION ? read.legalForm() : stands.legalForm(),
                this == REGISTRATION ? read.started() : stands.started(),
                this == ACTIVITY ? read.activity() : stands.activity(),
                this == SIZE ? read.size() : stands.size(),
                this == CONTACT ? read.contact() : stands.contact(),
                this == REGISTRATION ? read.numbers() : stands.numbers());
    }

    /** What is wrong with this part, of all that is: a number of another register stands against the country. */
    List<Problem> problems(List<Problem> all, String country) {
        return all.stream()
                .filter(it -> fields(country).contains(it.field()) || isAgainstCountry(it))
                .map(it -> isAgainstCountry(it) ? new Problem("country", "registry.wrong.country_of_numbers") : it)
                .distinct()
                .toList();
    }

    private boolean isAgainstCountry(Problem problem) {
        return this == PLACE && NUMBERS.contains(problem.field());
    }

    /** Whether enough is told that others know what to think of it. Not to be registered is as good an answer as to be. */
    boolean isTold(Details details) {
        var contact = details.contact();
        var size = details.size();
        return switch (this) {
            case NAMES, ACTIVITY -> true;
            case PLACE -> !details.location().place().isEmpty();
            case SIZE -> size.employees() != null || size.turnover() != null;
            case CONTACT ->
                Stream.of(contact.phone(), contact.email(), contact.web()).anyMatch(it -> !it.isEmpty());
            case REGISTRATION ->
                details.form() != Form.REGISTERED
                        || !details.legalForm().isEmpty()
                        || !details.numbers().isEmpty();
        };
    }
}
