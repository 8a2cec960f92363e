package org.banu.platform.mentors;

import java.util.List;

/**
 * Mentors who are listed.
 *
 * @param found how many there are on all pages
 * @param next address of the next page; empty on the last
 * @param restart address of the first page; empty on it
 */
record MentorsPage(
        boolean filtered,
        List<OfferPage.Choice> languages,
        List<OfferPage.Choice> topics,
        List<OfferPage.Choice> countries,
        int found,
        List<Card> cards,
        String next,
        String restart) {

    MentorsPage {
        languages = List.copyOf(languages);
        topics = List.copyOf(topics);
        countries = List.copyOf(countries);
        cards = List.copyOf(cards);
    }

    /**
     * One mentor, in the reader's words but for her own.
     *
     * @param organisations whose mentor she is, where she shows it
     */
    record Card(
            String name,
            String about,
            List<String> topics,
            String languages,
            String countries,
            int hours,
            List<Named> organisations) {

        Card {
            topics = List.copyOf(topics);
            organisations = List.copyOf(organisations);
        }
    }

    /** An organisation, by its id. */
    record Named(String id, String name) {}
}
