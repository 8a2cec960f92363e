package org.banu.platform.demo;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banu.platform.access.PersonId;
import org.banu.platform.accounts.Accounts;
import org.banu.platform.accounts.Address;
import org.banu.platform.accounts.Entry;
import org.banu.platform.accounts.NewPassword;
import org.banu.platform.factors.Factors;
import org.banu.platform.kernel.Language;
import org.springframework.stereotype.Component;

/** Accounts that whoever looks at the demo may sign in with. All have the same password, which is another in each demo. */
@Component
class TryOut {

    private static final String ADMINISTRATOR = "admin@example.org";
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int GROUPS = 4;
    private static final int GROUP = 5;

    private final DemoStore store;
    private final Accounts accounts;
    private final Factors factors;

    TryOut(DemoStore store, Accounts accounts, Factors factors) {
        this.store = store;
        this.accounts = accounts;
        this.factors = factors;
    }

    /** Easy to type. */
    String password() {
        var random = new SecureRandom();
        var password = new StringBuilder();
        for (var i = 0; i < GROUPS * GROUP; i++) {
            password.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** She comes in as the first administrator of any Banu does. */
    PersonId administrator(String password, Instant now) {
        var page = accounts.inviteAdministrator(false, now).orElseThrow();
        var entry = accounts.useLink(
                page.substring(page.lastIndexOf('/') + 1),
                Optional.empty(),
                Optional.of(new Address(Address.Kind.EMAIL, ADMINISTRATOR)),
                new NewPassword(password, Language.ENGLISH),
                now);
        return switch (entry) {
            case Entry.Open open -> open.person();
            case Entry.Refused refused ->
                throw new IllegalStateException("The demo has no administrator: " + refused.problems());
            case Entry.Gone() -> throw new IllegalStateException("The demo has no administrator: the link is gone.");
        };
    }

    /** Notes how to sign in as whom; who works for others gets the second step that she needs. */
    void keep(PersonId administrator, People people, Instant now) {
        put(1, new Demo.Account(Demo.Account.Kind.ADMINISTRATOR, ADMINISTRATOR, secret(administrator, now)));
        var place = 2;
        for (var known : people.known()) {
            var isStaff = List.of(Demo.Account.Kind.OFFICER, Demo.Account.Kind.REVIEWER)
                    .contains(known.kind());
            var secret = isStaff ? secret(new PersonId(people.id(known.number())), now) : "";
            put(place++, new Demo.Account(known.kind(), people.email(known.number()), secret));
        }
    }

    private void put(int place, Demo.Account account) {
        store.add(place, account);
    }

    private String secret(PersonId person, Instant now) {
        var secret = factors.beginApp(person, now).orElseThrow();
        factors.confirmApp(person, Factors.code(secret, now), now);
        return secret;
    }
}
