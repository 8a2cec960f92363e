package org.banu.platform.businesses;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banu.eligibility.Profile;
import org.banu.platform.access.PersonId;
import org.banu.platform.consents.Ask;
import org.banu.platform.consents.ConsentText;
import org.banu.platform.consents.Consents;
import org.banu.platform.consents.GiveOutcome;
import org.banu.platform.consents.Purpose;
import org.banu.platform.kernel.Language;
import org.banu.platform.profiles.Profiles;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Keeping what she told the finder with her business, if she agrees. */
@Component
class KeptAnswers {

    private final Profiles profiles;
    private final Consents consents;
    private final Clock clock;

    KeptAnswers(Profiles profiles, Consents consents, Clock clock) {
        this.profiles = profiles;
        this.consents = consents;
        this.clock = clock;
    }

    boolean isAllowed(PersonId person) {
        return consents.holds(person, Purpose.SCREENING);
    }

    /** Asks her where there is something to keep and she did not agree yet. */
    Optional<Ask> ask(Ui ui, PersonId person, Profile told) {
        return told.values().isEmpty() || isAllowed(person)
                ? Optional.empty()
                : Optional.of(Ask.of(ui, Purpose.SCREENING));
    }

    Optional<ConsentText> ticked(HttpServletRequest request, Language language) {
        return ConsentText.ticked(Purpose.SCREENING, request, language);
    }

    /** She agrees; what is wrong if the text is no longer the one that she read. */
    List<Problem> agree(PersonId person, ConsentText text) {
        return switch (consents.give(person, text, clock.instant())) {
            case GiveOutcome.Given() -> List.of();
            case GiveOutcome.Outdated() -> List.of(wrong("consents.wrong.outdated"));
        };
    }

    /** What is wrong with the box. */
    static Problem wrong(String key) {
        return new Problem(Purpose.SCREENING.field(), key);
    }

    /** What answers tell of a business itself, by field. */
    Map<String, String> fields(Profile told) {
        return profiles.fields(told);
    }

    /** All that would come along: not what is sensitive. */
    Profile carried(Profile told) {
        var carried = told;
        for (var attribute : profiles.sensitive(told)) {
            carried = carried.without(attribute);
        }
        return carried;
    }

    void keep(BusinessId business, Profile told) {
        profiles.keep(business, told);
    }
}
