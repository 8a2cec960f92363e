package org.banu.platform.ownership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who owns and runs what, around one business and those that own it. Owners may own one another in a circle. */
public record Structure(List<Party> parties, List<Stake> stakes, List<Role> roles) {

    /** More people, or people and entities, are not followed while somebody waits. */
    public static final int MOST_PARTIES = 1_000;

    /** Exact shares of more entities that own one another in circles would take too long. */
    public static final int MOST_ENTITIES = 40;

    /** Digits behind the point of a percentage. */
    public static final int FINEST = 6;

    static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    public Structure {
        parties = List.copyOf(parties);
        stakes = List.copyOf(stakes);
        roles = List.copyOf(roles);
    }

    /** What is wrong with a structure, and with whom. */
    public record Flaw(Kind kind, String party) {

        public enum Kind {
            TOO_MANY_PARTIES,
            TOO_MANY_ENTITIES,
            ID_TAKEN,
            NOBODY_OF_THAT_ID,
            /** A person can't be owned, and an entity has no role. */
            WRONG_SORT_OF_PARTY,
            NOT_A_SHARE,
            /** The shares held on the day add up to more than everything. */
            MORE_THAN_THE_WHOLE
        }
    }

    /** Everything that is wrong with it on a day; empty if it can be followed. */
    public List<Flaw> flaws(LocalDate on) {
        var flaws = new ArrayList<Flaw>();
        var byId = new HashMap<String, Party>();
        var entities = 0;
        for (var party : parties) {
            if (byId.putIfAbsent(party.id(), party) != null) {
                flaws.add(new Flaw(Flaw.Kind.ID_TAKEN, party.id()));
            }
            if (party instanceof Party.Entity && ++entities == MOST_ENTITIES + 1) {
                flaws.add(new Flaw(Flaw.Kind.TOO_MANY_ENTITIES, party.id()));
            }
        }
        if (parties.size() > MOST_PARTIES) {
            flaws.add(new Flaw(
                    Flaw.Kind.TOO_MANY_PARTIES, parties.get(MOST_PARTIES).id()));
        }
        for (var stake : stakes) {
            require(stake.owner(), Party.class, byId, flaws);
            require(stake.of(), Party.Entity.class, byId, flaws);
            if (stake.percent() != null && !isShare(stake.percent())) {
                flaws.add(new Flaw(Flaw.Kind.NOT_A_SHARE, stake.owner()));
            }
        }
        for (var role : roles) {
            require(role.person(), Party.Person.class, byId, flaws);
            require(role.in(), Party.Entity.class, byId, flaws);
        }
        disclosed(on).forEach((entity, sum) -> {
            if (sum.compareTo(WHOLE) > 0) {
                flaws.add(new Flaw(Flaw.Kind.MORE_THAN_THE_WHOLE, entity));
            }
        });
        return flaws;
    }

    private static void require(String id, Class<? extends Party> sort, Map<String, Party> byId, List<Flaw> flaws) {
        if (!byId.containsKey(id)) {
            flaws.add(new Flaw(Flaw.Kind.NOBODY_OF_THAT_ID, id));
        } else if (!sort.isInstance(byId.get(id))) {
            flaws.add(new Flaw(Flaw.Kind.WRONG_SORT_OF_PARTY, id));
        }
    }

    private static boolean isShare(BigDecimal percent) {
        return percent.signum() > 0
                && percent.compareTo(WHOLE) <= 0
                && percent.stripTrailingZeros().scale() <= FINEST;
    }

    private Map<String, BigDecimal> disclosed(LocalDate on) {
        var sums = new LinkedHashMap<String, BigDecimal>();
        for (var stake : stakes) {
            if (stake.isHeld(on) && stake.percent() != null) {
                sums.merge(stake.of(), stake.percent(), BigDecimal::add);
            }
        }
        return sums;
    }

    Optional<Party> find(String id) {
        return parties.stream().filter(it -> it.id().equals(id)).findFirst();
    }

    /** The people who hold a role in an entity on a day, each once. */
    List<Party.Person> holders(String entity, Role.Kind kind, LocalDate on) {
        var ids = new LinkedHashSet<String>();
        roles.stream()
                .filter(it -> it.in().equals(entity) && it.kind() == kind && it.isHeld(on))
                .forEach(it -> ids.add(it.person()));
        return parties.stream()
                .filter(Party.Person.class::isInstance)
                .map(Party.Person.class::cast)
                .filter(it -> ids.contains(it.id()))
                .toList();
    }
}
