package org.banu.platform.registry;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.banu.platform.identifiers.RegistrationKind;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a business. Only a name, a country and a sector are needed; an empty text is what was not told.
 *
 * @param legalForm code of the attribute {@code legalForm}
 * @param started {@code 2023}, {@code 2023-08} or {@code 2023-08-15}
 * @param numbers those under which it is registered, each in its one spelling
 */
public record Details(
        Names names,
        Location location,
        Form form,
        String legalForm,
        String started,
        Activity activity,
        Size size,
        Contact contact,
        Map<RegistrationKind, String> numbers) {

    public Details {
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
    }

    /**
     * Its names.
     *
     * @param own as she writes it, in any script
     */
    public record Names(String own, String latin, String cyrillic, String arabic) {}

    /**
     * Where it is.
     *
     * @param country ISO 3166-1 alpha-2
     * @param place code of a place within the country
     * @param district in her words, where there is no code for it
     * @param settlement in her words
     */
    public record Location(String country, String place, String district, String settlement) {

        public Location {
            // One that was written down before there were districts has none.
            district = Objects.requireNonNullElse(district, "");
        }

        public Location(String country, String place, String settlement) {
            this(country, place, "", settlement);
        }

        /** What she told in her own words, from the smallest up. */
        public String inHerWords() {
            return Stream.of(settlement, district).filter(it -> !it.isEmpty()).collect(Collectors.joining(", "));
        }
    }

    /**
     * What it does.
     *
     * @param sector code of its main sector
     * @param further codes of other sectors
     * @param isic class of ISIC Rev. 4, four digits
     * @param products in her words
     * @param certificates in her words, each once
     * @param languages of ISO 639 in which it serves its customers
     */
    public record Activity(
            String sector,
            List<String> further,
            String isic,
            String products,
            List<String> certificates,
            List<String> languages) {

        public Activity {
            further = List.copyOf(further);
            certificates = List.copyOf(certificates);
            languages = List.copyOf(languages);
        }
    }

    /**
     * How big it is.
     *
     * @param employees beside the owners; null where not told
     * @param turnover null where not told
     */
    public record Size(
            @Nullable Integer employees, @Nullable Turnover turnover) {}

    /**
     * How it is reached; phone and e-mail are sealed where they are stored.
     *
     * @param phone by E.164
     */
    public record Contact(String phone, String email, String web) {}

    /** As it would be typed, by the fields of {@link DetailsReader}, without those that were not told. */
    public Map<String, List<String>> typed() {
        var typed = new HashMap<String, List<String>>();
        BiConsumer<String, Object> add = (field, value) -> typed.put(field, List.of(value.toString()));
        add.accept("name", names.own());
        add.accept("name_latin", names.latin());
        add.accept("name_cyrillic", names.cyrillic());
        add.accept("name_arabic", names.arabic());
        add.accept("country", location.country());
        add.accept("place", location.place());
        add.accept("district", location.district());
        add.accept("settlement", location.settlement());
        add.accept("form", form.name());
        add.accept("legal_form", legalForm);
        add.accept("started", started);
        add.accept("sector", activity.sector());
        typed.put("further", activity.further());
        add.accept("isic", activity.isic());
        add.accept("products", activity.products());
        typed.put("certificates", activity.certificates());
        typed.put("languages", activity.languages());
        add.accept("employees", Objects.requireNonNullElse(size.employees(), ""));
        add.accept("turnover", size.turnover() == null ? "" : size.turnover().name());
        add.accept("phone", contact.phone());
        add.accept("email", contact.email());
        add.accept("web", contact.web());
        numbers.forEach((kind, number) -> add.accept(DetailsReader.field(kind), number));
        typed.values().removeIf(it -> it.isEmpty() || it.equals(List.of("")));
        return typed;
    }

    Details with(Map<RegistrationKind, String> others) {
        return new Details(names, location, form, legalForm, started, activity, size, contact, others);
    }

    /** The least she can begin with. */
    public static Details begun(String name, String country, String sector, Form form) {
        return new Details(
                new Names(name, "", "", ""),
                new Location(country, "", ""),
                form,
                "",
                "",
                new Activity(sector, List.of(), "", "", List.of(), List.of()),
                new Size(null, null),
                new Contact("", "", ""),
                Map.of());
    }
}
