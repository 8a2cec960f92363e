package org.banu.platform.duplicates;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonId;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.duplicates.Pairs.Compared;
import org.banu.platform.duplicates.Pairs.Decided;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds businesses that stand here twice, for an officer to decide; none is ever merged without one. */
@Service
public class Duplicates {

    private static final String TASK = "duplicates";

    private final Pairs pairs;
    private final Access access;
    private final Audit audit;

    Duplicates(Pairs pairs, Access access, Audit audit) {
        this.pairs = pairs;
        this.access = access;
        this.audit = audit;
    }

    /** Compares all with all that they might be, once a day. */
    @Scheduled(initialDelay = 300_000, fixedDelay = 86_400_000)
    public void search() {
        access.perform(TASK, pairs::search);
    }

    public int countWaiting() {
        return access.answer(TASK, pairs::countWaiting);
    }

    /** Those with words in one of their names, all for none; the likeliest first. */
    List<Compared> listWaiting(String words) {
        return access.answer(TASK, () -> pairs.listWaiting(words));
    }

    /** The newest first. */
    List<Merged> listMerged() {
        return access.answer(TASK, pairs::listMerged);
    }

    /** They are two. */
    @Transactional
    public Decided keepBoth(UUID one, UUID other, PersonId by, String reason) {
        return note("kept_apart", () -> pairs.keepBoth(one, other, by, reason));
    }

    /**
     * They are one. What a person keeps stays; what only an organisation brought goes into it. Of two that one and the same
     * keeps, the one that is verified stays, else the first.
     */
    @Transactional
    public Decided merge(UUID one, UUID other, PersonId by, String reason) {
        return note("merged", () -> pairs.merge(one, other, by, reason));
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
}
