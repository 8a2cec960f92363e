package org.banu.platform.federation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.accounts.Address;
import org.banu.platform.accounts.Entry;
import org.banu.platform.accounts.Newcomer;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.factors.Factors;
import org.banu.platform.kernel.Language;
import org.banu.platform.outreach.Letter;
import org.banu.platform.outreach.Outreach;
import org.springframework.stereotype.Component;

/** Says whose an identity is. All of it runs in a transaction of whoever calls. */
@Component
class Ties {

    private final IdentityStore store;
    private final Accounts accounts;
    private final Factors factors;
    private final Outreach outreach;
    private final Audit audit;

    Ties(IdentityStore store, Accounts accounts, Factors factors, Outreach outreach, Audit audit) {
        this.store = store;
        this.accounts = accounts;
        this.factors = factors;
        this.outreach = outreach;
        this.audit = audit;
    }

    /** Lets an identity in that opens an account, and makes an account for one whose e-mail address has none. */
    Arrival enter(Identity identity, Attempt.Wish wish, Language language, Instant now) {
        var known = use(identity, now);
        if (known.isPresent()) {
            return new Arrival.In(known.get(), identity.strong(), wish);
        }
        return identity.email()
                .map(it -> welcome(it, identity, wish, language, now))
                .orElseGet(() -> new Arrival.Turned(Why.NO_EMAIL));
    }

    private Arrival welcome(Address email, Identity identity, Attempt.Wish wish, Language language, Instant now) {
        return switch (accounts.signUp(new Newcomer.ByConfirmedEmail(email, language), now)) {
            case Entry.Open(var person, var ignored) -> {
                add(person, identity, now);
                yield new Arrival.In(person, identity.strong(), wish);
            }
            // Either an account of long ago, or the one that the same sign-in, sent twice, has made meanwhile.
            case Entry.Refused _, Entry.Gone _ ->
                use(identity, now)
                        .<Arrival>map(it -> new Arrival.In(it, identity.strong(), wish))
                        .orElseGet(() -> new Arrival.Turned(Why.TAKEN_EMAIL));
        };
    }

    /** Links an identity to the account of who is signed in. */
    Arrival link(Identity identity, PersonId person, Instant now) {
        if (add(person, identity, now)) {
            tell(person, Letter.Kind.SERVICE_LINKED, "/account", now);
            return new Arrival.Linked();
        }
        return use(identity, now).filter(person::equals).isPresent()
                ? new Arrival.Linked()
                : new Arrival.Turned(Why.TAKEN);
    }

    /** Why it stays; empty when it went, or was none of hers. */
    Optional<Why> unlink(PersonId person, UUID id, Instant now) {
        var left = store.lock(person) - 1;
        var account = accounts.get(person);
        var others = account.hasPassword()
                || account.email().isPresent()
                || factors.of(person).passkeys() > 0;
        if (left < 1 && !others) {
            return Optional.of(Why.ONLY_WAY);
        }
        store.remove(person, id).ifPresent(issuer -> {
            note("unlinked", person, issuer);
            tell(person, Letter.Kind.SERVICE_UNLINKED, "/recover", now);
        });
        return Optional.empty();
    }

    private boolean add(PersonId person, Identity identity, Instant now) {
        var added = store.add(person, issuer(identity), identity.subject(), now);
        if (added) {
            note("linked", person, issuer(identity));
        }
        return added;
    }

    private Optional<PersonId> use(Identity identity, Instant now) {
        return store.use(issuer(identity), identity.subject(), now);
    }

    private static String issuer(Identity identity) {
        return identity.provider().issuer().toString();
    }

    private void note(String what, PersonId person, String issuer) {
        audit.add(Act.of("federation." + what, "person", person.value())
                .about(person)
                .with("issuer", issuer));
    }

    private void tell(PersonId person, Letter.Kind kind, String page, Instant now) {
        var her = accounts.get(person);
        her.email()
                .ifPresent(it -> outreach.write(new Letter(Optional.of(person), it, her.language(), kind, page), now));
    }
}
