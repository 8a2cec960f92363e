package org.banu.platform.meanings;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.banu.data.Facts;
import org.banu.platform.profiles.ProfileJson;
import org.banu.platform.programmes.Programmes;
import org.banu.platform.programmes.Wording;
import org.banu.platform.registry.Turnover;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Words of codes that no message has: those of the shipped data, of countries, languages and amounts. */
@Component
class KnownCodes {

    private final Facts facts;
    private final Wording wording;
    private final ProfileJson profiles;

    KnownCodes(Programmes programmes, Wording wording) {
        this.facts = programmes.facts();
        this.wording = wording;
        this.profiles = new ProfileJson(facts);
    }

    /**
     * The words of a code; empty where the list lacks it.
     *
     * @param row where the code stands
     */
    Optional<String> word(Ui ui, String list, String code, JsonNode row) {
        return switch (list) {
            case "countries" -> Optional.of(ui.country(code));
            case "languages" -> Optional.of(ui.languageName(code));
            case "places", "sectors" -> facts.name(list, code).map(ui::of);
            case "legalForms" ->
                facts.attribute("legalForm").flatMap(it -> it.find(code)).map(ui::of);
            case "definitions" ->
                facts.definitions().stream()
                        .filter(it -> it.id().equals(code))
                        .findFirst()
                        .map(it -> ui.of(it.name()));
            case "turnover" -> turnover(ui, code, row.path("country").asString(""));
            case "tasks" -> Optional.of(ui.text(code.equals("sign-in") ? "privacy.who.door" : "privacy.who.banu"));
            // Names of formats and the like, which people know as they are.
            case "names" -> Optional.of(code);
            // No codes, but questions with their answers: see below.
            case "answers" -> Optional.empty();
            default -> throw new IllegalStateException("There is no list '%s' of words.".formatted(list));
        };
    }

    /** Answers to the finder with their questions, in the order of the questions. */
    Map<String, String> answers(Ui ui, String kept) {
        var profile = profiles.readKept(kept);
        var words = new LinkedHashMap<String, String>();
        facts.attributes()
                .forEach(it -> profile.find(it.id())
                        .ifPresent(value -> words.put(wording.label(ui, it.id()), wording.value(ui, it.id(), value))));
        return words;
    }

    /** In the currency of its country, where that is known. */
    private static Optional<String> turnover(Ui ui, String code, String country) {
        return Arrays.stream(Turnover.values())
                .filter(it -> it.name().equals(code))
                .findFirst()
                .map(it -> it.in(
                        ui::text,
                        amount -> country.isEmpty()
                                ? ui.number(amount)
                                : ui.money(
                                        BigDecimal.valueOf(amount),
                                        Currency.getInstance(Locale.of("", country))
                                                .getCurrencyCode())));
    }
}
