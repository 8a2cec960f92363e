package org.banu.platform.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.audit.Act;
import org.banu.platform.audit.Audit;
import org.banu.platform.exchange.Import.State;
import org.springframework.stereotype.Component;

/** Imports, and what the audit trail says of them. */
@Component
class Imports {

    private static final int MOST = 50;

    /** So long a file stays, whatever became of it. */
    static final Duration KEPT = Duration.ofHours(24);

    private final ImportStore store;
    private final Audit audit;
    private final Clock clock;

    Imports(ImportStore store, Audit audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    void add(Import added) {
        store.add(added);
    }

    Optional<Import> find(UUID id) {
        return store.find(id);
    }

    Optional<Import> lock(UUID id) {
        return store.lock(id);
    }

    List<Import> list(OrganisationId organisation) {
        return store.list(organisation, MOST);
    }

    List<UUID> listWaiting() {
        return store.listWaiting();
    }

    void change(Import changed) {
        store.change(changed, clock.instant());
    }

    /** Keeps that it goes into another state by somebody's will. */
    void change(Import changed, String what) {
        change(changed);
        audit.add(act(what, "import", changed.id()).onBehalfOf(changed.organisation()));
    }

    void noteExport(OrganisationId organisation, String kind) {
        audit.add(act("taken_out", "organisation", organisation.value())
                .onBehalfOf(organisation)
                .with("kind", kind));
    }

    /** Keeps that all lines were brought in: one act for all of them, with a fingerprint of the file. */
    Import finish(Import running) {
        var done = running.with(State.DONE);
        var counts = done.counts();
        var kept = counts.wrong() == 0 ? done.withoutFile() : done;
        change(kept);
        audit.add(act("brought_in", "import", done.id())
                .onBehalfOf(done.organisation())
                .with("sha256", done.source().sha256())
                .with("lines", counts.all())
                .with("added", counts.added())
                .with("changed", counts.changed())
                .with("unchanged", counts.unchanged())
                .with("wrong", counts.wrong()));
        return kept;
    }

    private static Act act(String what, String kind, Object thing) {
        return Act.of("exchange." + what, kind, thing);
    }

    /** Takes the keys of files that were there for long enough; what was not brought in by then must come again. */
    List<UUID> expire() {
        var expired = store.listWithFile(clock.instant().minus(KEPT)).stream()
                .flatMap(it -> store.lock(it).stream())
                .filter(Import::hasFile)
                .map(Import::withoutFile)
                .toList();
        expired.forEach(it -> change(
                it.state() == State.DONE
                        ? it
                        : it.with(it.counts(), it.findings().failed(failure("exchange.unreadable.gone")))
                                .with(State.FAILED)));
        return expired.stream().map(Import::id).toList();
    }

    boolean needsFile(UUID id) {
        return store.hasFile(id);
    }

    static Findings.Failure failure(String key) {
        return new Findings.Failure(key, List.of());
    }
}
