package org.banu.platform.federation;

import java.net.URI;
import java.util.List;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonId;
import org.banu.platform.entrance.OtherWays;
import org.banu.platform.kernel.Language;
import org.springframework.stereotype.Component;

/** What the pages of the entrance show of other services. */
@Component
class OfferedServices implements OtherWays {

    private final Providers providers;
    private final IdentityStore store;
    private final Access access;

    OfferedServices(Providers providers, IdentityStore store, Access access) {
        this.providers = providers;
        this.store = store;
        this.access = access;
    }

    @Override
    public List<Way> offered(Language language) {
        return providers.list().stream()
                .map(it -> new Way(it.name(), it.label(language)))
                .toList();
    }

    @Override
    public List<Tie> of(PersonId person, Language language) {
        return access.answer(Federation.TASK, () -> store.list(person)).stream()
                .map(it -> new Tie(it.id(), label(it.issuer(), language), it.addedAt(), it.usedAt()))
                .toList();
    }

    private String label(String issuer, Language language) {
        return providers
                .find(issuer)
                .map(it -> it.label(language))
                .orElseGet(() -> String.valueOf(URI.create(issuer).getHost()));
    }
}
