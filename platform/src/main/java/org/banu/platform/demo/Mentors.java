package org.banu.platform.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.banu.platform.consents.Purpose;
import org.banu.platform.demo.World.Ground;
import org.banu.platform.mentors.Topic;

/** Invented mentors, all of them listed. */
final class Mentors {

    private static final int MOST_HOURS = 12;
    private static final int IN_BOTH_COUNTRIES = 20;
    private static final int IN_ENGLISH_TOO = 30;

    private final Ground ground;
    private final People people;

    Mentors(Ground ground, People people) {
        this.ground = ground;
        this.people = people;
    }

    Map<String, Object> row(int number) {
        var luck = ground.luck("mentor", number);
        var person = people.firstMentor() + number;
        var country = people.country(person);
        var joined = people.joined(person);
        var since = ground.day(joined == 0 ? 0 : luck.below(joined));
        return Map.of(
                "person",
                people.id(person),
                "name",
                people.name(person),
                "languages",
                languages(people.language(person), luck),
                "topics",
                topics(luck),
                "countries",
                luck.in(IN_BOTH_COUNTRIES) ? List.of("KZ", "PK") : List.of(country),
                "hours",
                1 + luck.below(MOST_HOURS),
                "about",
                luck.of(Words.in(ground.words().mentors(), people.language(person))),
                "memberships",
                true,
                "listed_at",
                since,
                "changed_at",
                since);
    }

    /** That she agreed to be listed, on the day since when she is. */
    Map<String, Object> consent(int number) {
        var row = row(number);
        return Map.of(
                "id", ground.luck("mentor consent", number).id(),
                "person", row.get("person"),
                "purpose", Purpose.MENTORING.name(),
                "version", Purpose.MENTORING.version(),
                "language", people.language(people.firstMentor() + number),
                "given_at", row.get("listed_at"),
                "renewed", false);
    }

    private static Set<String> languages(String own, Luck luck) {
        var languages = new TreeSet<>(Set.of(own));
        if (own.equals("kk")) {
            languages.add("ru");
        }
        if (luck.in(IN_ENGLISH_TOO)) {
            languages.add("en");
        }
        return languages;
    }

    private static Set<String> topics(Luck luck) {
        var topics = new TreeSet<String>();
        var many = 2 + luck.below(3);
        while (topics.size() < many) {
            topics.add(luck.of(List.of(Topic.values())).name());
        }
        return topics;
    }
}
