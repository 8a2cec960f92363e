package org.banu.platform.mentors;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.banu.platform.access.PersonId;
import org.banu.platform.consents.Purpose;
import org.banu.platform.kernel.Language;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.web.Problem;
import org.springframework.util.MultiValueMap;

/**
 * What she typed into the form, as it is shown again where something is wrong.
 *
 * @param memberships whether she ticked that others may read whose mentor she is
 * @param listed whether she ticked that she wants to be listed
 */
record Offer(
        String name,
        Set<String> languages,
        Set<String> topics,
        Set<String> countries,
        String hours,
        String about,
        boolean memberships,
        boolean listed) {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_ABOUT = 600;
    static final int MOST_HOURS = 100;

    Offer {
        languages = Set.copyOf(languages);
        topics = Set.copyOf(topics);
        countries = Set.copyOf(countries);
    }

    static Offer of(MultiValueMap<String, String> form) {
        return new Offer(
                text(form, "name"),
                several(form, "languages"),
                several(form, "topics"),
                several(form, "countries"),
                text(form, "hours"),
                text(form, "about"),
                form.containsKey("memberships"),
                form.containsKey(Purpose.MENTORING.field()));
    }

    static Offer of(Mentor mentor) {
        var topics = new TreeSet<String>();
        mentor.topics().forEach(it -> topics.add(it.name()));
        var languages = new TreeSet<String>();
        mentor.languages().forEach(it -> languages.add(it.code()));
        return new Offer(
                mentor.name(),
                languages,
                topics,
                Set.copyOf(mentor.countries()),
                String.valueOf(mentor.hours()),
                mentor.about(),
                mentor.memberships(),
                mentor.listed());
    }

    /** All that is wrong, each at its field. */
    List<Problem> problems(List<String> known) {
        var problems = new ArrayList<Problem>();
        require(problems, "name", !name.isEmpty() && name.length() <= LONGEST_NAME, "mentors.wrong.name");
        require(problems, "languages", !spoken().isEmpty(), "mentors.wrong.languages");
        require(problems, "topics", !chosen().isEmpty(), "mentors.wrong.topics");
        require(problems, "countries", known.stream().anyMatch(countries::contains), "mentors.wrong.countries");
        require(problems, "hours", number().isPresent(), "mentors.wrong.hours", MOST_HOURS);
        require(problems, "about", about.length() <= LONGEST_ABOUT, "mentors.wrong.about", LONGEST_ABOUT);
        return problems;
    }

    /** Once nothing is wrong. */
    Mentor mentor(PersonId person, List<String> known) {
        return new Mentor(
                person,
                name,
                spoken(),
                chosen(),
                known.stream().filter(countries::contains).toList(),
                number().orElseThrow(),
                about,
                memberships,
                listed);
    }

    private List<Language> spoken() {
        return List.of(Language.values()).stream()
                .filter(it -> languages.contains(it.code()))
                .toList();
    }

    private List<Topic> chosen() {
        return List.of(Topic.values()).stream()
                .filter(it -> topics.contains(it.name()))
                .toList();
    }

    /** Digits of any script. */
    private Optional<Integer> number() {
        return hours.matches("\\p{Nd}{1,3}")
                ? Optional.of(Integer.parseInt(hours)).filter(it -> it >= 1 && it <= MOST_HOURS)
                : Optional.empty();
    }

    private static void require(List<Problem> problems, String field, boolean holds, String key, Object... arguments) {
        if (!holds) {
            problems.add(new Problem(
                    field, key, List.of(arguments).stream().map(String::valueOf).toList()));
        }
    }

    private static String text(MultiValueMap<String, String> form, String name) {
        var typed = form.getFirst(name);
        return typed == null ? "" : PlainText.clean(typed);
    }

    private static Set<String> several(MultiValueMap<String, String> form, String name) {
        return Set.copyOf(new TreeSet<>(form.getOrDefault(name, List.of())));
    }
}
