package org.banu.platform.outreach;

import java.util.Optional;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;

/**
 * Something to tell a person. Its subject names nothing private, since others may see it on her screen.
 *
 * @param person who it is to; empty where the address has no account
 * @param to e-mail address
 * @param kind how its text's key ends
 * @param page of ours that it leads to, without its language, such as {@code /account}
 */
public record Letter(Optional<PersonId> person, String to, Language language, Kind kind, String page) {

    /** What is told. */
    public enum Kind {
        SIGN_UP,
        SIGN_UP_KNOWN,
        SIGN_IN,
        RECOVER,
        UNKNOWN,
        CONFIRM,
        PASSWORD_CHANGED,
        FACTOR_ADDED,
        FACTOR_REMOVED,
        CODES_RENEWED,
        CODES_TRIED,
        CONTACT_ADDED,
        CONTACT_REMOVED,
        SERVICE_LINKED,
        SERVICE_UNLINKED,
        INVITED,
        ADMINISTRATOR_INVITED,
        ADMINISTRATOR_ADDED,
        ADMINISTRATOR_ENDED,
        REQUEST_WAITS,
        ORGANISATION_CONFIRMED,
        ORGANISATION_DECLINED,
        ORGANISATION_REINSTATED,
        ORGANISATION_SUSPENDED,
        INQUIRY,
        INQUIRY_ANSWERED,
        INQUIRY_WAITS,
        BANNED,
        REPORT_DECIDED,
        TAKEN_DOWN,
        OBJECTION_DECIDED,
        ORGANISATION_RELEASED,
        VERIFICATION_ENDING,
        VERIFICATION_MOVED,
        VERIFICATION_WAITS,
        BUSINESS_MERGED,
        BUSINESS_SEPARATED
    }
}
