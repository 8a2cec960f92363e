package org.banu.platform.duplicates;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.banu.platform.access.Access;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.duplicates.Pairs.Decided;
import org.banu.platform.duties.Duty;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds businesses that stand here twice, for an officer to decide; none is ever merged without one. */
@Service
public class Duplicates {

    static final String TASK = "duplicates";

    private final Pairs pairs;
    private final Proposals proposals;
    private final DuplicateStore store;
    private final Access access;
    private final Audit audit;

    Duplicates(Pairs pairs, Proposals proposals, DuplicateStore store, Access access, Audit audit) {
        this.pairs = pairs;
        this.proposals = proposals;
        this.store = store;
        this.access = access;
        this.audit = audit;
    }

    /** Compares all with all that they might be, once a day; what is new was compared before ({@link Arrivals}). */
    @Scheduled(initialDelay = 300_000, fixedDelay = 86_400_000)
    public void search() {
        access.perform(TASK, proposals::search);
    }

    int countWaiting() {
        return access.answer(TASK, pairs::countWaiting);
    }

    /** Those with words in one of their names, all for none; the likeliest first. */
    List<Compared> listWaiting(String words) {
        return access.answer(TASK, () -> pairs.listWaiting(words));
    }

    /** The newest first, after so many. */
    List<Merged> listMerged(int from, int atMost) {
        return access.answer(TASK, () -> store.listMerged(from, atMost));
    }

    int countMerged() {
        return access.answer(TASK, store::countMerged);
    }

    /** Those that were found to be this one, the newest first; whoever acts sees those of businesses that she sees. */
    @Transactional(readOnly = true)
    public List<Joined> listJoined(BusinessId kept) {
        return store.listJoined(kept);
    }

    /** Those that an organisation brought and that were found to be others, the newest first. */
    @Transactional(readOnly = true)
    public List<Joined> listJoined(OrganisationId brought, int atMost) {
        return store.listJoined(brought, atMost);
    }

    /** They are two. */
    @Transactional
    public Decided keepBoth(UUID one, UUID other, PersonId by, String reason) {
        return note("kept_apart", () -> pairs.keepBoth(one, other, by, reason));
    }

    /**
     * They are one. Nothing is done where something would be missed that only the other one has.
     *
     * @param stays which of the two; where none is chosen, the one that a person keeps, that was looked into further, whose
     *     owners are told, that is in the directory, or that stood here before
     */
    @Transactional
    public Decided merge(UUID one, UUID other, Optional<UUID> stays, PersonId by, String reason) {
        return note("merged", () -> pairs.merge(one, other, stays, by, reason));
    }

    /** They were two after all: what was merged stands again as it did. */
    @Transactional
    public Decided separate(BusinessId lost) {
        return note("separated", () -> pairs.separate(lost));
    }

    /** As the officer who acts, while the work itself is Banu's. */
    private Decided note(String what, Supplier<Decided> work) {
        var decided = access.answer(TASK, work);
        if (decided instanceof Decided.Done(var concerning)) {
            concerning.forEach(it -> audit.add(act(what, it)));
        }
        return decided;
    }

    private static Act act(String what, Business business) {
        var act = Act.of("duplicates." + what, "business", business.id().value());
        return business.owner().person().map(act::about).orElse(act);
    }

    @Bean
    static Duty pairsToDecide(Duplicates duplicates) {
        return new Duty("duplicates.title", "/admin/duplicates", duplicates::countWaiting);
    }
}
