package org.banu.platform.consents;

import java.time.Clock;
import java.util.List;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.banu.platform.access.Actor;
import org.banu.platform.kernel.Language;
import org.springframework.boot.test.context.TestComponent;

/** What she allows; the only word of hers in it is her id. */
@TestComponent
public class ConsentTwin implements Twin {

    private final Consents consents;
    private final Clock clock;

    ConsentTwin(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    @Override
    public void plant(Actor.Person person, String canary) {
        var text = new ConsentText(Purpose.MENTORING, Purpose.MENTORING.version(), Language.ENGLISH);
        SignedInAs.as(person, () -> consents.give(person.id(), text, clock.instant()));
    }

    @Override
    public List<String> addresses(Actor.Person person) {
        return List.of("/en/account/consents");
    }
}
