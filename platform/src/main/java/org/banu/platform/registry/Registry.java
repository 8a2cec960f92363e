package org.banu.platform.registry;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.kernel.NotFound;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Businesses. Whoever acts sees and changes her own, and those of her organisation; a task of Banu's sees those that its
 * policies let it.
 */
@Service
public class Registry {

    private final Businesses businesses;
    private final AnswerStore answers;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registry(Businesses businesses, AnswerStore answers, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.businesses = businesses;
        this.answers = answers;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Adds a business.
     *
     * @param owner a person or an organisation, never both
     * @param details without problems, see {@link DetailsReader}
     */
    @Transactional
    public BusinessId add(Owner owner, Details details) {
        var id = new BusinessId(UUID.randomUUID());
        businesses.add(id, owner, details, clock.instant());
        note("added", id, owner);
        return id;
    }

    /**
     * Changes what is told of a business.
     *
     * @param version at which it was read
     * @param details without problems
     */
    @Transactional
    public Saved change(BusinessId id, int version, Details details) {
        var before = get(id);
        if (!businesses.change(id, version, details, clock.instant())) {
            return new Saved.Stale(get(id));
        }
        if (!before.details().equals(details)) {
            note("changed", id, before.owner());
        }
        return new Saved.Done(id);
    }

    /** Removes a business and all that stands beside it. */
    @Transactional
    public void remove(BusinessId id) {
        var removed = get(id);
        events.publishEvent(new BusinessRemoved(id));
        businesses.remove(id);
        audit.add(act("removed", id).concerning(removed.owner()));
    }

    @Transactional(readOnly = true)
    public Optional<Business> find(BusinessId id) {
        return businesses.find(id);
    }

    @Transactional(readOnly = true)
    public Business get(BusinessId id) {
        return businesses.find(id).orElseThrow(() -> new NotFound("business", id.value()));
    }

    /** Those of them that there are, in no order. */
    @Transactional(readOnly = true)
    public List<Business> list(Collection<BusinessId> ids) {
        return businesses.list(ids);
    }

    /** Those that a person keeps, the newest first. */
    @Transactional(readOnly = true)
    public List<Business> listOf(PersonId person) {
        return businesses.listOf(person);
    }

    /** Those that an organisation brought, in the order of their ids, after the last of the page before. */
    @Transactional(readOnly = true)
    public List<Business> listOf(OrganisationId organisation, Optional<BusinessId> after, int atMost) {
        return businesses.listOf(organisation, after, atMost);
    }

    /** What she told the finder and wanted kept, as JSON; empty if nothing. */
    @Transactional(readOnly = true)
    public Optional<String> answers(BusinessId id) {
        return answers.find(id);
    }

    /** Keeps what she told the finder; the caller has asked for her consent. */
    @Transactional
    public void keepAnswers(BusinessId id, String json) {
        answers.put(id, json, clock.instant());
        note("answers_kept", id, get(id).owner());
    }

    @Transactional
    public void forgetAnswers(BusinessId id) {
        answers.remove(id);
        note("answers_forgotten", id, get(id).owner());
    }

    /** Says how far it was looked into; only at the task {@code verification}. */
    @Transactional
    public void mark(BusinessId id, Tier tier) {
        var before = get(id);
        businesses.mark(id, tier, clock.instant());
        audit.add(act("marked", id).with("tier", before.tier(), tier).concerning(before.owner()));
        events.publishEvent(new BusinessesChanged(id));
    }

    private void note(String what, BusinessId id, Owner owner) {
        audit.add(act(what, id).concerning(owner));
        events.publishEvent(new BusinessesChanged(id));
    }

    private static Act act(String what, BusinessId id) {
        return Act.of("registry." + what, "business", id.value());
    }
}
