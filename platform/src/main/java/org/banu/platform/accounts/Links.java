package org.banu.platform.accounts;

import java.time.Instant;
import java.util.Optional;
import org.banu.platform.access.PersonId;
import org.banu.platform.factors.Destination;
import org.banu.platform.kernel.Language;
import org.banu.platform.outreach.Letter;
import org.banu.platform.outreach.Outreach;
import org.banu.platform.sessions.Secret;
import org.springframework.stereotype.Component;

/** Makes links that are used once, and the letters that carry them. */
@Component
class Links {

    private final LinkStore store;
    private final Outreach outreach;
    private final Administrators administrators;

    Links(LinkStore store, Outreach outreach, Administrators administrators) {
        this.store = store;
        this.outreach = outreach;
        this.administrators = administrators;
    }

    /**
     * Writes to an address, whoever's it is: nobody but who reads the letter learns whether it has an account.
     *
     * @param owner of the address; empty if it has no account
     * @param to where the link leads on to; empty for her account
     */
    void send(Link.Purpose asked, Optional<PersonId> owner, Address email, Language language, String to, Instant now) {
        var known = owner.isPresent();
        var purpose = known ? (asked == Link.Purpose.SIGN_UP ? Link.Purpose.SIGN_IN : asked) : Link.Purpose.SIGN_UP;
        var kind = switch (asked) {
            case SIGN_UP -> known ? Letter.Kind.SIGN_UP_KNOWN : Letter.Kind.SIGN_UP;
            case SIGN_IN -> known ? Letter.Kind.SIGN_IN : Letter.Kind.UNKNOWN;
            case RECOVER -> known ? Letter.Kind.RECOVER : Letter.Kind.UNKNOWN;
            case CONFIRM -> Letter.Kind.CONFIRM;
            case ADMINISTRATOR -> throw new IllegalArgumentException("Administrators get theirs on the console.");
        };
        var page = Destination.after(make(new Link(purpose, owner, Optional.of(email)), now), to);
        outreach.write(new Letter(owner, email.value(), language, kind, page), now);
    }

    /** The page that opens with the link, without its language. */
    String make(Link link, Instant now) {
        var secret = Secret.next();
        store.add(secret.hash(), link, now.plus(link.purpose().holds(!outreach.hasServer())));
        return "/links/" + secret.text();
    }

    /** The one link for an administrator; one from before ends. None where only the first is wanted and there is one. */
    Optional<String> makeForAdministrator(boolean onlyFirst, Instant now) {
        if (onlyFirst && administrators.isAny()) {
            return Optional.empty();
        }
        store.removeForAdministrators();
        return Optional.of(make(new Link(Link.Purpose.ADMINISTRATOR, Optional.empty(), Optional.empty()), now));
    }

    /** Whoever holds the console made her one, nobody of Banu. */
    void usedForAdministrator(PersonId person, Instant now) {
        administrators.add(person, Optional.empty(), now);
    }

    Optional<Link> find(String secret, Instant now) {
        return store.find(new Secret(secret).hash(), now);
    }

    Optional<Link> take(String secret, Instant now) {
        return store.take(new Secret(secret).hash(), now);
    }

    void removeOf(PersonId person) {
        store.removeOf(person);
    }

    /** Tells her, wherever letters reach her, of something that was done to her account. */
    void tell(Person person, Letter.Kind kind, Instant now) {
        person.contacts().stream()
                .filter(Contact::takesLetters)
                .map(it -> it.address().value())
                .forEach(it -> outreach.write(
                        new Letter(Optional.of(person.id()), it, person.language(), kind, "/recover"), now));
    }
}
