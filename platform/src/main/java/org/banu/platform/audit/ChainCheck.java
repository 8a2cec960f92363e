package org.banu.platform.audit;

import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.banu.platform.audit.AuditStore.Place;
import org.banu.platform.audit.AuditStore.Row;
import org.banu.platform.audit.Verification.Report;

/** Takes the rows of a trail in the order of its chain, and notes all that does not fit. */
final class ChainCheck implements Consumer<Row> {

    private static final int MOST_FINDINGS = 100;

    private final Map<Long, List<Checkpoint>> awaited = new HashMap<>();
    private final Instant now;
    private final List<String> findings = new ArrayList<>();
    private long signed;
    private long vouchedFor;
    private long seq;
    private String hash = Link.START;
    private Instant chained = Instant.EPOCH;
    private Instant chainedBefore = Instant.EPOCH;
    private long waiting;

    ChainCheck(List<Optional<Checkpoint>> checkpoints, Optional<PublicKey> key, Instant now) {
        this.now = now;
        var number = 0;
        for (var line : checkpoints) {
            number++;
            if (line.isPresent() && key.isPresent() && line.get().isSignedBy(key.get())) {
                awaited.computeIfAbsent(line.get().seq(), _ -> new ArrayList<>())
                        .add(line.get());
                signed++;
            } else {
                note("Checkpoint %d is not signed with this key.".formatted(number));
            }
        }
    }

    @Override
    public void accept(Row row) {
        row.place()
                .ifPresentOrElse(
                        it -> chained(it, row.event()), () -> row.event().ifPresent(this::waits));
    }

    void unreadable(int line) {
        note("Line %d is no row of a trail.".formatted(line));
    }

    private void chained(Place place, Optional<Event> event) {
        if (place.seq() == seq + 2) {
            note("Event %d is missing.".formatted(seq + 1));
        } else if (place.seq() > seq + 1) {
            note("Events %d to %d are missing.".formatted(seq + 1, place.seq() - 1));
        } else if (place.seq() <= seq) {
            note("Event %d stands twice.".formatted(place.seq()));
        }
        if (!place.previous().equals(hash)) {
            note("Event %d does not follow what stands before it.".formatted(place.seq()));
        }
        if (place.chained().isAfter(chained)) {
            chainedBefore = chained;
        }
        event.filter(it -> it.id().equals(place.event()))
                .ifPresentOrElse(it -> compare(place, it), () -> note("Event %d is gone.".formatted(place.seq())));
        for (var checkpoint : Optional.ofNullable(awaited.remove(place.seq())).orElse(List.of())) {
            if (!checkpoint.hash().equals(place.hash())) {
                note("Event %d is not the one that was signed at %s.".formatted(place.seq(), checkpoint.at()));
            }
            vouchedFor = Math.max(vouchedFor, place.seq());
        }
        seq = place.seq();
        hash = place.hash();
        chained = place.chained();
    }

    private void compare(Place place, Event event) {
        var link = new Link(place.seq(), place.chained(), event, place.previous(), place.hash());
        if (!link.isWhole()) {
            note("Event %d was changed.".formatted(place.seq()));
        }
        if (event.at().isBefore(chainedBefore.minus(Sequencer.LONGEST_WAIT))) {
            note("Event %d says %s and came in later.".formatted(place.seq(), event.at()));
        }
    }

    private void waits(Event event) {
        waiting++;
        if (event.at().isBefore(chained.minus(Sequencer.LONGEST_WAIT))) {
            note("Event %s of %s has no place in the chain.".formatted(event.id(), event.at()));
        } else if (event.at().isAfter(now)) {
            note("Event %s is of %s, which has not come yet.".formatted(event.id(), event.at()));
        }
    }

    Report report() {
        var lost = awaited.keySet().stream().mapToLong(it -> it).max();
        lost.ifPresent(it ->
                note("The trail ends at event %d, and event %d was signed: its end is missing, or it is an older state."
                        .formatted(seq, it)));
        return new Report(seq, waiting, signed, vouchedFor, findings);
    }

    private void note(String finding) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(finding);
        } else if (findings.size() == MOST_FINDINGS) {
            findings.add("There is more.");
        }
    }
}
