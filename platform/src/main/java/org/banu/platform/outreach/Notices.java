package org.banu.platform.outreach;

import java.time.Instant;
import java.util.Optional;
import org.banu.platform.access.PersonId;
import org.springframework.stereotype.Component;

/** Letters to people who have an account, each in her language. */
@Component
public class Notices {

    private final Outreach outreach;
    private final Recipients recipients;

    Notices(Outreach outreach, Recipients recipients) {
        this.outreach = outreach;
        this.recipients = recipients;
    }

    /**
     * Writes to her, if a letter reaches her; a page must tell her too.
     *
     * @param page that the letter leads to, without its language
     */
    public void tell(PersonId person, Letter.Kind kind, String page, Instant now) {
        recipients
                .find(person)
                .ifPresent(her -> her.email()
                        .ifPresent(email -> outreach.write(
                                new Letter(Optional.of(person), email, her.language(), kind, page), now)));
    }

    /** Whether a letter reaches her; pages promise none to whom it does not. */
    public boolean reaches(PersonId person) {
        return recipients.find(person).flatMap(Recipient::email).isPresent();
    }

    /** As she is called; empty where she has not said. */
    public String name(PersonId person) {
        return recipients.find(person).map(Recipient::name).orElse("");
    }
}
