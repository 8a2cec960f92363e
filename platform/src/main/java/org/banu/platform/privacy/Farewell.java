package org.banu.platform.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.banu.platform.access.PersonErased;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.RowsDeleted;
import org.banu.platform.audit.Audit;
import org.banu.platform.memberships.Memberships;
import org.banu.platform.outreach.Recipients;
import org.banu.platform.privacy.Privacy.Obstacle;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What an erasure means for others: organisations that nobody else looks after, other modules, and the trail. */
@Component
class Farewell {

    private final Memberships memberships;
    private final Recipients recipients;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Farewell(Memberships memberships, Recipients recipients, Audit audit, ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.recipients = recipients;
        this.audit = audit;
        this.events = events;
    }

    /** This Banu can't be left without anybody who looks after it. */
    Optional<Obstacle> findObstacle(PersonId person) {
        return recipients.administrators().equals(List.of(person))
                ? Optional.of(new Obstacle.LastAdministrator())
                : Optional.empty();
    }

    /** While her rows are still there. */
    void begin(PersonId person, Instant now) {
        memberships.release(person, now);
        events.publishEvent(new PersonErased(person));
    }

    /** The trail says that it was done, to an id that leads to nobody from now on. */
    void end(PersonId person, Set<String> emptied) {
        audit.add(Words.act("erased", "person", person.value()).about(person));
        events.publishEvent(new RowsDeleted(emptied));
    }
}
