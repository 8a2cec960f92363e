package org.banu.platform.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.banu.platform.access.Owner;
import org.banu.platform.exchange.Findings.Alike;
import org.banu.platform.exchange.Findings.Wrong;
import org.banu.platform.exchange.Import.Counts;
import org.banu.platform.exchange.Import.State;
import org.banu.platform.exchange.Sheet.Line;
import org.banu.platform.registry.Business;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Details;
import org.banu.platform.registry.Roster;
import org.springframework.stereotype.Component;

/** Deals with some lines of a list: sees what would come of them, or brings them in. */
@Component
class Batch {

    private final LineReader reader;
    private final Roster roster;

    Batch(LineReader reader, Roster roster) {
        this.reader = reader;
        this.roster = roster;
    }

    /**
     * What is remembered of the lines before.
     *
     * @param references by which the organisation calls them, with their lines
     * @param businesses that stand here already, with the first line of each
     * @param marks by which two lines look like one business, as hashes, with the first line of each
     * @param country of lines that name none
     */
    record Memory(
            Map<String, Integer> references,
            Map<BusinessId, Integer> businesses,
            Map<Long, Integer> marks,
            String country) {

        /** The line that had the reference before; empty for none. */
        Optional<Integer> earlier(String reference, Line line) {
            return Optional.ofNullable(references.putIfAbsent(reference, line.number()));
        }

        /** The line that was of the same business, since two of the list were found to be one; empty for none. */
        Optional<Integer> earlier(Business standing, Line line) {
            return Optional.ofNullable(businesses.putIfAbsent(standing.id(), line.number()));
        }
    }

    /**
     * What comes of a line.
     *
     * @param left whether the business stays as it stands: somebody else keeps it, or an earlier line was of it
     */
    private record Dealt(String reference, Details details, Optional<Business> before, boolean left) {

        boolean isNew() {
            return before.isEmpty();
        }

        boolean isChange() {
            return !left && before.filter(it -> !it.details().equals(details)).isPresent();
        }
    }

    Memory begin(Import of) {
        return new Memory(new HashMap<>(), new HashMap<>(), new HashMap<>(), reader.country(of));
    }

    /** For lines that were dealt with before a break. */
    void remember(Import of, List<Line> lines, Memory memory) {
        var references = new LinkedHashMap<String, Line>();
        lines.forEach(it -> references.putIfAbsent(reader.reference(of, it), it));
        references.forEach(memory::earlier);
        var known = roster.find(of.organisation(), references.keySet());
        references.forEach((reference, line) ->
                Optional.ofNullable(known.get(reference)).ifPresent(it -> memory.earlier(it, line)));
    }

    /** What lines would come to. */
    private record Looked(List<Dealt> dealt, List<Wrong> wrong, List<Alike> alike) {}

    /** The import with what came of the lines; while it runs, they are kept. */
    Import deal(Import of, List<Line> lines, Memory memory, Instant now) {
        var looked = look(of, lines, memory);
        if (of.state() == State.RUNNING) {
            bring(of, looked.dealt(), now);
        }
        return of.with(
                of.counts().plus(counts(looked.dealt(), lines.size())),
                of.findings().and(looked.wrong(), looked.alike()));
    }

    /** All that is wrong with lines. */
    List<Wrong> wrong(Import of, List<Line> lines, Memory memory) {
        return look(of, lines, memory).wrong();
    }

    private Looked look(Import of, List<Line> lines, Memory memory) {
        var wrong = new ArrayList<Wrong>();
        var alike = new ArrayList<Alike>();
        var dealt = new ArrayList<Dealt>();
        var distinct = distinct(of, lines, memory, wrong);
        var known = roster.find(of.organisation(), distinct.keySet());
        distinct.forEach((reference, line) -> {
            var before = Optional.ofNullable(known.get(reference));
            var own = before.filter(it -> it.owner().isSame(Owner.of(of.organisation())));
            var read = reader.read(of, line, own, memory.country());
            if (read.wrong().isEmpty()) {
                var twin = before.flatMap(it -> memory.earlier(it, line)).map(it -> new Alike(line.number(), it));
                var left = twin.isPresent() || own.isEmpty();
                dealt.add(new Dealt(reference, read.details(), before, left));
                twin.or(() -> looksLike(read.details(), line, memory)).ifPresent(alike::add);
            } else {
                wrong.addAll(read.wrong());
            }
        });
        wrong.sort(Comparator.comparingInt(Wrong::line));
        return new Looked(dealt, wrong, alike);
    }

    /** Lines by their references; one that another line had before is wrong. */
    private Map<String, Line> distinct(Import of, List<Line> lines, Memory memory, List<Wrong> wrong) {
        var distinct = new LinkedHashMap<String, Line>();
        for (var line : lines) {
            var reference = reader.reference(of, line);
            var unusable = reader.problem(of, line, reference);
            if (unusable.isPresent()) {
                wrong.add(unusable.get());
                continue;
            }
            memory.earlier(reference, line)
                    .ifPresentOrElse(
                            it -> wrong.add(reader.wrong(
                                    of, line, Columns.REFERENCE, "exchange.wrong.twice", Integer.toString(it))),
                            () -> distinct.put(reference, line));
        }
        return distinct;
    }

    private void bring(Import of, List<Dealt> dealt, Instant now) {
        var added = new LinkedHashMap<String, Details>();
        dealt.stream().filter(Dealt::isNew).forEach(it -> added.put(it.reference(), it.details()));
        roster.addAll(of.organisation(), added, now);
        roster.changeAll(
                dealt.stream()
                        .filter(Dealt::isChange)
                        .flatMap(it -> it.before().map(before -> new Roster.Change(before, it.details())).stream())
                        .toList(),
                now);
    }

    private static Counts counts(List<Dealt> dealt, int lines) {
        var added = (int) dealt.stream().filter(Dealt::isNew).count();
        var changed = (int) dealt.stream().filter(Dealt::isChange).count();
        return new Counts(added, changed, dealt.size() - added - changed, lines - dealt.size());
    }

    /** The first earlier line with the same contact or number, or with the same name in the same place. */
    private static Optional<Alike> looksLike(Details details, Line line, Memory memory) {
        var contact = details.contact();
        var name = Columns.folded(details.names().own());
        var marks = Stream.concat(
                        Stream.of(
                                contact.phone(),
                                contact.email(),
                                name + " in " + details.location().place() + " "
                                        + Columns.folded(details.location().settlement())),
                        details.numbers().entrySet().stream().map(it -> it.getKey() + " " + it.getValue()))
                .filter(it -> !it.isEmpty())
                .map(Batch::hash)
                .toList();
        var earlier = marks.stream()
                .flatMap(it -> Optional.ofNullable(memory.marks().putIfAbsent(it, line.number())).stream())
                .toList();
        return earlier.stream().findFirst().map(it -> new Alike(line.number(), it));
    }

    /** Wide enough that two of some hundred thousand marks are hardly ever taken for one another. */
    private static Long hash(String text) {
        var hash = 1_125_899_906_842_597L;
        for (var i = 0; i < text.length(); i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash;
    }
}
