package org.banu.platform.verification;

import java.util.Set;
import org.banu.platform.registry.Tier;

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

    /** Whether somebody other than before looks at a decision. */
    boolean isAppeal() {
        return this == FIRST_APPEAL || this == SECOND_APPEAL || this == REVOKED_APPEAL;
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
}
