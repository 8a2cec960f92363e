package org.banu.platform.accounts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.factors.Factors;
import org.banu.platform.passwords.Passwords;
import org.banu.platform.sessions.Sessions;
import org.springframework.stereotype.Component;

/** What shows that it is she: passwords, codes, the sessions that they opened, and the note that is kept of it. */
@Component
class Proofs {

    private final Passwords passwords;
    private final Factors factors;
    private final Sessions sessions;
    private final Audit audit;

    Proofs(Passwords passwords, Factors factors, Sessions sessions, Audit audit) {
        this.passwords = passwords;
        this.factors = factors;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** What was done to an account, for its owner to read; no value of it is kept. */
    void note(String what, PersonId person) {
        audit.add(Act.of("accounts." + what, "person", person.value()).about(person));
    }

    String hash(String password) {
        return passwords.hash(password);
    }

    /** Whose password it is; takes the time of so many checks at least. */
    Optional<AccountStore.Candidate> find(String password, List<AccountStore.Candidate> candidates, int atLeast) {
        var hashes = candidates.stream().map(AccountStore.Candidate::password).toList();
        var found = passwords.find(password, hashes, atLeast);
        return found.isPresent() ? Optional.of(candidates.get(found.getAsInt())) : Optional.empty();
    }

    boolean isRight(String password, Optional<String> hash) {
        return passwords.find(password, hash.map(List::of).orElse(List.of()), 1).isPresent();
    }

    boolean hasSecondFactor(PersonId person) {
        return factors.of(person).hasSecondFactor();
    }

    List<String> renewCodes(PersonId person) {
        return factors.renewCodes(person);
    }

    boolean hasRecoveryCode(PersonId person, String code) {
        return factors.hasRecoveryCode(person, code);
    }

    boolean useRecoveryCode(PersonId person, String code) {
        return factors.useRecoveryCode(person, code);
    }

    void endSessions(PersonId person, Optional<UUID> kept) {
        kept.ifPresentOrElse(it -> sessions.endOthers(person, it), () -> sessions.endAll(person));
    }
}
