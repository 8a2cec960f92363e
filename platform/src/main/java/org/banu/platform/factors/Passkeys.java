package org.banu.platform.factors;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonId;
import org.banu.platform.factors.FactorChanged.Change;
import org.banu.platform.sessions.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Passkeys: asks a device to make or use one, and takes its answer, once. */
@Component
class Passkeys {

    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final Duration HOLDS = Duration.ofMinutes(5);
    private static final int CHALLENGE_BYTES = 32;

    private final PasskeyStore store;
    private final RelyingParty party;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Passkeys(PasskeyStore store, RelyingParty party, Access access, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.party = party;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a device is asked.
     *
     * @param secret of the browser that asked
     * @param options as JSON
     */
    record Question(Secret secret, String options) {}

    /** The only address at which they work. */
    String place() {
        return party.origin();
    }

    /** To make one for her. */
    Question askToMake(PersonId person, String name) {
        return access.answer(Factors.TASK, () -> {
            var challenge = challenge();
            return new Question(keep(Optional.of(person), challenge), party.askToMake(person, name, challenge));
        });
    }

    /** To use one, whosever it is. */
    Question askToSign() {
        var challenge = challenge();
        return new Question(
                access.answer(Factors.TASK, () -> keep(Optional.empty(), challenge)), party.askToSign(challenge));
    }

    /** Whether it was added. */
    boolean add(PersonId person, String name, String label, Secret secret, String answer) {
        return take(Optional.of(person), secret)
                .filter(challenge -> passed(() -> access.perform(Factors.TASK, () -> {
                    party.add(person, name, challenge, answer, label);
                    events.publishEvent(new FactorChanged(person, Change.ADDED));
                })))
                .isPresent();
    }

    /** Whose passkey the device used. */
    Optional<PersonId> find(Secret secret, String answer) {
        return take(Optional.empty(), secret).flatMap(challenge -> {
            var found = new PersonId[1];
            return passed(() -> found[0] = access.answer(Factors.TASK, () -> party.find(challenge, answer)))
                    ? Optional.of(found[0])
                    : Optional.empty();
        });
    }

    List<Passkey> list(PersonId person) {
        return access.answer(Factors.TASK, () -> store.list(person));
    }

    boolean remove(PersonId person, String id) {
        return access.answer(Factors.TASK, () -> {
            var removed = store.remove(person, new Blob(id));
            if (removed) {
                events.publishEvent(new FactorChanged(person, Change.REMOVED));
            }
            return removed;
        });
    }

    private Secret keep(Optional<PersonId> person, byte[] challenge) {
        var secret = Secret.next();
        store.addChallenge(secret.hash(), person, challenge, clock.instant().plus(HOLDS));
        return secret;
    }

    private Optional<byte[]> take(Optional<PersonId> person, Secret secret) {
        return access.answer(Factors.TASK, () -> store.useChallenge(secret.hash(), person, clock.instant()));
    }

    /** A device may answer anything; whatever does not fit is a no. */
    private static boolean passed(Runnable check) {
        try {
            check.run();
            return true;
        } catch (RuntimeException wrong) {
            LOG.debug("A passkey was refused.", wrong);
            return false;
        }
    }

    private static byte[] challenge() {
        var bytes = new byte[CHALLENGE_BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }
}
