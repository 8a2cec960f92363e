package org.banu.platform.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.banu.platform.access.PersonId;
import org.banu.platform.consents.Ask;
import org.banu.platform.consents.ConsentText;
import org.banu.platform.consents.Consents;
import org.banu.platform.consents.GiveOutcome;
import org.banu.platform.consents.Purpose;
import org.banu.platform.kernel.Language;
import org.banu.platform.web.Problem;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Her consent to be in the directory, as its form asks for it. */
@Component
class Agreement {

    private final Consents consents;
    private final Clock clock;

    Agreement(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    boolean holds(PersonId person) {
        return consents.holds(person, Purpose.DIRECTORY);
    }

    /** Not ticked. */
    Ask ask(Ui ui) {
        return Ask.of(ui, Purpose.DIRECTORY);
    }

    /** Gives it as she ticked it, unless it holds already; what is wrong if it is not given. */
    Optional<Problem> give(PersonId person, HttpServletRequest request, Language language) {
        if (holds(person)) {
            return Optional.empty();
        }
        return ConsentText.ticked(Purpose.DIRECTORY, request, language)
                .map(it -> switch (consents.give(person, it, clock.instant())) {
                    case GiveOutcome.Given() -> Optional.<Problem>empty();
                    case GiveOutcome.Outdated() -> Optional.of(problem("consents.wrong.outdated"));
                })
                .orElseGet(() -> Optional.of(problem("directory.wrong.consent")));
    }

    private static Problem problem(String key) {
        return new Problem(Purpose.DIRECTORY.field(), key);
    }
}
