package org.banu.platform.organisations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banu.platform.access.Access;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.kernel.Language;
import org.banu.platform.kernel.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Organisations, claimed and unclaimed; everybody may read them. */
@Service
public class Organisations {

    private final OrganisationStore store;
    private final Roles roles;
    private final Access access;

    Organisations(OrganisationStore store, Roles roles, Access access) {
        this.store = store;
        this.roles = roles;
        this.access = access;
    }

    @Transactional(readOnly = true)
    public Optional<Organisation> find(OrganisationId id) {
        return store.find(id);
    }

    public Organisation get(OrganisationId id) {
        return find(id).orElseThrow(() -> new NotFound("organisation", id.value()));
    }

    /** Which roles somebody had for an organisation when she did something. */
    @Transactional(readOnly = true)
    public List<Role> listRoles(PersonId person, OrganisationId organisation, Instant at) {
        return roles.listAt(person, organisation, at);
    }

    /** Those that nobody would look after without her. */
    @Transactional(readOnly = true)
    public List<Organisation> listAdministeredAlone(PersonId person, Instant now) {
        return roles.listAdministeredAlone(person, now).stream().map(this::get).toList();
    }

    /** She goes: what nobody looks after without her is unclaimed again, and Banu's administrators are told. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(PersonId person, Instant now) {
        for (var organisation : roles.listAdministeredAlone(person, now)) {
            roles.endAll(organisation, person, now);
            access.perform(Roles.TASK, () -> store.release(organisation));
        }
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
