package org.banu.platform.demo;

import java.time.Instant;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.programmes.Programmes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes an invented world into the database, in the transaction of its caller. */
@Component
class Maker {

    private final DemoStore store;
    private final TryOut tryOut;
    private final Programmes programmes;
    private final Publication publication;
    private final Audit audit;

    Maker(DemoStore store, TryOut tryOut, Programmes programmes, Publication publication, Audit audit) {
        this.store = store;
        this.tryOut = tryOut;
        this.programmes = programmes;
        this.publication = publication;
        this.audit = audit;
    }

    void make(long seed, int businesses, Instant now) {
        var password = tryOut.password();
        store.mark(seed, businesses, password, now);
        var administrator = tryOut.administrator(password, now);
        var world = World.of(Words.read(JsonMapper.shared()), programmes.facts(), seed, businesses, now);
        var lent = store.password(administrator);
        store.addEach(
                DemoStore.PEOPLE, world.people().count(), it -> world.people().row(it, lent));
        store.addEach(DemoStore.CONTACTS, world.people().count(), world.people()::contact);
        store.addEach(DemoStore.ORGANISATIONS, world.organisations().count(), world.organisations()::row);
        store.addEach(DemoStore.ROLES, world.organisations().roles(), world.organisations()::role);
        store.addEach(DemoStore.BUSINESSES, businesses, world.businesses()::row);
        store.addSome(DemoStore.NUMBERS, businesses, world.businesses()::numbers);
        store.addSome(DemoStore.TIERS, businesses, world.cases()::tiers);
        store.addSome(DemoStore.PARTIES, businesses, world.owners()::parties);
        store.addSome(DemoStore.STAKES, businesses, world.owners()::stakes);
        store.addSome(DemoStore.OFFICES, businesses, world.owners()::offices);
        store.addSome(DemoStore.CHOICES, businesses, world.businesses()::choices);
        store.addSome(DemoStore.CONSENTS, businesses, world.businesses()::consents);
        store.addEach(DemoStore.MENTORS, World.MENTORS, world.mentors()::row);
        store.addEach(DemoStore.CONSENTS, World.MENTORS, world.mentors()::consent);
        publication.of(world, businesses, administrator, now);
        tryOut.keep(administrator, world.people(), now);
        audit.add(act("made", seed).with("businesses", 0, businesses));
    }

    private static Act act(String what, long seed) {
        return Act.of("demo." + what, "demo", String.valueOf(seed));
    }
}
