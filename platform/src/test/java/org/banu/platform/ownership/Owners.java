package org.banu.platform.ownership;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.banu.platform.ownership.Party.Sex;

/** Builds a structure line by line, for tests. */
final class Owners {

    static final LocalDate DAY = LocalDate.of(2026, 11, 26);

    private final List<Party> parties = new ArrayList<>();
    private final List<Stake> stakes = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();

    Owners woman(String id) {
        return person(id, Sex.WOMAN);
    }

    Owners man(String id) {
        return person(id, Sex.MAN);
    }

    Owners person(String id, Sex sex) {
        parties.add(new Party.Person(id, sex));
        return this;
    }

    Owners entity(String id) {
        parties.add(new Party.Entity(id, false));
        return this;
    }

    /** Nobody else than those named owns a part of it. */
    Owners closed(String id) {
        parties.add(new Party.Entity(id, true));
        return this;
    }

    Owners owns(String owner, String of, String percent) {
        stakes.add(new Stake(owner, of, new BigDecimal(percent), null, null));
        return this;
    }

    Owners ownsAPart(String owner, String of) {
        stakes.add(new Stake(owner, of, null, null, null));
        return this;
    }

    Owners until(LocalDate to, String owner, String of, String percent) {
        stakes.add(new Stake(owner, of, new BigDecimal(percent), null, to));
        return this;
    }

    Owners is(String person, Role.Kind kind, String in) {
        roles.add(new Role(person, in, kind, null, null));
        return this;
    }

    Structure structure() {
        return new Structure(parties, stakes, roles);
    }

    Ownership of(String entity) {
        return Ownership.of(structure(), entity, DAY);
    }

    List<Structure.Flaw> flaws() {
        return structure().flaws(DAY);
    }
}
