package org.banu.platform.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.banu.platform.access.PersonId;
import org.banu.platform.web.Ui;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** All that is kept of a person: for her to see, to take along, and to have erased. */
@Service
public class Privacy {

    private final Stores stores;
    private final RuleBook rules;
    private final Copies copies;
    private final Erasure erasure;
    private final Farewell farewell;

    Privacy(Stores stores, RuleBook rules, Copies copies, Erasure erasure, Farewell farewell) {
        this.stores = stores;
        this.rules = rules;
        this.copies = copies;
        this.erasure = erasure;
        this.farewell = farewell;
    }

    /** How a copy is written. */
    enum Format {
        JSON,
        CSV
    }

    /** Every kind of data that is kept of people, and how much of it of her; only she herself sees hers. */
    @Transactional(readOnly = true)
    List<Kind> list(PersonId person) {
        var tables = stores.catalogue().list();
        var entries = stores.data().count(tables, person);
        return tables.stream()
                .map(it -> new Kind(it, rules.get(it.name()), entries.getOrDefault(it.name(), 0)))
                .toList();
    }

    /** Notes it before anything is written, so that a copy that breaks off is in her trail too. */
    @Transactional
    void noteCopy(PersonId person, Format format) {
        copies.note(person, format);
    }

    /**
     * Writes all of it, as it stood at one moment, and as much as it may be; to where nobody reads it yet, since what is
     * slow to take it would hold a transaction for as long. A file of hers that is found damaged is noted meanwhile.
     */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    void write(PersonId person, Format format, Ui ui, Instant now, OutputStream out) {
        var kinds = list(person);
        try {
            switch (format) {
                case JSON -> copies.writeJson(kinds, person, ui, now, out);
                case CSV -> copies.writeZip(kinds, person, ui, out);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException("Whoever asked for the copy reads no more.", gone);
        }
    }

    /** What stands in the way of erasing her; empty if nothing does. */
    @Transactional(readOnly = true)
    Optional<Obstacle> findObstacle(PersonId person, Instant now) {
        return farewell.findObstacle(person).or(() -> erasure.findHold(person, now));
    }

    /**
     * Erases her, in one transaction; her sessions end with it.
     *
     * @return what stands in the way; empty when she was erased
     */
    @Transactional
    Optional<Obstacle> erase(PersonId person, Instant now) {
        erasure.lock();
        var obstacle = findObstacle(person, now);
        if (obstacle.isEmpty()) {
            farewell.begin(person, now);
            farewell.end(person, erasure.erase(person));
        }
        return obstacle;
    }

    /**
     * A kind of data that is kept of people, and how much of it is kept of one.
     *
     * @param entries of hers
     */
    record Kind(PersonalTable table, Rule rule, int entries) {

        /** The message that names it. */
        String title() {
            return "privacy.table." + table.name();
        }
    }

    /** Why a person can't be erased now. */
    sealed interface Obstacle {

        /** Nobody else looks after this Banu. */
        record LastAdministrator() implements Obstacle {}

        /**
         * A court or an authority asked that her data stays for now.
         *
         * @param reason in the words of the administrator who set it
         */
        record Held(String reason, Instant until) implements Obstacle {}
    }
}
