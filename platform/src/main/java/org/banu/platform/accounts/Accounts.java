package org.banu.platform.accounts;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.outreach.Letter;
import org.banu.platform.passwords.Passwords;
import org.banu.platform.web.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People, and what proves that it is they. */
@Service
public class Accounts {

    /** Of those who claim a number that nobody confirmed, so many count; so many checks each try takes. */
    private static final int MOST_CLAIMS = 4;

    /** Of an e-mail address, which one person confirms at most. */
    private static final int MOST_OWNERS = 2;

    /** For so long a form that is sent again is the same sign-up. */
    private static final Duration AGAIN = Duration.ofDays(1);

    /** Who somebody is is found out before there is anybody to act. */
    private static final String TASK = "sign-in";

    private final AccountStore store;
    private final Links links;
    private final Contacts contacts;
    private final Proofs proofs;
    private final Access access;

    Accounts(AccountStore store, Links links, Contacts contacts, Proofs proofs, Access access) {
        this.store = store;
        this.links = links;
        this.contacts = contacts;
        this.proofs = proofs;
        this.access = access;
    }

    /**
     * Sends a letter with a link to sign up, sign in or recover; the same happens whether the address is known or not.
     *
     * @param to the page where she was going; empty for her account
     */
    public void ask(Link.Purpose purpose, Address email, Language language, String to, Instant now) {
        access.perform(TASK, () -> {
            var owner = store.findOwner(email);
            var theirs = owner.flatMap(store::find).map(Person::language).orElse(language);
            links.send(purpose, owner, email, theirs, to, now);
        });
    }

    /** Opens an account. Who sends the same number and password once more is the same person. */
    public Entry signUp(Newcomer newcomer, Instant now) {
        return switch (newcomer) {
            case Newcomer.ByPhone(var phone, var chosen) ->
                Passwords.problem("password", chosen.typed(), false, own(Optional.of(phone)))
                        .<Entry>map(it -> new Entry.Refused(List.of(it)))
                        .orElseGet(() -> access.answer(TASK, () -> claim(phone, chosen, now)));
            case Newcomer.ByConfirmedEmail(var email, var language) ->
                access.answer(TASK, () -> welcome(email, language, now));
        };
    }

    private Entry welcome(Address email, Language language, Instant now) {
        store.lock(email);
        if (store.findOwner(email).isPresent()) {
            return Entry.Refused.at("email", "accounts.wrong.address_known");
        }
        var person = store.add(language, Optional.empty(), false, now);
        store.addContact(person, email, true, now);
        proofs.note("signed_up", person);
        return new Entry.Open(person, List.of());
    }

    private Entry claim(Address phone, NewPassword chosen, Instant now) {
        var password = chosen.typed();
        store.lock(phone);
        var claims = store.candidates(phone, MOST_CLAIMS);
        var known = proofs.find(password, claims, MOST_CLAIMS);
        if (known.isPresent()) {
            var person = known.get().person();
            var again = known.get().joinedAt().plus(AGAIN).isAfter(now) && !proofs.hasSecondFactor(person);
            return new Entry.Open(person, again ? proofs.renewCodes(person) : List.of());
        }
        if (claims.stream().filter(AccountStore.Candidate::keeps).count() == MOST_CLAIMS) {
            return Entry.Refused.at("phone", "accounts.wrong.phone_claimed");
        }
        var person = store.add(chosen.language(), Optional.of(proofs.hash(password)), true, now);
        store.addContact(person, phone, false, now);
        proofs.note("signed_up", person);
        return new Entry.Open(person, proofs.renewCodes(person));
    }

    public Optional<Link> findLink(String secret, Instant now) {
        return access.answer(TASK, () -> links.find(secret, now));
    }

    /**
     * Uses a link, once.
     *
     * @param who is signed in already, if anybody
     * @param address only asked for by a link for an administrator
     */
    public Entry useLink(
            String secret, Optional<PersonId> who, Optional<Address> address, NewPassword password, Instant now) {
        return access.answer(TASK, () -> checkLink(secret, who, address, password, now));
    }

    private Entry checkLink(
            String secret, Optional<PersonId> who, Optional<Address> address, NewPassword password, Instant now) {
        var found = links.find(secret, now);
        if (found.isEmpty()) {
            return new Entry.Gone();
        }
        var link = found.get();
        var newcomer = link.person().isEmpty() && !(link.purpose() == Link.Purpose.ADMINISTRATOR && who.isPresent());
        var reached = link.email().or(() -> address);
        if (newcomer && reached.isEmpty()) {
            return Entry.Refused.at("address", "accounts.wrong.address");
        }
        if (newcomer && store.findOwner(reached.get()).isPresent()) {
            return Entry.Refused.at("address", "accounts.wrong.address_known");
        }
        if (newcomer || link.purpose() == Link.Purpose.RECOVER) {
            var second = link.person().filter(proofs::hasSecondFactor);
            var wrong = Passwords.problem("password", password.typed(), second.isPresent(), own(reached));
            if (wrong.isPresent()) {
                return new Entry.Refused(List.of(wrong.get()));
            }
        }
        // Taken only now, so that what was wrong in the form can be mended.
        return links.take(secret, now).isEmpty() ? new Entry.Gone() : use(link, who, reached, password, now);
    }

    private Entry use(Link link, Optional<PersonId> who, Optional<Address> reached, NewPassword password, Instant now) {
        return switch (link.purpose()) {
            case SIGN_UP -> new Entry.Open(newcomer(reached.orElseThrow(), true, password, now), List.of());
            case ADMINISTRATOR -> {
                // Nobody has answered a letter there yet, and a typing error would hand her letters to a stranger.
                var person = who.orElseGet(() -> newcomer(reached.orElseThrow(), false, password, now));
                links.usedForAdministrator(person, now);
                yield new Entry.Open(person, List.of());
            }
            case SIGN_IN -> new Entry.Open(link.person().orElseThrow(), List.of());
            case RECOVER -> {
                setPassword(link.person().orElseThrow(), password.typed(), now);
                yield new Entry.Open(link.person().orElseThrow(), List.of());
            }
            case CONFIRM ->
                contacts.confirm(link.person().orElseThrow(), reached.orElseThrow(), now)
                        ? new Entry.Open(link.person().orElseThrow(), List.of())
                        : Entry.Refused.at("address", "accounts.wrong.address_taken");
        };
    }

    private PersonId newcomer(Address address, boolean confirmed, NewPassword password, Instant now) {
        var person = store.add(
                password.language(),
                Optional.of(proofs.hash(password.typed())),
                Passwords.standsAlone(password.typed()),
                now);
        store.addContact(person, address, confirmed, now);
        if (!confirmed) {
            contacts.askToConfirm(person, address, password.language(), now);
        }
        proofs.note("signed_up", person);
        return person;
    }

    /** Who has this address and password; takes as long when nobody has, or others have it too. */
    public Optional<PersonId> signIn(Optional<Address> address, String password, Instant now) {
        var most = address.filter(it -> it.kind() == Address.Kind.PHONE).isPresent() ? MOST_CLAIMS : MOST_OWNERS;
        var candidates = access.answer(
                TASK, () -> address.map(it -> store.candidates(it, most)).orElse(List.of()));
        var person = proofs.find(password, candidates, most).map(AccountStore.Candidate::person);
        person.ifPresent(it -> access.perform(TASK, () -> store.cameBack(it, address.get(), now)));
        return person;
    }

    /** With a recovery code: a new password, and all sessions end. */
    public Entry recover(Address address, String code, String password, Instant now) {
        // What is enough beside a second step; whether there is one shows only to who has the code.
        return Passwords.problem("password", password, true, own(Optional.of(address)))
                .<Entry>map(it -> new Entry.Refused(List.of(it)))
                .orElseGet(() -> access.answer(TASK, () -> recoverWith(address, code, password, now)));
    }

    private Entry recoverWith(Address address, String code, String password, Instant now) {
        // Who has a code comes in also if others claimed her number after her.
        var person = store.candidates(address, 10 * MOST_CLAIMS).stream()
                .map(AccountStore.Candidate::person)
                .filter(it -> proofs.hasRecoveryCode(it, code))
                .findFirst();
        if (person.isEmpty()) {
            // The time that a new password would take.
            proofs.hash(password);
            return Entry.Refused.at("code", "accounts.wrong.recovery");
        }
        var second = proofs.hasSecondFactor(person.get());
        var wrong = Passwords.problem("password", password, second, own(Optional.of(address)));
        if (wrong.isPresent()) {
            return new Entry.Refused(List.of(wrong.get()));
        }
        // Taken only now, so that what was wrong in the form can be mended.
        if (!proofs.useRecoveryCode(person.get(), code)) {
            return Entry.Refused.at("code", "accounts.wrong.recovery");
        }
        setPassword(person.get(), password, now);
        store.cameBack(person.get(), address, now);
        return new Entry.Open(person.get(), List.of());
    }

    @Transactional(readOnly = true)
    public Person get(PersonId id) {
        return store.find(id).orElseThrow(() -> new NotFound("person", id.value()));
    }

    @Transactional
    public void change(PersonId person, String name, Language language) {
        var before = get(person);
        if (!before.name().equals(name) || before.language() != language) {
            store.change(person, name, language);
            proofs.note("changed", person);
        }
    }

    /** What is wrong with it; empty when it was changed, and all other sessions have ended. */
    @Transactional
    public Optional<Problem> changePassword(PersonId id, UUID session, String old, String password, Instant now) {
        if (!proofs.isRight(old, store.findPassword(id))) {
            return Optional.of(new Problem("old", "accounts.wrong.old_password"));
        }
        var person = get(id);
        var own = new ArrayList<>(List.of(person.name()));
        person.contacts().forEach(it -> own.addAll(own(Optional.of(it.address()))));
        var wrong = Passwords.problem("password", password, proofs.hasSecondFactor(id), own);
        if (wrong.isEmpty()) {
            store.changePassword(id, proofs.hash(password), Passwords.standsAlone(password));
            links.removeOf(id);
            proofs.endSessions(id, Optional.of(session));
            proofs.note("password_changed", id);
            links.tell(person, Letter.Kind.PASSWORD_CHANGED, now);
        }
        return wrong;
    }

    private void setPassword(PersonId id, String password, Instant now) {
        store.changePassword(id, proofs.hash(password), Passwords.standsAlone(password));
        links.removeOf(id);
        proofs.endSessions(id, Optional.empty());
        proofs.note("password_replaced", id);
        links.tell(get(id), Letter.Kind.PASSWORD_CHANGED, now);
    }

    /** An e-mail address counts once its letter was answered; a phone number stays unconfirmed. */
    @Transactional
    public void addContact(PersonId person, Address address, Language language, Instant now) {
        contacts.add(person, address, language, now);
    }

    /** Whether it went; one by which she comes in stays. */
    @Transactional
    public boolean removeContact(PersonId person, UUID contact, Instant now) {
        return contacts.remove(person, contact, now);
    }

    /**
     * A link that makes who opens it an administrator of this Banu; the one before it ends.
     *
     * @param onlyFirst for none if there is an administrator
     * @return the page, without its language
     */
    public Optional<String> inviteAdministrator(boolean onlyFirst, Instant now) {
        return access.answer(TASK, () -> links.makeForAdministrator(onlyFirst, now));
    }

    /** Words that who knows her would try. */
    private static List<String> own(Optional<Address> address) {
        var words = new ArrayList<>(List.of("banu", "бану", "بانو"));
        address.ifPresent(it -> {
            var whole = it.value();
            words.addFirst(whole);
            var at = whole.indexOf('@');
            words.addAll(
                    at < 0 ? List.of(whole.substring(1)) : List.of(whole.substring(0, at), whole.substring(at + 1)));
        });
        return words;
    }
}
