package org.banu.platform.organisations;

import java.util.List;
import java.util.Optional;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.kernel.Language;
import org.banu.platform.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Organisations, claimed and unclaimed; everybody may read them. */
@Service
public class Organisations {

    private final OrganisationStore store;

    Organisations(OrganisationStore store) {
        this.store = store;
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        return store.find(id);
    }

    public Organisation get(OrganisationId id) {
        return find(id).orElseThrow(() -> new NotFound("organisation", id.value()));
    }

    /** As it stands in an address. */
    Organisation get(String id) {
        try {
            return get(OrganisationId.of(id));
        } catch (IllegalArgumentException nobodysId) {
            throw new NotFound("organisation", id);
        }
    }

    @Transactional(readOnly = true)
    List<Organisation> search(Search search, Language language, int atMost) {
        return store.search(search, language, atMost);
    }

    @Transactional(readOnly = true)
    int count(Search search) {
        return store.count(search);
    }

    @Transactional(readOnly = true)
    List<String> countries() {
        return store.countries();
    }
}
