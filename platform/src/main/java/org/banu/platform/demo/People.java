package org.banu.platform.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.banu.platform.demo.Demo.Account.Kind;
import org.banu.platform.demo.World.Ground;

/**
 * Invented women: first those who have a business, one for each; then mentors; then those who act for an organisation. Each
 * has a given name, the first letter of a surname, and an e-mail address where no mail arrives.
 */
final class People {

    /** Those with an administrator, an officer and a reviewer each. */
    static final int FOR_EACH_ORGANISATION = 3;

    private static final int IN_KAZAKHSTAN = 55;
    private static final int EARLY = 4;
    private static final int EARLY_DAYS = 100;
    private static final int HALF_A_YEAR = 180;
    private static final int IN_KAZAKH = 60;
    private static final int IN_URDU = 60;

    /** The first with a business, so that somebody can look at Banu as each of them. */
    private static final List<String> FIRST = List.of("kk", "ru", "ur", "en");

    private final Ground ground;

    People(Ground ground) {
        this.ground = ground;
    }

    /** Somebody whose account is to be tried with. */
    record Known(Kind kind, int number) {}

    int count() {
        return firstOfficial() + World.ORGANISATIONS * FOR_EACH_ORGANISATION;
    }

    int firstMentor() {
        return ground.businesses();
    }

    int firstOfficial() {
        return firstMentor() + World.MENTORS;
    }

    List<Known> known() {
        return List.of(
                new Known(Kind.OFFICER, firstOfficial() + 1),
                new Known(Kind.REVIEWER, firstOfficial() + 2),
                new Known(Kind.ENTREPRENEUR_KK, 0),
                new Known(Kind.ENTREPRENEUR_RU, 1),
                new Known(Kind.ENTREPRENEUR_UR, 2),
                new Known(Kind.ENTREPRENEUR_EN, 3));
    }

    UUID id(int number) {
        return luck("person", number).id();
    }

    /** ISO 3166-1 alpha-2. */
    String country(int number) {
        if (number >= firstOfficial()) {
            return Organisations.country((number - firstOfficial()) / FOR_EACH_ORGANISATION);
        }
        if (number < FIRST.size()) {
            return List.of("kk", "ru").contains(FIRST.get(number)) ? "KZ" : "PK";
        }
        return luck("country", number).in(IN_KAZAKHSTAN) ? "KZ" : "PK";
    }

    String language(int number) {
        if (number < FIRST.size()) {
            return FIRST.get(number);
        }
        var luck = luck("language", number);
        return country(number).equals("KZ") ? luck.in(IN_KAZAKH) ? "kk" : "ru" : luck.in(IN_URDU) ? "ur" : "en";
    }

    /** Whether she was among the first here. */
    boolean isEarly(int number) {
        return number >= FIRST.size() && luck("early", number).in(EARLY);
    }

    /** Days ago. */
    int joined(int number) {
        var luck = luck("joined", number);
        if (isKnownOwner(number)) {
            return HALF_A_YEAR + luck.below(HALF_A_YEAR);
        }
        return isEarly(number) ? World.DAYS - 1 - luck.below(EARLY_DAYS) : luck.below(World.DAYS);
    }

    /** Whether she is one whose account is to be tried with, and has a business. */
    boolean isKnownOwner(int number) {
        return number < FIRST.size();
    }

    String email(int number) {
        return known().stream()
                .filter(it -> it.number() == number)
                .findFirst()
                .map(it -> it.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + "@example.org")
                .orElse("person-%d@example.org".formatted(number));
    }

    String name(int number) {
        var luck = luck("name", number);
        var language = language(number);
        var words = ground.words();
        return switch (language) {
            case "en" ->
                luck.of(Words.in(words.given(), "ur")).latin() + " " + luck.of(Words.in(words.initials(), "en")) + ".";
            case "ur" ->
                luck.of(Words.in(words.given(), "ur")).own() + " " + luck.of(Words.in(words.initials(), "ur")) + "۔";
            default ->
                luck.of(Words.in(words.given(), language)).own() + " " + luck.of(Words.in(words.initials(), language))
                        + ".";
        };
    }

    /** Somebody of her family. */
    String man(int number, String language) {
        var luck = luck("man", number);
        var words = ground.words();
        var given = luck.of(Words.in(words.men(), language.equals("en") ? "ur" : language));
        return (language.equals("en") ? given.latin() : given.own())
                + " "
                + luck.of(Words.in(words.initials(), language))
                + (language.equals("ur") ? "۔" : ".");
    }

    /**
     * Her row.
     *
     * @param lent the hash of the password that all accounts to try with have; others have none
     */
    Map<String, Object> row(int number, String lent) {
        var isKnown = known().stream().anyMatch(it -> it.number() == number);
        var row = new TreeMap<String, Object>(Map.of(
                "id", id(number),
                "name", name(number),
                "language", language(number),
                "joined_at", ground.day(joined(number)),
                "password_alone", isKnown));
        Optional.of(lent).filter(_ -> isKnown).ifPresent(it -> row.put("password", it));
        return row;
    }

    /** How she is reached. */
    Map<String, Object> contact(int number) {
        var added = ground.day(joined(number));
        return Map.of(
                "id",
                luck("contact", number).id(),
                "person",
                id(number),
                "kind",
                "EMAIL",
                "value",
                email(number),
                "added_at",
                added,
                "confirmed_at",
                added);
    }

    private Luck luck(String what, int number) {
        return ground.luck("person." + what, number);
    }
}
