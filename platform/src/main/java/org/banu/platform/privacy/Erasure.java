package org.banu.platform.privacy;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banu.platform.access.Access;
import org.banu.platform.access.PersonId;
import org.banu.platform.privacy.Privacy.Obstacle;
import org.banu.platform.privacy.Rule.OnErasure;
import org.springframework.stereotype.Component;

/** Takes a person out of every table. */
@Component
class Erasure {

    static final String TASK = "erasure";

    private final Access access;
    private final CatalogueStore catalogue;
    private final DataStore store;
    private final HoldStore holds;
    private final RuleBook rules;

    Erasure(Access access, Stores stores, RuleBook rules) {
        this.access = access;
        this.catalogue = stores.catalogue();
        this.store = stores.data();
        this.holds = stores.holds();
        this.rules = rules;
    }

    /** Others who are erased wait until this transaction ends. */
    void lock() {
        store.lockErasures();
    }

    /** Whether her data must stay for now: since it is held, or is in a table that is. */
    Optional<Obstacle> findHold(PersonId person, Instant now) {
        return access.answer(TASK, () -> {
            var held = holds.list(now);
            var named = held.stream().flatMap(it -> it.table().stream()).toList();
            var entries = store.count(
                    catalogue.list().stream()
                            .filter(it -> named.contains(it.name()) && goes(it))
                            .toList(),
                    person);
            return held.stream()
                    .filter(it -> it.person().filter(person::equals).isPresent()
                            || it.table()
                                    .filter(table -> entries.getOrDefault(table, 0) > 0)
                                    .isPresent())
                    .findFirst()
                    .map(it -> new Obstacle.Held(it.reason(), it.endsAt()));
        });
    }

    /**
     * Deletes her rows, and puts a number that was never used and is noted nowhere in her place where a row stays.
     *
     * @return tables from which rows went
     */
    Set<String> erase(PersonId person) {
        return access.answer(TASK, () -> {
            var emptied = new HashSet<String>();
            for (var table : PersonalTable.childrenFirst(catalogue.list())) {
                if (goes(table) && store.delete(table, person) > 0) {
                    emptied.add(table.name());
                }
            }
            replace(person, UUID.randomUUID());
            return emptied;
        });
    }

    private void replace(PersonId person, UUID pseudonym) {
        var untouched = rules.list().stream()
                .filter(it -> it.onErasure() == OnErasure.UNTOUCHED)
                .map(Rule::table)
                .toList();
        catalogue.changeableIds().forEach((table, columns) -> {
            if (!untouched.contains(table)) {
                columns.forEach(it -> store.replace(table, it, person, pseudonym));
            }
        });
    }

    private boolean goes(PersonalTable table) {
        return rules.get(table.name()).onErasure() == OnErasure.DELETED;
    }
}
