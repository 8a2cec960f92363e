package org.banu.platform.programmes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.banu.data.Facts;
import org.banu.data.Programme;
import org.banu.eligibility.Rulebook;
import org.banu.platform.access.Access;
import org.banu.platform.kernel.NotFound;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Service;

/** The programmes of all countries, as the shipped data has them. */
@Service
public class Programmes implements ApplicationRunner {

    private final Access access;
    private final ProgrammeStore store;
    private final Clock clock;
    private final Facts facts;
    private final Rulebook rulebook;
    private final Map<String, Programme> byId;
    /** Made beside the start, which needs none; who searches first waits for it. */
    private final CompletableFuture<Search> search;

    Programmes(Access access, ProgrammeStore store, Clock clock) {
        this.access = access;
        this.store = store;
        this.clock = clock;
        this.facts = Facts.shipped();
        this.rulebook = Rulebook.of(facts.rules(), facts.vocabulary(), facts.units());
        this.byId = facts.programmes().stream().collect(Collectors.toMap(Programme::id, Function.identity()));
        this.search = CompletableFuture.supplyAsync(() -> Search.of(facts));
    }

    /** Notes in the database what changed since the last start; what users wrote stays untouched. */
    @Override
    public void run(ApplicationArguments arguments) {
        access.perform("catalogue", this::noteChanges);
    }

    private void noteChanges() {
        var known = store.listHashes();
        var now = clock.instant();
        for (var programme : facts.programmes()) {
            if (!programme.hash().equals(known.get(programme.id()))) {
                store.put(programme);
                store.addVersion(programme.id(), programme.hash(), now);
            }
        }
        store.withdrawAllBut(byId.keySet());
    }

    public Facts facts() {
        return facts;
    }

    public List<Programme> list() {
        return facts.programmes();
    }

    /** Those that fit words in any of the four languages, the best first. */
    public List<Programme> find(String words) {
        return search.join().find(words);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** Whether it has ended, is closed or suspended today, as far as its sources say. */
    public boolean isPast(Programme programme) {
        return programme.isPast(today());
    }

    /** Whether filters let it through today; their words are for {@link #find}. */
    public boolean lets(Filters filters, Programme programme) {
        return filters.lets(programme, today(), facts);
    }

    /** By its id, or by that of a near-duplicate that was merged into it. */
    public Programme get(String id) {
        var programme = byId.get(id);
        return programme != null ? programme : facts.find(id).orElseThrow(() -> new NotFound("programme", id));
    }

    /** The rules of all that one may apply for or join, in the order of {@link #list()}. */
    public Rulebook rulebook() {
        return rulebook;
    }
}
