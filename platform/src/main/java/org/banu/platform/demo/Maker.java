package org.banu.platform.demo;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.programmes.Programmes;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes an invented world into the database, in the transaction of its caller. */
@Component
class Maker {

    private static final int BATCH = 2_000;

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
        write(DemoStore.PEOPLE, world.people().count(), it -> world.people().row(it, lent));
        write(DemoStore.CONTACTS, world.people().count(), world.people()::contact);
        write(DemoStore.ORGANISATIONS, world.organisations().count(), world.organisations()::row);
        write(DemoStore.ROLES, world.organisations().roles(), world.organisations()::role);
        write(DemoStore.BUSINESSES, businesses, world.businesses()::row);
        writeSome(DemoStore.NUMBERS, businesses, world.businesses()::numbers);
        writeSome(DemoStore.TIERS, businesses, world.cases()::tiers);
        writeSome(DemoStore.PARTIES, businesses, world.owners()::parties);
        writeSome(DemoStore.STAKES, businesses, world.owners()::stakes);
        writeSome(DemoStore.OFFICES, businesses, world.owners()::offices);
        writeSome(DemoStore.CHOICES, businesses, world.businesses()::choices);
        writeSome(DemoStore.CONSENTS, businesses, world.businesses()::consents);
        write(DemoStore.MENTORS, World.MENTORS, world.mentors()::row);
        publication.of(world, businesses, administrator, now);
        tryOut.keep(administrator, world.people(), now);
        audit.add(act("made", seed).with("businesses", 0, businesses));
    }

    private static Act act(String what, long seed) {
        return Act.of("demo." + what, "demo", String.valueOf(seed));
    }

    private void write(DemoStore.Table table, int count, IntFunction<Map<String, Object>> row) {
        writeSome(table, count, it -> List.of(row.apply(it)));
    }

    private void writeSome(DemoStore.Table table, int count, IntFunction<List<Map<String, Object>>> rows) {
        for (var from = 0; from < count; from += BATCH) {
            var batch = IntStream.range(from, Math.min(from + BATCH, count))
                    .mapToObj(rows)
                    .flatMap(List::stream)
                    .toList();
            if (!batch.isEmpty()) {
                store.add(table, batch);
            }
        }
    }
}
