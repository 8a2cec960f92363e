package org.banu.platform.factors;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonId;
import org.banu.platform.factors.FactorChanged.Change;
import org.banu.platform.limits.Limit;
import org.banu.platform.limits.Limits;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Second factors and recovery codes of a person. */
@Service
public class Factors {

    /** Whoever signs in isn't there yet to act. */
    static final String TASK = "sign-in";

    private final FactorStore store;
    private final PasswordStands passwords;
    private final Limits limits;
    private final ApplicationEventPublisher events;
    private final Access access;

    Factors(
            FactorStore store,
            PasswordStands passwords,
            Limits limits,
            ApplicationEventPublisher events,
            Access access) {
        this.store = store;
        this.passwords = passwords;
        this.limits = limits;
        this.events = events;
        this.access = access;
    }

    /** What an app with this secret shows at a moment. */
    public static String code(String secret, Instant moment) {
        return OneTimeCode.at(Base32.read(secret), moment, OneTimeCode.DIGITS);
    }

    public Standing of(PersonId person) {
        return access.answer(TASK, () -> store.standing(person));
    }

    /** Eight fresh recovery codes instead of any before; they can't be shown again. */
    public List<String> renewCodes(PersonId person) {
        var codes = RecoveryCodes.next();
        access.perform(TASK, () -> {
            store.removeCodes(person);
            codes.forEach(it -> store.addCode(person, RecoveryCodes.plain(it)));
        });
        return codes;
    }

    /** The same for who has an account for long, and is told. */
    List<String> replaceCodes(PersonId person) {
        return access.answer(TASK, () -> {
            events.publishEvent(new FactorChanged(person, Change.CODES_RENEWED));
            return renewCodes(person);
        });
    }

    /** Whether it is one of hers, and not used. */
    public boolean hasRecoveryCode(PersonId person, String typed) {
        return access.answer(TASK, () -> store.hasCode(person, RecoveryCodes.plain(typed)));
    }

    /** A recovery code, which counts once. */
    public boolean useRecoveryCode(PersonId person, String typed) {
        return access.answer(TASK, () -> useCode(person, RecoveryCodes.plain(typed)));
    }

    private boolean useCode(PersonId person, String plain) {
        var used = store.useCode(person, plain);
        if (used) {
            events.publishEvent(new FactorChanged(person, Change.CODE_USED));
        }
        return used;
    }

    /**
     * Whether a code of her app, or a recovery code, is right; each counts once. Recovery codes are counted by themselves:
     * nobody guesses one, and hers must work when others have used up what may be tried.
     *
     * @param network where it is tried from
     */
    public Answer check(PersonId person, String typed, String network, Instant now) {
        var whom = person.value().toString();
        var plain = RecoveryCodes.plain(typed);
        if (RecoveryCodes.isWhole(plain)) {
            return counted(Limit.RECOVERY, whom + " " + network, () -> useCode(person, plain));
        }
        if (limits.take(Limit.CODE, whom + " " + network).isPresent()
                || limits.take(Limit.CODE_ANYWHERE, whom).isPresent()) {
            tellOfTries(person);
            return Answer.WAIT;
        }
        return answer(() -> store.findSecret(person, true)
                .filter(it -> isRight(person, it, typed, now))
                .isPresent());
    }

    private void tellOfTries(PersonId person) {
        if (limits.take(Limit.CODES_TOLD, person.value().toString()).isEmpty()) {
            access.perform(TASK, () -> events.publishEvent(new FactorChanged(person, Change.CODES_TRIED)));
        }
    }

    /** Whether it is her password, for what is asked of her once more although she is signed in. */
    public Answer checkPassword(PersonId person, String typed) {
        return counted(Limit.PASSWORD, person.value().toString(), () -> passwords.isRight(person, typed));
    }

    /** The secret for a new app, in base 32; empty if one is in use. */
    public Optional<String> beginApp(PersonId person, Instant now) {
        var bytes = new byte[OneTimeCode.SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        return access.answer(TASK, () -> {
            store.beginApp(person, Base32.write(bytes), now);
            return store.findSecret(person, false);
        });
    }

    Optional<String> findNewSecret(PersonId person) {
        return access.answer(TASK, () -> store.findSecret(person, false));
    }

    /** The app is set up once it gave a right code. */
    public Answer confirmApp(PersonId person, String typed, Instant now) {
        return counted(Limit.CODE, person.value().toString(), () -> {
            var right = store.findSecret(person, false).filter(it -> isRight(person, it, typed, now));
            right.ifPresent(_ -> events.publishEvent(new FactorChanged(person, Change.ADDED)));
            return right.isPresent();
        });
    }

    /** Counted before the transaction, which would else hold one connection and wait for another. */
    private Answer counted(Limit limit, String whom, BooleanSupplier check) {
        return limits.take(limit, whom).isPresent() ? Answer.WAIT : answer(check);
    }

    private Answer answer(BooleanSupplier check) {
        return access.answer(TASK, check::getAsBoolean) ? Answer.RIGHT : Answer.WRONG;
    }

    /** Whether she may do without: her last second factor goes only if her password stands alone. */
    boolean mayRemove(PersonId person) {
        var standing = of(person);
        var left = standing.passkeys() + (standing.app() ? 1 : 0);
        return left > 1 || access.answer(TASK, () -> passwords.alone(person));
    }

    void removeApp(PersonId person) {
        access.perform(TASK, () -> {
            store.removeApp(person);
            events.publishEvent(new FactorChanged(person, Change.REMOVED));
        });
    }

    private boolean isRight(PersonId person, String secret, String typed, Instant now) {
        var step = OneTimeCode.stepOf(RecoveryCodes.plain(typed), Base32.read(secret), now);
        return step.isPresent() && store.useStep(person, step.getAsLong(), now);
    }
}
