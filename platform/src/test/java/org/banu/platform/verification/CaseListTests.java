package org.banu.platform.verification;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.banu.platform.PageTest;
import org.banu.platform.organisations.Chambers;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** A list takes as many statements however many cases it has. */
@PageTest
class CaseListTests {

    private final Verifiers verifiers;
    private final Chambers people;

    CaseListTests(Verifiers verifiers, Chambers people) {
        this.verifiers = verifiers;
        this.people = people;
    }

    @Test
    void whatWaitsForAnOfficeIsReadAtOnce() {
        var bureau = verifiers.bureau();
        asked(bureau, 2);
        var few = statements(() -> queue(bureau, 2));
        asked(bureau, 3);
        assertThat(statements(() -> queue(bureau, 5))).isEqualTo(few).isPositive();
        // The control: what is read once more is counted once more.
        assertThat(statements(() -> {
                    queue(bureau, 5);
                    queue(bureau, 5);
                }))
                .isEqualTo(2 * few);
    }

    @Test
    void whatNobodyMayDecideIsCountedInOneStatement() {
        var small = verifiers.smallBureau();
        verifiers.onlyAmongOffices(small.id());
        stranded(small);
        var few = statements(() -> people.readsAsBanu("/en/admin"));
        stranded(small);
        assertThat(statements(() -> people.readsAsBanu("/en/admin"))).isEqualTo(few);
        assertThat(people.readsAsBanu("/en/admin/verified")).contains("id=\"stranded\"");
    }

    private void asked(Verifiers.Bureau bureau, int times) {
        for (var i = 0; i < times; i++) {
            verifiers.asks(verifiers.shop(), bureau.id());
        }
    }

    private void queue(Verifiers.Bureau bureau, int cases) {
        var page = people.reads(
                bureau.one(), "/en/organisations/%s/cases".formatted(bureau.id().value()));
        assertThat(page.split("/en/cases/", -1)).hasSize(cases + 1);
    }

    private void stranded(Verifiers.Bureau small) {
        var id = verifiers.asks(verifiers.shop(), small.id());
        for (var officer : List.of(small.one(), small.two())) {
            people.sends(officer, "/en/cases/%s/declaration".formatted(id), "free", "no", "words", "She is my cousin.");
        }
    }

    /** How many the database was sent meanwhile by this thread. */
    private static long statements(Runnable work) {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var told = new ListAppender<ILoggingEvent>();
        told.start();
        logger.setLevel(Level.DEBUG);
        logger.setAdditive(false);
        logger.addAppender(told);
        try {
            work.run();
        } finally {
            logger.detachAppender(told);
            logger.setAdditive(true);
            logger.setLevel(null);
        }
        var here = Thread.currentThread().getName();
        return told.list.stream()
                .filter(it -> it.getThreadName().equals(here))
                .filter(it -> it.getMessage().startsWith("Executing prepared SQL statement"))
                .count();
    }
}
