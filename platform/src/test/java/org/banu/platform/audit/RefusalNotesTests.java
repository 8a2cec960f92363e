package org.banu.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.TestTables;
import org.banu.platform.access.Access;
import org.banu.platform.access.Actor;
import org.banu.platform.access.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;

@PageTest
class RefusalNotesTests {

    private static final String HANDLER = "GET /businesses/{business}";

    private final ApplicationEventPublisher events;
    private final RefusalNotes notes;
    private final TestTables tables;
    private final Clock clock;
    private final Access access;
    private final Audit audit;
    private final Actor.Person stranger = SignedInAs.somebody();

    RefusalNotesTests(
            ApplicationEventPublisher events,
            RefusalNotes notes,
            TestTables tables,
            Clock clock,
            Access access,
            Audit audit) {
        this.events = events;
        this.notes = notes;
        this.tables = tables;
        this.clock = clock;
        this.access = access;
        this.audit = audit;
    }

    @Test
    void theFirstRefusalIsNotedAtOnceAndTheRestOfTheMinuteAsOneEvent() {
        for (var i = 0; i < 1_000; i++) {
            refuse(HANDLER);
        }
        refuse("POST /requests/{request}");
        assertThat(noted()).isEqualTo(1);
        assertThat(again()).isEmpty();

        notes.noteThoseSince(clock.instant());
        assertThat(again()).containsExactly(Map.of(HANDLER, "999", "POST /requests/{request}", "1"));
        assertThat(noted()).isEqualTo(1);

        refuse(HANDLER);
        assertThat(noted()).isEqualTo(2);
        notes.noteThoseSince(clock.instant());
        assertThat(again()).hasSize(1);
    }

    @Test
    void manyAddressesMakeNoLongEvent() {
        for (var i = 0; i <= 100; i++) {
            refuse("GET /page-" + i);
        }
        notes.noteThoseSince(clock.instant());
        assertThat(again())
                .singleElement()
                .satisfies(it -> assertThat(it)
                        .hasSize(RefusalNotes.MOST_ADDRESSES + 1)
                        .containsEntry(RefusalNotes.OTHERS, "80"));
    }

    @Test
    void aMinuteThatHasNotEndedIsLeftToCount() {
        refuse(HANDLER);
        refuse(HANDLER);
        notes.noteThoseSince(clock.instant().minus(Duration.ofMinutes(1)));
        assertThat(again()).isEmpty();
    }

    @Test
    void whatWasCountedIsNotedAtTheStop() {
        var stopping = new RefusalNotes(access, audit, clock);
        SignedInAs.as(
                stranger,
                () -> access.answer("audit", () -> {
                    stopping.refused(new Refused(stranger, HANDLER));
                    stopping.refused(new Refused(stranger, HANDLER));
                    return true;
                }));
        stopping.destroy();
        assertThat(again()).containsExactly(Map.of(HANDLER, "1"));
    }

    private void refuse(String handler) {
        SignedInAs.as(stranger, () -> {
            events.publishEvent(new Refused(stranger, handler));
            return true;
        });
    }

    private long noted() {
        return tables.backup()
                .sql("select count(*) from audit_event where action = 'access.refused' and person = :person")
                .param("person", stranger.id().value())
                .query(Long.class)
                .single();
    }

    private List<Map<String, String>> again() {
        return tables.backup()
                .sql("select after from audit_event where action = :action and thing = :person")
                .param("action", "access.refused_again")
                .param("person", stranger.id().value().toString())
                .query((row, _) -> AuditStore.fields(row.getString("after")))
                .list();
    }
}
