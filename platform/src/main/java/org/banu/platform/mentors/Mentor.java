package org.banu.platform.mentors;

import java.util.List;
import java.util.Optional;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;

/**
 * What somebody offers.
 *
 * @param name as others are to read it
 * @param languages in which she can be talked to
 * @param countries ISO 3166-1 alpha-2, whose businesses she wants to help
 * @param hours a month
 * @param about in her words; empty where she says nothing
 * @param agreed the version of the text by which she agreed to be listed; empty where she did not
 */
public record Mentor(
        PersonId person,
        String name,
        List<Language> languages,
        List<Topic> topics,
        List<String> countries,
        int hours,
        String about,
        Optional<Integer> agreed) {

    /** Of the text that asks whether she wants to be listed; it rises with each change of what she agrees to. */
    public static final int VERSION = 1;

    public Mentor {
        languages = List.copyOf(languages);
        topics = List.copyOf(topics);
        countries = List.copyOf(countries);
    }
}
