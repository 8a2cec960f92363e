package org.banu.platform.verification;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.registry.Tier;
import org.jspecify.annotations.Nullable;

/** Where a case stands. Which step leads from which to which is the table {@code verification_move}. */
enum State {
    /** Waits for the first officer. */
    FIRST_CHECK(Tier.DECLARED, Holder.OFFICE),
    /** The first officer asked something. */
    FIRST_EVIDENCE(Tier.DECLARED, Holder.HER),
    /** The first officer did not find it shown, or she let the time pass. */
    FIRST_REFUSED(Tier.DECLARED, Holder.NOBODY),
    /** Somebody else looks at that decision. */
    FIRST_APPEAL(Tier.DECLARED, Holder.OFFICE),
    /** The documents are in order; waits for a second officer. */
    SECOND_CHECK(Tier.DOCUMENTS_CHECKED, Holder.OFFICE),
    SECOND_EVIDENCE(Tier.DOCUMENTS_CHECKED, Holder.HER),
    SECOND_REFUSED(Tier.DECLARED, Holder.NOBODY),
    SECOND_APPEAL(Tier.DECLARED, Holder.OFFICE),
    VERIFIED(Tier.VERIFIED, Holder.NOBODY),
    EXPIRED(Tier.EXPIRED, Holder.NOBODY),
    REVOKED(Tier.REVOKED, Holder.NOBODY),
    REVOKED_APPEAL(Tier.REVOKED, Holder.OFFICE),
    /** Its name, its numbers or its owners changed after it was verified. */
    REOPENED(Tier.DECLARED, Holder.NOBODY),
    WITHDRAWN(Tier.DECLARED, Holder.NOBODY);

    /** Those in which officers have something to do. */
    static final Set<State> WAITING = Set.of(FIRST_CHECK, SECOND_CHECK, FIRST_APPEAL, SECOND_APPEAL, REVOKED_APPEAL);

    /** Who has to do something. */
    enum Holder {
        HER,
        OFFICE,
        NOBODY
    }

    private final Tier tier;
    private final Holder holder;

    State(Tier tier, Holder holder) {
        this.tier = tier;
        this.holder = holder;
    }

    Tier tier() {
        return tier;
    }

    boolean isWith(Holder other) {
        return holder == other;
    }

    /** How the keys of its words end; what she is told is the same at both checks where nothing hangs on it. */
    String words() {
        return switch (this) {
            case FIRST_EVIDENCE, SECOND_EVIDENCE -> "EVIDENCE";
            case FIRST_REFUSED, SECOND_REFUSED -> "REFUSED";
            case FIRST_APPEAL, SECOND_APPEAL, REVOKED_APPEAL -> "APPEAL";
            case FIRST_CHECK, SECOND_CHECK, VERIFIED, EXPIRED, REVOKED, REOPENED, WITHDRAWN -> name();
        };
    }

    /** Whether officers or she still have something to do; she can take it back. */
    boolean isOpen() {
        return holder != Holder.NOBODY;
    }

    /** Whether she may ask for it anew. */
    boolean isOver() {
        return holder == Holder.NOBODY && this != VERIFIED;
    }

    /** Whether a decision against her stands, so that she may appeal. */
    boolean isAgainstHer() {
        return this == FIRST_REFUSED || this == SECOND_REFUSED || this == REVOKED;
    }

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
            /** Nobody of its office may decide in it: another one goes on. */
            PASS,
            /** Nobody of any may. */
            STRAND,
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
            CHANGE,
            /** The business is in another country than its officers now, and she has not allowed that they see it there. */
            HIDE,
            SHOW,
            /** The business was found to be another one of hers. */
            MERGE,
            SEPARATE
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
}
