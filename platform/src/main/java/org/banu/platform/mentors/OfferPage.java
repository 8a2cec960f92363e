package org.banu.platform.mentors;

import java.util.List;
import org.banu.platform.consents.Ask;
import org.banu.platform.web.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What she offers as a mentor, for herself.
 *
 * @param kept whether there is an offer of hers already
 * @param ask whether everybody may read it
 * @param organisations that count her among their mentors
 */
record OfferPage(
        Offer offer,
        boolean kept,
        Ask ask,
        List<Choice> languages,
        List<Choice> topics,
        List<Choice> countries,
        List<String> organisations,
        List<Problem> problems) {

    OfferPage {
        languages = List.copyOf(languages);
        topics = List.copyOf(topics);
        countries = List.copyOf(countries);
        organisations = List.copyOf(organisations);
        problems = List.copyOf(problems);
    }

    /** Something to tick, by its name. */
    record Choice(String code, String name, boolean ticked) {}

    /** What is wrong with a field; null where nothing is. */
    @Nullable
    Problem problem(String field) {
        return Problem.of(problems, field);
    }
}
