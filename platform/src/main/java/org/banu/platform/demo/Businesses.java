package org.banu.platform.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.banu.platform.consents.Purpose;
import org.banu.platform.demo.Luck.Chance;
import org.banu.platform.demo.World.Ground;
import org.banu.platform.identifiers.Registration;
import org.banu.platform.identifiers.RegistrationKind;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Tier;
import org.banu.platform.registry.Turnover;

/** Invented businesses. All shares in here are invented too, and no figure of either country. */
final class Businesses {

    private static final List<Chance<Form>> FORMS =
            List.of(new Chance<>(Form.REGISTERED, 56), new Chance<>(Form.INFORMAL, 31), new Chance<>(Form.IDEA, 13));
    private static final List<Chance<String>> LEGAL = List.of(
            new Chance<>("individualEntrepreneur", 72),
            new Chance<>("company", 20),
            new Chance<>("partnership", 5),
            new Chance<>("cooperative", 3));

    /** The fewest and the most who work there beside the owners. */
    private static final List<Chance<List<Integer>>> SIZES = List.of(
            new Chance<>(List.of(0, 0), 38),
            new Chance<>(List.of(1, 9), 46),
            new Chance<>(List.of(10, 49), 13),
            new Chance<>(List.of(50, 120), 3));

    private static final List<Chance<Turnover>> TURNOVERS = List.of(
            new Chance<>(Turnover.UNDER_1_MILLION, 22),
            new Chance<>(Turnover.UNDER_5_MILLION, 34),
            new Chance<>(Turnover.UNDER_20_MILLION, 26),
            new Chance<>(Turnover.UNDER_100_MILLION, 13),
            new Chance<>(Turnover.UNDER_500_MILLION, 5));
    private static final List<Chance<Tier>> TIERS = List.of(
            new Chance<>(Tier.DECLARED, 50),
            new Chance<>(Tier.DOCUMENTS_CHECKED, 24),
            new Chance<>(Tier.VERIFIED, 23),
            new Chance<>(Tier.REVOKED, 3));

    /** Younger than so many days nothing was looked into yet. */
    private static final int YOUNG = 60;

    /** Of those whose owners' accounts are to be tried with. */
    private static final Map<Integer, Tier> KNOWN_TIERS = Map.of(0, Tier.VERIFIED, 1, Tier.DOCUMENTS_CHECKED);

    private static final int TOLD = 75;
    private static final int LISTED = 38;

    /** From so many on, the demo is for measuring, and all want to be found. */
    private static final int MEASURING = 10_000;

    private static final int WITH_EMAIL = 50;
    private static final int WITH_NUMBER = 8;
    private static final int OLDEST = 18;

    /** For so many the words are enough without a number. */
    private static final int FEW = 2_000;

    private final Ground ground;
    private final People people;
    private final Places places;

    Businesses(Ground ground, People people, Places places) {
        this.ground = ground;
        this.people = people;
        this.places = places;
    }

    UUID id(int number) {
        return ground.luck("business", number).id();
    }

    /** Hers of that number; one in twenty has two, and another none. */
    int owner(int number) {
        return number % 20 == 19 ? number - 1 : number;
    }

    Form form(int number) {
        return people.isKnownOwner(number)
                ? Form.REGISTERED
                : ground.luck("business.form", number).ofShared(FORMS).value();
    }

    /** Of two that one woman has, the first may have been looked into. */
    Tier tier(int number) {
        if (form(number) != Form.REGISTERED || owner(number) != number || age(number) < YOUNG) {
            return Tier.DECLARED;
        }
        if (people.isKnownOwner(number)) {
            return KNOWN_TIERS.getOrDefault(number, Tier.DECLARED);
        }
        return people.isEarly(number)
                ? Tier.EXPIRED
                : ground.luck("business.tier", number).ofShared(TIERS).value();
    }

    /** Days since it was added. */
    int age(int number) {
        var joined = people.joined(owner(number));
        return people.isKnownOwner(number) || people.isEarly(owner(number))
                ? joined
                : ground.luck("business.added", number).below(joined + 1);
    }

    Instant added(int number) {
        return ground.day(age(number));
    }

    Map<String, Object> row(int number) {
        var owner = owner(number);
        var language = people.language(owner);
        var luck = ground.luck("business.rest", number);
        var trade = luck.ofShared(ground.words().trades());
        var place = places.of(people.country(owner), luck);
        var row = new TreeMap<String, Object>(name(number, language, trade, luck));
        row.put("id", id(number));
        row.put("person", people.id(owner));
        row.put("country", people.country(owner));
        row.put("place", place.code());
        row.put("settlement", "region".equals(place.kind()) ? "" : place.name().in(language));
        row.put("sector", trade.sector());
        row.put("further", List.of());
        row.put("isic", trade.isic());
        row.put("products", luck.in(TOLD) ? Words.in(trade.products(), language) : "");
        row.put("certificates", List.of());
        row.put("languages", people.country(owner).equals("KZ") ? List.of("kk", "ru") : List.of("ur", "en"));
        row.put("web", "");
        row.put("version", 1);
        row.put("added_at", added(number));
        row.put("changed_at", added(number));
        if (luck.in(WITH_EMAIL)) {
            row.put("email", "business-%d@example.org".formatted(number));
        }
        row.putAll(size(number, luck));
        return row;
    }

    private Map<String, Object> size(int number, Luck luck) {
        var form = form(number);
        var row = new TreeMap<String, Object>();
        row.put("form", form.name());
        row.put(
                "legal_form",
                form == Form.REGISTERED ? luck.ofShared(LEGAL).value() : form == Form.INFORMAL ? "none" : "");
        var year = ground.today().getYear() - luck.below(luck.below(OLDEST) + 1);
        row.put("started", form == Form.IDEA ? "" : String.valueOf(year));
        if (form != Form.IDEA && luck.in(TOLD)) {
            var size = luck.ofShared(SIZES).value();
            row.put("employees", size.getFirst() + luck.below(size.getLast() - size.getFirst() + 1));
        }
        if (form != Form.IDEA && luck.in(TOLD)) {
            row.put("turnover", luck.ofShared(TURNOVERS).value().name());
        }
        return row;
    }

    /** What it is called, by the custom of its language; a number where there are many. */
    private Map<String, Object> name(int number, String language, Words.Trade trade, Luck luck) {
        var words = ground.words();
        var kind = luck.of(Words.in(trade.kinds(), language));
        var word = luck.of(Words.in(words.names(), language.equals("en") ? "ur" : language));
        var many = number < FEW ? "" : " " + (number - FEW + 2);
        var own = switch (language) {
            case "kk" -> "«%s» %s".formatted(word.own(), kind.own());
            case "ru" -> "%s «%s»".formatted(capital(kind.own()), word.own());
            case "ur" -> "%s %s".formatted(word.own(), kind.own());
            default -> "%s %s".formatted(word.latin(), kind.own());
        };
        var latin =
                language.equals("ru") ? capital(kind.latin()) + " " + word.latin() : word.latin() + " " + kind.latin();
        return Map.of(
                "name",
                own + many,
                "name_latin",
                language.equals("en") || !luck.in(TOLD) ? "" : latin + many,
                "name_cyrillic",
                "",
                "name_arabic",
                "");
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** A number that is right by its check digit, and of a year for which none was given out. */
    List<Map<String, Object>> numbers(int number) {
        var luck = ground.luck("business.number", number);
        if (form(number) != Form.REGISTERED || !people.country(owner(number)).equals("KZ") || !luck.in(WITH_NUMBER)) {
            return List.of();
        }
        var rows = new ArrayList<Map<String, Object>>();
        while (rows.isEmpty()) {
            var begun = "%02d%02d40%05d".formatted(80 + luck.below(10), 1 + luck.below(12), luck.below(100_000));
            for (var check = 0; check < 10 && rows.isEmpty(); check++) {
                if (RegistrationKind.BIN.read(begun + check) instanceof Registration.Good good) {
                    rows.add(Map.of("business", id(number), "kind", good.kind().name(), "number", good.number()));
                }
            }
        }
        return rows;
    }

    /** Whether its owner wants others to find it. */
    boolean isListed(int number) {
        return ground.businesses() >= MEASURING
                || ground.luck("business.listed", owner(number)).in(LISTED);
    }

    /** What others see of it beside its name, sector and region. */
    List<Map<String, Object>> choices(int number) {
        return isListed(number)
                ? List.of(Map.of(
                        "business", id(number),
                        "shown", List.of("PRODUCTS", "SETTLEMENT", "LANGUAGES", "SIZE", "BEGUN", "MEMBERSHIPS"),
                        "listed_at", added(number),
                        "changed_at", added(number)))
                : List.of();
    }

    /** What she agreed to for that. */
    List<Map<String, Object>> consents(int number) {
        return owner(number) != number || !isListed(number)
                ? List.of()
                : List.of(Map.of(
                        "id", ground.luck("consent", number).id(),
                        "person", people.id(number),
                        "purpose", Purpose.DIRECTORY.name(),
                        "version", Purpose.DIRECTORY.version(),
                        "language", people.language(number),
                        "given_at", added(number),
                        "renewed", false));
    }
}
