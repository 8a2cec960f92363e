package org.banu.platform.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.banu.platform.access.Role;
import org.banu.platform.demo.World.Ground;

/** Invented organisations, called demo in their names, half of them in each country; three women act for each. */
final class Organisations {

    private static final List<Role> ROLES = List.of(Role.ADMINISTRATOR, Role.PROGRAMME_OFFICER, Role.REVIEWER);

    private final Ground ground;
    private final People people;
    private final Places places;

    Organisations(Ground ground, People people, Places places) {
        this.ground = ground;
        this.people = people;
        this.places = places;
    }

    int count() {
        return World.ORGANISATIONS;
    }

    int roles() {
        return count() * People.FOR_EACH_ORGANISATION;
    }

    static String country(int number) {
        return number % 2 == 0 ? "KZ" : "PK";
    }

    UUID id(int number) {
        return ground.luck("organisation", number).id();
    }

    Map<String, Object> row(int number) {
        var luck = ground.luck("organisation.where", number);
        var kind = kind(number);
        var place = places.of(country(number), luck).name();
        return Map.of(
                "id", id(number),
                "kind", kind.kind(),
                "country", country(number),
                "name", "",
                "name_en", kind.en().formatted(place.en()),
                "name_ru", kind.ru().formatted(place.ru()),
                "name_kk", kind.kk().formatted(place.kk()),
                "name_ur", kind.ur().formatted(place.ur()),
                "web", "",
                "claimed_at", ground.day(World.DAYS));
    }

    /** The role of one of its women. */
    Map<String, Object> role(int number) {
        var organisation = number / People.FOR_EACH_ORGANISATION;
        var first = people.firstOfficial() + organisation * People.FOR_EACH_ORGANISATION;
        return Map.of(
                "id", ground.luck("role", number).id(),
                "organisation", id(organisation),
                "person", people.id(people.firstOfficial() + number),
                "role", ROLES.get(number % People.FOR_EACH_ORGANISATION).name(),
                "starts_at", ground.day(World.DAYS),
                "granted_by", people.id(first));
    }

    private Words.Kind kind(int number) {
        var left = number;
        for (var kind : ground.words().organisations()) {
            left -= kind.count();
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalStateException(
                "There is no kind for the organisation %d. Maybe the counts are too few?".formatted(number));
    }
}
