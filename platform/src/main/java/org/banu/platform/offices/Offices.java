package org.banu.platform.offices;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.banu.platform.access.Access;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.duties.Duty;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.memberships.Memberships;
import org.banu.platform.organisations.Organisations;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which organisations verify businesses, and who looks at cases there. */
@Service
public class Offices {

    /** For how many a verification holds unless an office says otherwise. */
    public static final int USUAL_MONTHS = 12;

    /** At least so many: the last sixty days, in which it can be renewed, are less than half of them. */
    public static final int LEAST_MONTHS = 6;

    static final int MOST_MONTHS = 60;

    private static final String TASK = "verification";

    private final OfficeStore store;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Audit audit;
    private final Access access;

    Offices(OfficeStore store, Organisations organisations, Memberships memberships, Audit audit, Access access) {
        this.store = store;
        this.organisations = organisations;
        this.memberships = memberships;
        this.audit = audit;
        this.access = access;
    }

    @Transactional(readOnly = true)
    public List<Office> list(Instant now) {
        return store.list().stream()
                .map(it -> new Office(organisations.get(it), months(it), reviewers(it, now)))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Office> find(OrganisationId organisation, Instant now) {
        return store.months(organisation)
                .map(it -> new Office(organisations.get(organisation), it, reviewers(organisation, now)));
    }

    /** Where a verification holds on, although its office is none any more, for the usual time. */
    @Transactional(readOnly = true)
    public int months(OrganisationId organisation) {
        return store.months(organisation).orElse(USUAL_MONTHS);
    }

    /** Who looks at cases there now. */
    public Set<PersonId> reviewers(OrganisationId organisation, Instant now) {
        return memberships.holders(organisation, Set.of(Role.REVIEWER), now);
    }

    /**
     * Where somebody may look at a case anew: the same office, or another of the country; the same where there is none.
     *
     * @param bound who may not
     * @param country of the business, ISO 3166-1 alpha-2
     */
    @Transactional(readOnly = true)
    public OrganisationId another(OrganisationId office, Predicate<PersonId> bound, String country, Instant now) {
        return list(now).stream()
                .filter(it -> it.hasAnother(bound))
                .filter(it -> isOf(it, office) || it.lies(country))
                .min(Comparator.comparing(it -> !isOf(it, office)))
                .map(it -> it.organisation().id())
                .orElse(office);
    }

    /** Whether somebody looks at cases there who is not bound; also where it gets no new ones. */
    @Transactional(readOnly = true)
    public boolean hasAnother(OrganisationId office, Predicate<PersonId> bound, Instant now) {
        return new Office(organisations.get(office), months(office), reviewers(office, now)).hasAnother(bound);
    }

    /**
     * Whether a file that goes there leaves the country of the business.
     *
     * @param country of the business, ISO 3166-1 alpha-2
     */
    @Transactional(readOnly = true)
    public boolean isAbroad(OrganisationId office, String country) {
        return !organisations.get(office).country().equals(country);
    }

    private static boolean isOf(Office office, OrganisationId id) {
        return office.organisation().id().equals(id);
    }

    /** An administrator of Banu names it. */
    @Transactional
    public void add(OrganisationId organisation, PersonId by, Instant now) {
        if (access.answer(TASK, () -> store.add(organisation, by, now))) {
            audit.add(act("office_named", organisation));
        }
    }

    /** It gets no new cases; those that it has it brings to an end. */
    @Transactional
    public void remove(OrganisationId organisation) {
        if (access.answer(TASK, () -> store.remove(organisation))) {
            audit.add(act("office_ended", organisation));
        }
    }

    /** An administrator of Banu says for how many months what it verifies or renews from now on holds. */
    @Transactional
    public void hold(OrganisationId organisation, int months) {
        var before = store.months(organisation).orElseThrow(() -> new NotFound("office", organisation.value()));
        if (before != months) {
            access.perform(TASK, () -> store.hold(organisation, months));
            audit.add(act("office_months", organisation).with("months", before, months));
        }
    }

    private static Act act(String what, OrganisationId organisation) {
        return Act.of("verification." + what, "organisation", organisation.value())
                .onBehalfOf(OrganisationId.BANU);
    }

    /** Offices in which fewer than two people look at cases. */
    @Bean
    static Duty fewReviewers(Offices offices, Clock clock) {
        return new Duty(
                "verification.few_reviewers", "/admin/offices", () -> (int) offices.list(clock.instant()).stream()
                        .filter(it -> it.reviewers().size() < Office.HANDS)
                        .count());
    }
}
