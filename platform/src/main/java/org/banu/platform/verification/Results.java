package org.banu.platform.verification;

import java.time.Instant;
import java.util.Optional;
import org.banu.platform.access.Access;
import org.banu.platform.certificates.Certificate.Proved;
import org.banu.platform.certificates.Certificate.Standing;
import org.banu.platform.certificates.Certificates;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Registry;
import org.banu.platform.registry.Tier;
import org.banu.platform.verification.State.Move;
import org.springframework.stereotype.Component;

/** What a step means beyond its case: the tier of the business, and its certificate. */
@Component
class Results {

    private final Access access;
    private final Registry registry;
    private final Dossiers dossiers;
    private final Certificates certificates;

    Results(Access access, Registry registry, Dossiers dossiers, Certificates certificates) {
        this.access = access;
        this.registry = registry;
        this.dossiers = dossiers;
        this.certificates = certificates;
    }

    void follow(State before, Case now, Move move) {
        if (before.tier() != now.state().tier()) {
            access.perform(
                    Casebook.TASK,
                    () -> registry.mark(now.business(), now.state().tier()));
        }
        var at = move.at();
        switch (now.state()) {
            case VERIFIED -> {
                switch (before) {
                    case VERIFIED -> certificates.renew(now.business(), until(now), at);
                    case REVOKED_APPEAL -> certificates.restore(now.business());
                    default -> issue(now, at);
                }
            }
            case EXPIRED -> certificates.end(now.business(), Standing.EXPIRED, at);
            case REOPENED -> certificates.end(now.business(), Standing.REOPENED, at);
            case REVOKED -> certificates.end(now.business(), Standing.REVOKED, at);
            case FIRST_CHECK,
                    FIRST_EVIDENCE,
                    FIRST_REFUSED,
                    FIRST_APPEAL,
                    SECOND_CHECK,
                    SECOND_EVIDENCE,
                    SECOND_REFUSED,
                    SECOND_APPEAL,
                    REVOKED_APPEAL,
                    WITHDRAWN -> {}
        }
    }

    /** Of a business that was found to be another one: no more of it holds. */
    void rest(BusinessId lost, BusinessId kept, Instant at) {
        certificates.move(lost, kept, at);
    }

    /** Of one that is none after all. */
    void resume(BusinessId back, Optional<Case> latest) {
        certificates.moveBack(back);
        latest.map(it -> it.state().tier())
                .filter(it -> it != Tier.DECLARED)
                .ifPresent(it -> access.perform(Casebook.TASK, () -> registry.mark(back, it)));
    }

    private void issue(Case verified, Instant at) {
        var dossier = dossiers.forOfficers(verified.business(), at);
        var details = dossier.business().details();
        certificates.issue(
                verified.business(),
                new Proved(details.names().own(), details.location().country(), verified.office(), dossier.met(), at),
                until(verified));
    }

    private static Instant until(Case verified) {
        return verified.validUntil()
                .orElseThrow(() -> new IllegalStateException(
                        "The verified case %s has no end of its validity.".formatted(verified.id())));
    }
}
