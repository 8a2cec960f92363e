package org.banu.platform.verification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A step in a case: who does what, and why. It is kept as it is, for good.
 *
 * @param by empty for Banu itself
 * @param organisation for which an officer does it; empty for others
 * @param topic which question it answers; empty for none
 * @param words reasons, a question or an answer; empty where none is needed
 * @param link a page that shows it; empty for none
 * @param file a document that was handed in; null for none
 */
record Move(
        Step step,
        Capacity capacity,
        Optional<PersonId> by,
        Optional<OrganisationId> organisation,
        String topic,
        String words,
        String link,
        @Nullable UUID file,
        Instant at) {

    /** What is done. */
    enum Step {
        BEGIN,
        /** She answers what may look like a woman on paper only. */
        EXPLAIN,
        /** She adds to what she shows, without being asked. */
        ADD,
        /** An officer says that nothing ties her to the business. */
        CLEAR,
        /** An officer says that something does. */
        CONFLICT,
        ACCEPT,
        QUESTION,
        REFUSE,
        ANSWER,
        LAPSE,
        WITHDRAW,
        APPEAL,
        RENEW,
        EXPIRE,
        REVOKE,
        CHANGE
    }

    /** As what somebody does it. */
    enum Capacity {
        OWNER,
        OFFICER,
        ADMINISTRATOR,
        BANU
    }

    static Move of(Step step, Capacity capacity, Optional<PersonId> by, Instant at) {
        return new Move(step, capacity, by, Optional.empty(), "", "", "", null, at);
    }

    static Move byHer(Step step, PersonId her, Instant at) {
        return of(step, Capacity.OWNER, Optional.of(her), at);
    }

    static Move byBanu(Step step, Instant at) {
        return of(step, Capacity.BANU, Optional.empty(), at);
    }

    static Move byOfficer(Step step, PersonId officer, OrganisationId office, Instant at) {
        return new Move(step, Capacity.OFFICER, Optional.of(officer), Optional.of(office), "", "", "", null, at);
    }

    Move saying(String what) {
        return new Move(step, capacity, by, organisation, topic, what, link, file, at);
    }

    Move about(String question) {
        return new Move(step, capacity, by, organisation, question, words, link, file, at);
    }

    Move showing(Evidence evidence) {
        return new Move(
                step, capacity, by, organisation, topic, evidence.words(), evidence.link(), evidence.file(), at);
    }

    /**
     * What she shows.
     *
     * @param words which documents, and what they show
     * @param link empty for none
     * @param file a document that was handed in; null for none
     */
    record Evidence(String words, String link, @Nullable UUID file) {}
}
