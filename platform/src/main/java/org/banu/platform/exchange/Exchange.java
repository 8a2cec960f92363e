package org.banu.platform.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.exchange.Import.Counts;
import org.banu.platform.exchange.Import.State;
import org.banu.platform.exchange.Sheet.Unreadable;
import org.banu.platform.kernel.Language;
import org.banu.platform.kernel.NotFound;
import org.banu.platform.kernel.PlainText;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Roster;
import org.banu.platform.registry.Roster.Listed;
import org.banu.platform.web.Problem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings lists of businesses in for an organisation, and gives them out. */
@Service
public class Exchange {

    private static final int LONGEST_NAME = 200;

    private final Imports imports;
    private final Spool spool;
    private final Columns columns;
    private final Roster roster;
    private final ApplicationEventPublisher events;

    Exchange(Imports imports, Spool spool, Columns columns, Roster roster, ApplicationEventPublisher events) {
        this.imports = imports;
        this.spool = spool;
        this.columns = columns;
        this.roster = roster;
        this.events = events;
    }

    /** What came of a file that was handed in. */
    sealed interface Begun {

        record Kept(UUID id) implements Begun {}

        record Refused(Problem problem) implements Begun {}
    }

    /** Takes a list in. If all its columns are known, it is looked through at once. */
    @Transactional
    Begun begin(OrganisationId organisation, PersonId person, Language language, String name, InputStream content)
            throws IOException {
        var id = UUID.randomUUID();
        try {
            var source = spool.keep(id, PlainText.cut(name, LONGEST_NAME), content);
            var headers = headers(id, source);
            var fields = columns.recognise(headers);
            var known = fields.contains("name") && columns.knowsAll(headers, fields);
            var begun = new Import(
                    id,
                    organisation,
                    person,
                    language,
                    source,
                    headers,
                    fields,
                    known ? State.CHECKING : State.COLUMNS,
                    0,
                    Counts.NONE,
                    Findings.NONE,
                    imports.now());
            imports.add(begun);
            tell(begun);
            return new Begun.Kept(id);
        } catch (Unreadable unreadable) {
            spool.remove(id);
            return new Begun.Refused(unreadable.problem());
        }
    }

    private List<String> headers(UUID id, Import.Source source) throws IOException {
        try (var sheet = spool.open(id, source)) {
            var first = sheet.take(1);
            if (first.isEmpty()) {
                throw new Unreadable("exchange.unreadable.empty");
            }
            var headers = first.getFirst().cells();
            if (headers.size() > Sheet.MOST_COLUMNS) {
                throw new Unreadable("exchange.unreadable.columns", Integer.toString(Sheet.MOST_COLUMNS));
            }
            return headers.stream().map(Exchange::header).toList();
        }
    }

    private static String header(String cell) {
        return PlainText.cut(cell.replaceAll("\\p{Cntrl}+", " ").strip(), LONGEST_NAME);
    }

    private void tell(Import changed) {
        if (changed.state().isAtWork()) {
            events.publishEvent(new Work.Waiting(changed.id()));
        }
    }

    @Transactional(readOnly = true)
    List<Import> list(OrganisationId organisation) {
        return imports.list(organisation);
    }

    @Transactional(readOnly = true)
    Import get(OrganisationId organisation, UUID id) {
        return imports.find(id)
                .filter(it -> it.organisation().equals(organisation))
                .orElseThrow(() -> new NotFound("import", id));
    }

    /**
     * Says what the columns are; then it is looked through.
     *
     * @param fields to each column, the field of a business; anything else leaves it out
     * @return whether there is a column for names, without which nothing can be read
     */
    @Transactional
    boolean sort(OrganisationId organisation, UUID id, List<String> fields) {
        var sorted = IntStream.range(0, get(organisation, id).headers().size())
                .mapToObj(it -> it < fields.size() && Columns.FIELDS.contains(fields.get(it)) ? fields.get(it) : "")
                .toList();
        var used = sorted.stream().filter(it -> !it.isEmpty()).toList();
        if (!used.contains("name") || used.size() > Set.copyOf(used).size()) {
            return false;
        }
        act(
                "sorted",
                organisation,
                id,
                EnumSet.of(State.COLUMNS, State.CHECKED),
                it -> it.with(sorted).with(State.CHECKING));
        return true;
    }

    /** Lets her say anew what the columns are. */
    @Transactional
    void reopen(OrganisationId organisation, UUID id) {
        act("reopened", organisation, id, EnumSet.of(State.CHECKED), it -> it.with(State.COLUMNS));
    }

    /** Brings it in, from the start or where it was stopped. */
    @Transactional
    void bring(OrganisationId organisation, UUID id) {
        act(
                "begun",
                organisation,
                id,
                EnumSet.of(State.CHECKED, State.STOPPED),
                it -> (it.state() == State.CHECKED ? it.fromTheStart() : it).with(State.RUNNING));
    }

    /** Stops after the batch that is under way. What was brought in stays. */
    @Transactional
    void stop(OrganisationId organisation, UUID id) {
        act("stopped", organisation, id, EnumSet.of(State.RUNNING), it -> it.with(State.STOPPED));
    }

    /** Takes the file away now. */
    @Transactional
    void removeFile(OrganisationId organisation, UUID id) throws IOException {
        var resting = EnumSet.complementOf(EnumSet.of(State.CHECKING, State.RUNNING));
        act(
                "file_removed",
                organisation,
                id,
                resting,
                it -> (it.state() == State.DONE ? it : it.with(State.FAILED)).withoutFile());
        spool.remove(id);
    }

    private void act(String what, OrganisationId organisation, UUID id, Set<State> from, UnaryOperator<Import> change) {
        imports.lock(id)
                .filter(it -> it.organisation().equals(organisation) && from.contains(it.state()) && it.hasFile())
                .map(change)
                .ifPresent(it -> {
                    imports.change(it, what);
                    tell(it);
                });
    }

    /** Businesses that the organisation brought, in the order of their ids, after the last of the page before. */
    @Transactional(readOnly = true)
    List<Listed> page(OrganisationId organisation, Optional<BusinessId> after, int atMost) {
        return roster.page(organisation, after, atMost);
    }

    /** Notes that all of them were taken out. */
    @Transactional
    void noteExport(OrganisationId organisation, String kind) {
        imports.noteExport(organisation, kind);
    }
}
