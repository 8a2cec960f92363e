package org.banu.platform.accounts;

import java.util.List;
import org.banu.platform.access.Grant;
import org.banu.platform.access.Grants;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.factors.PasswordStands;
import org.springframework.stereotype.Component;

/** What other modules ask about a person. */
@Component
class Known implements Grants, PasswordStands {

    /** Of ISO 3166-1 for what is of no country. */
    private static final String NO_COUNTRY = "ZZ";

    private static final List<Grant> ADMINISTRATOR =
            List.of(new Grant(OrganisationId.BANU, Role.ADMINISTRATOR, NO_COUNTRY));

    private final AccountStore store;

    Known(AccountStore store) {
        this.store = store;
    }

    @Override
    public List<Grant> of(PersonId person) {
        return store.isAdministrator(person) ? ADMINISTRATOR : List.of();
    }

    @Override
    public boolean alone(PersonId person) {
        return store.standsAlone(person);
    }
}
