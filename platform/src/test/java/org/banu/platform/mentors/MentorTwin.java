package org.banu.platform.mentors;

import java.util.List;
import java.util.Optional;
import org.banu.platform.SignedInAs;
import org.banu.platform.Twin;
import org.banu.platform.access.Actor;
import org.banu.platform.kernel.Language;
import org.springframework.boot.test.context.TestComponent;

/** What she offers, and keeps to herself. */
@TestComponent
public class MentorTwin implements Twin {

    private final Mentors mentors;

    MentorTwin(Mentors mentors) {
        this.mentors = mentors;
    }

    @Override
    public void plant(Actor.Person person, String canary) {
        var mentor = new Mentor(
                person.id(),
                canary,
                List.of(Language.KAZAKH),
                List.of(Topic.BEGINNING),
                List.of("KZ"),
                4,
                canary,
                false,
                false);
        SignedInAs.as(person, () -> {
            mentors.offer(mentor, Optional.empty());
            return mentor;
        });
    }

    @Override
    public List<String> addresses(Actor.Person person) {
        return List.of("/en/account/mentor");
    }
}
