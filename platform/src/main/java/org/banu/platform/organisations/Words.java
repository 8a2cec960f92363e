package org.banu.platform.organisations;

import com.ibm.icu.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.banu.platform.organisations.Organisation.Kind;
import org.banu.platform.web.Ui;

/** Kinds and countries in the reader's language, and as choices of a form. */
final class Words {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final List<String> FIRST = List.of("KZ", "PK");

    private Words() {}

    /** Something to choose, by its name. */
    record Choice(String code, String name) {}

    static String country(Ui ui, String code) {
        return code.length() == 2 ? ui.country(code) : ui.text("programmes.country." + code);
    }

    static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    static List<Choice> countries(Ui ui, List<String> codes) {
        var byName = Collator.getInstance(ui.language().locale());
        return codes.stream()
                .map(it -> new Choice(it, country(ui, it)))
                .sorted(Comparator.comparing(Choice::name, byName::compare))
                .toList();
    }

    /** All, with those where Banu is at home first. */
    static List<Choice> countries(Ui ui) {
        var others = COUNTRIES.stream().filter(it -> !FIRST.contains(it)).toList();
        return Stream.of(FIRST, others)
                .flatMap(it -> countries(ui, it).stream())
                .toList();
    }

    /** Empty for none. */
    static String languages(Ui ui, List<String> codes) {
        return codes.isEmpty()
                ? ""
                : ui.list(codes.stream().map(ui::languageName).toList());
    }

    static String kind(Ui ui, Kind kind) {
        return ui.text("organisations.kind." + kind);
    }

    static List<Choice> kinds(Ui ui) {
        return Arrays.stream(Kind.values())
                .map(it -> new Choice(it.name(), kind(ui, it)))
                .toList();
    }
}
