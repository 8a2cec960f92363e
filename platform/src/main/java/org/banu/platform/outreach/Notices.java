package org.banu.platform.outreach;

import java.time.Instant;
import java.util.Optional;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;
import org.springframework.stereotype.Component;

/** Letters to people, each in her language. */
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

    /**
     * Invites by letter whoever reads an address, in her language if it is hers here. Nothing else tells whether it is
     * somebody's: the letter is nobody's in our books, and nothing is answered.
     *
     * @param otherwise the language of whoever invites
     */
    public void invite(String email, Language otherwise, Letter.Kind kind, String page, Instant now) {
        var language = recipients.language(email).orElse(otherwise);
        outreach.write(new Letter(Optional.empty(), email, language, kind, page), now);
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
