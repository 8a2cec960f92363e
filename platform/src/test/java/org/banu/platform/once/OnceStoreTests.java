package org.banu.platform.once;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.banu.platform.PageTest;
import org.banu.platform.TestTables;
import org.banu.platform.access.Access;
import org.banu.platform.vault.KeyRotation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class OnceStoreTests {

    private final JdbcClient jdbc;
    private final Access access;
    private final OnceStore store;
    private final Clock clock;
    private final TestTables tables;
    private final DataSource source;
    private final Path folder;

    OnceStoreTests(
            JdbcClient jdbc,
            Access access,
            OnceStore store,
            Clock clock,
            TestTables tables,
            DataSource source,
            @Value("${banu.keys-dir}") String folder) {
        this.source = source;
        this.folder = Path.of(folder);
        this.tables = tables;
        this.jdbc = jdbc;
        this.access = access;
        this.store = store;
        this.clock = clock;
    }

    @Test
    void anAnswerIsSealedAndForItsOwnRequestOnly() {
        var mine = new Sent("person:1", "POST /wishes", "k", "0".repeat(64), true);
        var theirs = new Sent("person:2", "POST /wishes", "k", "0".repeat(64), true);
        var answered = new Answered(mine.fingerprint(), 201, Map.of("Location", List.of("/en/aida-1")), "her wish");
        access.perform("once", () -> {
            store.add(mine, Optional.empty(), answered, clock.instant());
            store.add(theirs, Optional.empty(), answered, clock.instant());
        });
        assertThat(access.answer("once", () -> store.find(mine))).contains(answered);
        assertThat(tables.backup()
                        .sql("select row_to_json(a)::text || encode(a.answer, 'escape') from answered a")
                        .query((row, _) -> row.getString(1))
                        .list())
                .hasSizeGreaterThan(1)
                .noneMatch(it -> it.contains("her wish") || it.contains("aida-1"));

        tables.execute(
                "alter table answered no force row level security",
                "update answered set answer = (select answer from answered where principal = 'person:1') where principal = 'person:2'",
                "alter table answered force row level security");
        assertThatIllegalStateException().isThrownBy(() -> access.answer("once", () -> store.find(theirs)));
        access.perform("erasure", () -> jdbc.sql("delete from answered").update());
    }

    @Test
    void anAnswerOutlivesAChangeOfKeys() {
        var sent = new Sent("person:3", "POST /wishes/{wish}", "a key / with a slash", "0".repeat(64), true);
        var answered = new Answered(sent.fingerprint(), 201, Map.of("Location", List.of("/en/saima")), "");
        access.perform("once", () -> store.add(sent, Optional.empty(), answered, clock.instant()));

        var rotation = KeyRotation.of(Optional.of(folder), source, Duration.ofSeconds(20));
        rotation.rotate();
        assertThat(rotation.reseal(_ -> {}))
                .filteredOn(it -> it.column().equals("answered.answer"))
                .singleElement()
                .satisfies(it -> assertThat(it.anew()).isPositive())
                .satisfies(it -> assertThat(it.left()).isZero());
        assertThat(access.answer("once", () -> store.find(sent))).contains(answered);
    }
}
