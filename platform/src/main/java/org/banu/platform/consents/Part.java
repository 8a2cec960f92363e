package org.banu.platform.consents;

import java.util.List;

/** A part of Banu, for the page that says what it needs of people and why. */
enum Part {
    FINDER,
    ACCOUNT,
    SESSION,
    SECOND_STEP,
    SERVICE,
    ORGANISATIONS,
    BUSINESS,
    VERIFICATION,
    DIRECTORY,
    INQUIRIES,
    DOCUMENTS,
    MENTORS,
    LETTERS,
    CONSENTS,
    TRAIL,
    LEGAL_HOLD,
    PROTECTION;

    /** The tables about people that its text speaks of; a test holds that each one has its part. */
    List<String> tables() {
        return switch (this) {
            case FINDER -> List.of();
            case DOCUMENTS -> List.of("file");
            case ACCOUNT -> List.of("person", "contact", "one_time_link", "administrator", "administrator_invitation");
            case SESSION -> List.of("session");
            case SECOND_STEP -> List.of("one_time_code", "recovery_code", "passkey", "passkey_challenge");
            case SERVICE -> List.of("federated_identity", "federated_attempt");
            case ORGANISATIONS ->
                List.of("organisation_request", "organisation_role", "organisation_invitation", "import");
            case BUSINESS ->
                List.of(
                        "business",
                        "business_number",
                        "business_answers",
                        "business_tier",
                        "duplicate",
                        "merged_business",
                        "party",
                        "stake",
                        "office",
                        "proof",
                        "explanation",
                        "statement");
            case DIRECTORY -> List.of("listing_choice", "listing_takedown");
            case INQUIRIES ->
                List.of("inquiry", "inquiry_message", "inquiry_seen", "inquiry_block", "inquiry_report", "inquiry_ban");
            case MENTORS -> List.of("mentor");
            case VERIFICATION -> List.of("verification", "verification_step", "certificate");
            case LETTERS -> List.of("outbox");
            case CONSENTS -> List.of("consent");
            case TRAIL -> List.of("audit_event");
            case LEGAL_HOLD -> List.of("legal_hold");
            case PROTECTION -> List.of("answered");
        };
    }
}
