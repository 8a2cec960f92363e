package org.banu.platform.mentors;

import java.util.List;
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
 * @param memberships whether others may read too which organisations count her among their mentors
 * @param listed whether everybody may read it, as she agreed
 */
public record Mentor(
        PersonId person,
        String name,
        List<Language> languages,
        List<Topic> topics,
        List<String> countries,
        int hours,
        String about,
        boolean memberships,
        boolean listed) {

    public Mentor {
        languages = List.copyOf(languages);
        topics = List.copyOf(topics);
        countries = List.copyOf(countries);
    }
}
