package org.banu.platform.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.banu.platform.demo.Luck.Chance;
import org.banu.platform.demo.World.Ground;
import org.banu.platform.registry.Form;
import org.banu.platform.registry.Tier;

/** Who owns and runs the invented businesses that are registered, as it is told of most of them. */
final class Owners {

    private static final List<Chance<Pattern>> PATTERNS = List.of(
            new Chance<>(Pattern.ALONE, 58),
            new Chance<>(Pattern.FAMILY, 18),
            new Chance<>(Pattern.HOLDING, 9),
            new Chance<>(Pattern.NOT_DISCLOSED, 5),
            new Chance<>(Pattern.NOTHING_TOLD, 10));

    /** Of what officers looked into. */
    private static final List<Chance<Pattern>> SHOWN = List.of(
            new Chance<>(Pattern.ALONE, 70), new Chance<>(Pattern.FAMILY, 20), new Chance<>(Pattern.HOLDING, 10));

    private static final Map<Integer, Pattern> KNOWN = Map.of(1, Pattern.HOLDING, 3, Pattern.FAMILY);

    private static final int HALF = 50;

    /** In so many of a hundred families he signs for it. */
    private static final int HE_SIGNS = 30;

    private final Ground ground;
    private final People people;
    private final Businesses businesses;

    Owners(Ground ground, People people, Businesses businesses) {
        this.ground = ground;
        this.people = people;
        this.businesses = businesses;
    }

    /** How a business is owned. */
    enum Pattern {
        /** All of it is hers. */
        ALONE,
        /** A man of her family has the other half, or a little less. */
        FAMILY,
        /** A holding owns it, of which she has the larger part. */
        HOLDING,
        /** Somebody else has a share, and how much is not said. */
        NOT_DISCLOSED,
        NOTHING_TOLD
    }

    Pattern pattern(int number) {
        if (people.isKnownOwner(number)) {
            return KNOWN.getOrDefault(number, Pattern.ALONE);
        }
        if (businesses.form(number) != Form.REGISTERED) {
            return Pattern.NOTHING_TOLD;
        }
        return luck("pattern", number)
                .ofShared(isLookedInto(number) ? SHOWN : PATTERNS)
                .value();
    }

    private boolean isLookedInto(int number) {
        return businesses.tier(number) != Tier.DECLARED;
    }

    /** Whether somebody else than she signs for it, although the larger part is hers; that is asked about, and no more. */
    boolean isSignedByOther(int number) {
        return pattern(number) == Pattern.FAMILY
                && !isLookedInto(number)
                && hers(number) > HALF
                && (people.isKnownOwner(number) || luck("signs", number).in(HE_SIGNS));
    }

    private int hers(int number) {
        if (people.isKnownOwner(number)) {
            return 60;
        }
        return luck("half", number).of(isLookedInto(number) ? List.of(51, 60) : List.of(50, 51, 60));
    }

    /** The business itself comes first, then she. */
    List<Map<String, Object>> parties(int number) {
        var pattern = pattern(number);
        if (pattern == Pattern.NOTHING_TOLD) {
            return List.of();
        }
        var owner = businesses.owner(number);
        var parties = new ArrayList<Map<String, Object>>();
        var whole = new TreeMap<>(party(number, root(number), "ENTITY"));
        whole.put("owners_named", pattern != Pattern.NOT_DISCLOSED);
        parties.add(whole);
        var herself = person(number, her(number), people.name(owner), "WOMAN");
        herself.put("person", people.id(owner));
        parties.add(herself);
        if (pattern != Pattern.ALONE) {
            parties.add(person(number, other(number), people.man(number, people.language(owner)), "MAN"));
        }
        if (pattern == Pattern.HOLDING) {
            var holding = new TreeMap<>(party(number, holding(number), "ENTITY"));
            holding.put("name", holdingName(number, people.language(owner)));
            holding.put("owners_named", true);
            parties.add(holding);
        }
        return parties;
    }

    List<Map<String, Object>> stakes(int number) {
        return switch (pattern(number)) {
            case ALONE -> List.of(stake(number, 0, her(number), root(number), 100));
            case FAMILY -> {
                var hers = hers(number);
                yield List.of(
                        stake(number, 0, her(number), root(number), hers),
                        stake(number, 1, other(number), root(number), 100 - hers));
            }
            case HOLDING -> {
                var hers = luck("part", number).of(List.of(55, 60, 75));
                yield List.of(
                        stake(number, 0, holding(number), root(number), 100),
                        stake(number, 1, her(number), holding(number), hers),
                        stake(number, 2, other(number), holding(number), 100 - hers));
            }
            case NOT_DISCLOSED -> {
                var hidden = new TreeMap<>(stake(number, 1, other(number), root(number), 1));
                hidden.remove("percent");
                yield List.of(stake(number, 0, her(number), root(number), 40), hidden);
            }
            case NOTHING_TOLD -> List.of();
        };
    }

    /** She runs it, and most sign for it themselves. */
    List<Map<String, Object>> offices(int number) {
        if (pattern(number) == Pattern.NOTHING_TOLD) {
            return List.of();
        }
        var signs = isSignedByOther(number) ? other(number) : her(number);
        return List.of(office(number, "CHIEF_EXECUTIVE", her(number)), office(number, "SIGNATORY", signs));
    }

    private Map<String, Object> office(int number, String kind, UUID holder) {
        return Map.of(
                "id", luck("office." + kind, number).id(),
                "business", root(number),
                "holder", holder,
                "entity", root(number),
                "kind", kind,
                "changed_at", told(number));
    }

    private Map<String, Object> stake(int number, int place, UUID owner, UUID held, int percent) {
        return Map.of(
                "id",
                luck("stake." + place, number).id(),
                "business",
                root(number),
                "owner",
                owner,
                "held",
                held,
                "percent",
                percent,
                "changed_at",
                told(number));
    }

    private Map<String, Object> party(int number, UUID id, String kind) {
        return Map.of(
                "id",
                id,
                "business",
                root(number),
                "kind",
                kind,
                "country",
                "",
                "owners_named",
                false,
                "changed_at",
                told(number));
    }

    private Map<String, Object> person(int number, UUID id, String name, String sex) {
        var person = new TreeMap<>(party(number, id, "PERSON"));
        person.put("name", name);
        person.put("sex", sex);
        return person;
    }

    private String holdingName(int number, String language) {
        var names = Words.in(ground.words().names(), language.equals("en") ? "ur" : language);
        var word = luck("holding", number).of(names);
        return Words.in(ground.words().holdings(), language)
                .formatted(language.equals("en") ? word.latin() : word.own());
    }

    private Instant told(int number) {
        return businesses.added(number);
    }

    private UUID root(int number) {
        return businesses.id(number);
    }

    private UUID her(int number) {
        return luck("her", number).id();
    }

    private UUID other(int number) {
        return luck("other", number).id();
    }

    private UUID holding(int number) {
        return luck("holding.id", number).id();
    }

    private Luck luck(String what, int number) {
        return ground.luck("owners." + what, number);
    }
}
