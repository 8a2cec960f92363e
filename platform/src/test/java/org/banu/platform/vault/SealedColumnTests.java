package org.banu.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.banu.platform.PageTest;
import org.banu.platform.SignedInAs;
import org.banu.platform.TestTables;
import org.banu.platform.Twin;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@PageTest
class SealedColumnTests {

    private final JdbcClient jdbc;
    private final DataSource source;
    private final TestTables tables;
    private final ObjectProvider<Twin> twins;
    private final String folder;

    SealedColumnTests(
            JdbcClient jdbc,
            DataSource source,
            TestTables tables,
            ObjectProvider<Twin> twins,
            @Value("${banu.keys-dir}") String folder) {
        this.jdbc = jdbc;
        this.source = source;
        this.tables = tables;
        this.twins = twins;
        this.folder = folder;
    }

    @Test
    void everySealedColumnSaysWhatItIsBoundToAndCanBeSealedAnew() {
        assertThat(new SealedColumnRules(jdbc, "public").broken()).isEmpty();
        assertThat(new SealedStore(source).columns().stream().map(SealedColumn::name))
                .contains("answered.answer", "contact.value", "one_time_code.secret", "outbox.body", "vault.proof");
    }

    /** The control. */
    @Test
    void aSealedColumnThatSaysNothingIsFound() {
        tables.inSchema(
                "unlabelled",
                "create table unlabelled.note (id uuid, words bytea, more bytea, hash bytea)",
                "comment on column unlabelled.note.words is 'what she wrote, sealed with the key of the vault'",
                "comment on column unlabelled.note.more is 'more of it. sealed: row'",
                "comment on column unlabelled.note.hash is 'SHA-256'");
        assertThat(new SealedColumnRules(tables.owner(), "unlabelled").broken())
                .containsExactlyInAnyOrder(
                        "note.words is sealed and does not end with \"sealed:\" and what it is bound to",
                        "note.more is bound to row, which is no column",
                        "note can't be sealed anew: it has no policies to read and update for the task reseal");
    }

    /** Whatever its comment says: a value that begins like a sealed one stands in a column that is known to be sealed. */
    @Test
    void nothingIsSealedInAColumnThatDoesNotSaySo() {
        plant();
        var known = new SealedStore(source)
                .columns().stream().map(SealedColumn::name).toList();
        assertThat(holdingSealed("public")).isNotEmpty().isSubsetOf(known);
    }

    /** What does not open was sealed for another place than the comment says. */
    @Test
    void whatEachModuleSealsIsBoundToWhatTheCommentSays() {
        plant();
        var rotation = KeyRotation.of(Optional.of(Path.of(folder)), source, Duration.ofSeconds(20));
        rotation.rotate();
        assertThat(rotation.reseal(_ -> {})).isNotEmpty().allMatch(it -> it.left() == 0);
    }

    private void plant() {
        var her = SignedInAs.somebody(new OrganisationId(UUID.randomUUID()), Role.PROGRAMME_OFFICER);
        twins.forEach(it -> it.plant(her, "canary-" + UUID.randomUUID()));
    }

    @Test
    void aSealedValueInAnotherColumnIsFound() {
        tables.inSchema("hidden", "create table hidden.note (id uuid, words bytea)");
        tables.owner()
                .sql("insert into hidden.note (words) values (:words)")
                .param("words", new KeyFolder(Path.of(folder)).read().seal("x", "note", "words", "1"))
                .update();
        assertThat(holdingSealed("hidden")).containsExactly("note.words");
    }

    private List<String> holdingSealed(String schema) {
        var key = Keys.prefix(new KeyFolder(Path.of(folder)).read().primary());
        return tables
                .backup()
                .sql("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = :schema and data_type = 'bytea' order by 1, 2
                        """)
                .param("schema", schema)
                .query((row, _) -> List.of(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .filter(it -> tables.backup()
                        .sql("select exists (select from %s.%s where substring(%s from 1 for 5) = :key)"
                                .formatted(schema, it.getFirst(), it.getLast()))
                        .param("key", key)
                        .query(Boolean.class)
                        .single())
                .map(it -> String.join(".", it))
                .toList();
    }
}
