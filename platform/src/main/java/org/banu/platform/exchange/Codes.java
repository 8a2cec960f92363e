package org.banu.platform.exchange;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.banu.data.Facts;
import org.banu.data.Term;
import org.banu.platform.kernel.Language;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Turnover;
import org.banu.platform.web.Messages;
import org.springframework.stereotype.Component;

/** The codes that may stand in a column, and their names, by which they are found as well. */
@Component
class Codes {

    private final Facts facts;
    private final Map<String, Map<String, Function<Language, String>>> names = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> codes = new HashMap<>();

    Codes(Programmes programmes, Messages messages) {
        this.facts = programmes.facts();
        for (var term : facts.places()) {
            if (term.parent() == null) {
                add("country", term);
                called("country", Locale.of("", term.code()).getISO3Country(), term.code());
            } else {
                add("place", term);
            }
        }
        facts.sectors().forEach(it -> {
            add("sector", it);
            add("further", it);
        });
        facts.attribute("legalForm")
                .ifPresent(it -> it.answers()
                        .forEach(answer -> add(
                                "legal_form",
                                answer.id(),
                                language -> answer.label().in(language.code()))));
        for (var form : Form.values()) {
            add("form", code(form), language -> messages.text(language, "registry.form." + form));
        }
        for (var turnover : Turnover.values()) {
            add(
                    "turnover",
                    code(turnover),
                    language -> turnover.in(
                            (key, arguments) -> messages.text(language, key, arguments),
                            it -> NumberFormatter.withLocale(language.locale())
                                    .format(it)
                                    .toString()));
        }
        for (var language : Locale.getISOLanguages()) {
            add("languages", language, it -> new ULocale(language).getDisplayLanguage(it.locale()));
        }
    }

    private static String code(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    private void add(String field, Term term) {
        add(field, term.code(), language -> term.name().in(language.code()));
    }

    private void add(String field, String code, Function<Language, String> name) {
        called(field, code, code);
        for (var language : Language.values()) {
            called(field, name.apply(language), code);
        }
        names.computeIfAbsent(field, _ -> new LinkedHashMap<>()).put(code, name);
    }

    private void called(String field, String name, String code) {
        codes.computeIfAbsent(field, _ -> new HashMap<>())
                .computeIfAbsent(Columns.folded(name), _ -> new LinkedHashSet<>())
                .add(code);
    }

    /**
     * The code that a cell means: the code itself or its name in any language.
     *
     * @param country in which a place is
     * @return what stands there, if it means none or several
     */
    String read(String field, String typed, String country) {
        var known = codes.get(field);
        if (known == null || typed.isBlank()) {
            return typed;
        }
        var means = known.getOrDefault(Columns.folded(typed), Set.of()).stream()
                .filter(it -> !field.equals("place") || facts.vocabulary().isWithin("place", it, country))
                .toList();
        return outermost(means).orElse(typed);
    }

    /** A region and its capital may have one name: then the region is meant. */
    private Optional<String> outermost(List<String> means) {
        return means.stream()
                .filter(it -> means.stream()
                        .allMatch(
                                other -> other.equals(it) || facts.vocabulary().isWithin("place", other, it)))
                .findFirst();
    }

    /** What may stand in a column, with its name; empty where anything may. */
    List<Map.Entry<String, String>> list(String field, Language language) {
        return field.equals("languages")
                ? List.of()
                : names.getOrDefault(field, Map.of()).entrySet().stream()
                        .map(it -> Map.entry(it.getKey(), it.getValue().apply(language)))
                        .toList();
    }
}
