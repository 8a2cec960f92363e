package org.banu.platform.accounts;

import java.util.List;
import java.util.Optional;
import org.banu.platform.access.Access;
import org.banu.platform.access.Grant;
import org.banu.platform.access.Grants;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.factors.PasswordStands;
import org.banu.platform.kernel.Language;
import org.banu.platform.outreach.Recipient;
import org.banu.platform.outreach.Recipients;
import org.banu.platform.passwords.Passwords;
import org.springframework.stereotype.Component;

/** What other modules ask about a person. */
@Component
class Known implements Grants, PasswordStands, Recipients {

    /** Of ISO 3166-1 for what is of no country. */
    private static final String NO_COUNTRY = "ZZ";

    private static final List<Grant> ADMINISTRATOR =
            List.of(new Grant(OrganisationId.BANU, Role.ADMINISTRATOR, NO_COUNTRY));

    private final AccountStore store;
    private final AdministratorStore administrators;
    private final Passwords passwords;
    private final Access access;

    Known(AccountStore store, AdministratorStore administrators, Passwords passwords, Access access) {
        this.store = store;
        this.administrators = administrators;
        this.passwords = passwords;
        this.access = access;
    }

    @Override
    public List<Grant> of(PersonId person) {
        return administrators.is(person) ? ADMINISTRATOR : List.of();
    }

    @Override
    public Optional<Recipient> find(PersonId person) {
        return access.answer(Administrators.TASK, () -> store.find(person))
                .map(it -> new Recipient(it.name(), it.email(), it.language()));
    }

    @Override
    public List<String> addresses(PersonId person) {
        return access.answer(Administrators.TASK, () -> store.find(person)).stream()
                .flatMap(it -> it.contacts().stream())
                .map(Contact::address)
                .filter(it -> it.kind() == Address.Kind.EMAIL)
                .map(Address::value)
                .toList();
    }

    @Override
    public Optional<Language> language(String email) {
        return Address.read(email, Language.ENGLISH)
                .flatMap(it -> access.answer("sign-in", () -> store.findLanguage(it)));
    }

    @Override
    public List<PersonId> administrators() {
        return access.answer(Administrators.TASK, administrators::list).stream()
                .filter(Administrator::isOne)
                .map(Administrator::person)
                .toList();
    }

    @Override
    public boolean alone(PersonId person) {
        return store.standsAlone(person);
    }

    @Override
    public boolean isRight(PersonId person, String typed) {
        var hash = access.answer(Administrators.TASK, () -> store.findPassword(person));
        return passwords.find(typed, hash.map(List::of).orElse(List.of()), 1).isPresent();
    }
}
