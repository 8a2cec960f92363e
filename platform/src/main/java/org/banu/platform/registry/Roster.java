package org.banu.platform.registry;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banu.platform.access.OrganisationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The businesses that an organisation brought, by what it calls them in its own list; many at a time. Whoever calls has a
 * transaction open, and notes in the audit trail what was done: one act for a list, not one for each of its lines.
 */
@Component
public class Roster {

    private final RosterStore store;
    private final Successors successors;
    private final ApplicationEventPublisher events;

    Roster(RosterStore store, Successors successors, ApplicationEventPublisher events) {
        this.store = store;
        this.successors = successors;
        this.events = events;
    }

    /**
     * A business with what its organisation calls it.
     *
     * @param reference its id where the organisation has no name for it
     */
    public record Listed(String reference, Business business) {}

    /** A business to be changed. */
    public record Change(Business before, Details details) {}

    /** Which business stayed where one that an organisation had brought was found to be another one. */
    public interface Successors {

        /** By what the organisation called those that went, or by their ids. */
        Map<String, BusinessId> find(OrganisationId organisation, Collection<String> references);
    }

    /**
     * Those that the organisation calls so, or whose id it is. Where that one was found to be another one, the other one,
     * which somebody else may keep.
     */
    public Map<String, Business> find(OrganisationId organisation, Collection<String> references) {
        var found = new HashMap<>(store.find(organisation, references));
        var missing = references.stream().filter(it -> !found.containsKey(it)).toList();
        var stayed = missing.isEmpty() ? Map.<String, BusinessId>of() : successors.find(organisation, missing);
        if (!stayed.isEmpty()) {
            var standing = store.find(stayed.values());
            stayed.forEach(
                    (reference, id) -> Optional.ofNullable(standing.get(id)).ifPresent(it -> found.put(reference, it)));
        }
        return found;
    }

    /** In the order of their ids, after the last of the page before. */
    public List<Listed> page(OrganisationId organisation, Optional<BusinessId> after, int atMost) {
        return store.page(organisation, after, atMost);
    }

    /** Adds businesses. Nobody is told: what is new stands nowhere yet but in the organisation's own list. */
    public void addAll(OrganisationId organisation, Map<String, Details> byReference, Instant now) {
        store.addAll(organisation, byReference, now);
    }

    /**
     * Changes businesses.
     *
     * @throws IllegalStateException if one was changed since it was found; nothing is changed then
     */
    public void changeAll(List<Change> changes, Instant now) {
        if (changes.isEmpty()) {
            return;
        }
        store.changeAll(changes, now);
        events.publishEvent(new BusinessesChanged(
                changes.stream().map(it -> it.before().id()).toList()));
    }
}
