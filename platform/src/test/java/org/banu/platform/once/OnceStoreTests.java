package org.banu.platform.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.banu.platform.PageTest;
import org.banu.platform.access.Access;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class OnceStoreTests {

    private final JdbcClient jdbc;
    private final Access access;
    private final OnceAdvice advice;
    private final OnceStore store;
    private final Clock clock;

    OnceStoreTests(JdbcClient jdbc, Access access, OnceAdvice advice, OnceStore store, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.advice = advice;
        this.store = store;
        this.clock = clock;
    }

    @Test
    void answersAreForgottenAfterThirtyDays() {
        for (var days : List.of(29, 31)) {
            var sent = new Sent("nobody", "POST /days", String.valueOf(days), "0".repeat(64), true);
            var answered = new Answered(sent.fingerprint(), 303, Map.of(), "");
            access.perform(
                    "once",
                    () -> store.add(
                            sent, Optional.empty(), answered, clock.instant().minus(Duration.ofDays(days))));
        }
        advice.forget();
        assertThat(access.answer(
                        "once",
                        () -> jdbc.sql("select key from answered where operation = 'POST /days'")
                                .query((row, _) -> row.getString(1))
                                .list()))
                .containsExactly("29");
    }
}
