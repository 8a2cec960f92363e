package org.banu.platform.demo;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.banu.data.Text;
import org.banu.platform.access.Role;
import org.banu.platform.demo.World.Ground;

/**
 * Invented organisations, called demo in their names, half of them in each country. Three women act for each, and each
 * has entrepreneurs and mentors of its country.
 */
final class Organisations {

    private static final List<Role> ROLES = List.of(Role.ADMINISTRATOR, Role.PROGRAMME_OFFICER, Role.REVIEWER);

    static final int OFFICES = 2;

    /** Beside her who is a reviewer only. */
    private static final int ALSO_REVIEWERS = 2;

    /** Of so many women with a business, and of so many mentors, one belongs to an organisation. */
    private static final int ONE_OF = 3;

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
        return staff() + people.firstOfficial() / ONE_OF;
    }

    private int staff() {
        return count() * People.FOR_EACH_ORGANISATION + OFFICES * ALSO_REVIEWERS;
    }

    /** The first in a country verifies businesses. */
    static int office(String country) {
        return country.equals(country(0)) ? 0 : 1;
    }

    /** One of three women who look at cases of an office. */
    UUID reviewer(int office, int which) {
        return people.id(people.firstOfficial() + office * People.FOR_EACH_ORGANISATION + which);
    }

    static String country(int number) {
        return number % 2 == 0 ? "KZ" : "PK";
    }

    UUID id(int number) {
        return ground.luck("organisation", number).id();
    }

    Map<String, Object> row(int number) {
        var kind = kind(number);
        var place = place(number);
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

    /** One where no earlier organisation of its kind is, so that no two have one name. */
    private Text place(int number) {
        var taken = IntStream.range(0, number)
                .filter(it -> kind(it).equals(kind(number)))
                .mapToObj(this::place)
                .toList();
        var luck = ground.luck("organisation.where", number);
        return Stream.generate(() -> places.of(country(number), luck).name())
                .filter(it -> !taken.contains(it))
                .findFirst()
                .orElseThrow();
    }

    /** First of the women who act for it, of whom all three of an office look at its cases; then of those it serves. */
    Map<String, Object> role(int number) {
        if (number >= staff()) {
            return served(number, (number - staff()) * ONE_OF);
        }
        var also = number - count() * People.FOR_EACH_ORGANISATION;
        return also < 0
                ? role(number, number, ROLES.get(number % People.FOR_EACH_ORGANISATION))
                : role(
                        number,
                        also / ALSO_REVIEWERS * People.FOR_EACH_ORGANISATION + also % ALSO_REVIEWERS,
                        Role.REVIEWER);
    }

    private Map<String, Object> role(int id, int number, Role role) {
        var organisation = number / People.FOR_EACH_ORGANISATION;
        return role(id, organisation, people.firstOfficial() + number, role, World.DAYS);
    }

    private Map<String, Object> served(int id, int person) {
        var luck = ground.luck("served", person);
        var organisation = luck.below(count() / 2) * 2 + (people.country(person).equals(country(0)) ? 0 : 1);
        var role = person < people.firstMentor() ? Role.ENTREPRENEUR : Role.MENTOR;
        var joined = people.joined(person);
        return role(id, organisation, person, role, joined == 0 ? 0 : luck.below(joined));
    }

    /** @param since days ago */
    private Map<String, Object> role(int id, int organisation, int person, Role role, int since) {
        return Map.of(
                "id", ground.luck("role", id).id(),
                "organisation", id(organisation),
                "person", people.id(person),
                "role", role.name(),
                "starts_at", ground.day(since),
                "granted_by", people.id(people.firstOfficial() + organisation * People.FOR_EACH_ORGANISATION));
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
