package org.banu.platform.exchange;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.exchange.Import.Counts;
import org.banu.platform.exchange.Import.State;
import org.banu.platform.kernel.Language;
import org.banu.platform.vault.ContentKey;
import org.banu.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Imports as rows; what tells of people is sealed. */
@Repository
class ImportStore {

    private static final String TABLE = "import";

    private final JdbcClient jdbc;
    private final Vault vault;
    private final JsonMapper json;

    ImportStore(JdbcClient jdbc, Vault vault, JsonMapper json) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.json = json;
    }

    void add(Import added) {
        var source = added.source();
        jdbc.sql("""
                insert into import (id, organisation, person, language, name, kind, charset, separator, size, sha256, key,
                    headers, fields, state, findings, added_at, changed_at)
                values (:id, :organisation, :person, :language, :name, :kind, :charset, :separator, :size, :sha256, :key,
                    :headers, :fields, :state, :findings, :at, :at)
                """)
                .param("id", added.id())
                .param("organisation", added.organisation().value())
                .param("person", added.person().value())
                .param("language", added.language().code())
                .param("name", vault.seal(source.name(), TABLE, "name", added.id()))
                .param("kind", source.format().kind().name())
                .param("charset", source.format().charset().name())
                .param("separator", Character.toString(source.format().separator()))
                .param("size", source.size())
                .param("sha256", HexFormat.of().parseHex(source.sha256()))
                .param("key", key(added), Types.BINARY)
                .param("headers", added.headers().toArray(String[]::new))
                .param("fields", added.fields().toArray(String[]::new))
                .param("state", added.state().name())
                .param("findings", findings(added))
                .param("at", added.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Keeps how far it is. */
    void change(Import changed, Instant now) {
        jdbc.sql("""
                update import set key = :key, fields = :fields, state = :state, total = :total, read = :read,
                    added = :added, changed = :changed, unchanged = :unchanged, wrong = :wrong, findings = :findings,
                    changed_at = :at
                where id = :id
                """)
                .param("id", changed.id())
                .param("key", key(changed), Types.BINARY)
                .param("fields", changed.fields().toArray(String[]::new))
                .param("state", changed.state().name())
                .param("total", changed.total())
                .param("read", changed.counts().all())
                .param("added", changed.counts().added())
                .param("changed", changed.counts().changed())
                .param("unchanged", changed.counts().unchanged())
                .param("wrong", changed.counts().wrong())
                .param("findings", findings(changed))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Nobody else changes it until the transaction ends. */
    Optional<Import> lock(UUID id) {
        return jdbc.sql("select * from import where id = :id for update")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    Optional<Import> find(UUID id) {
        return jdbc.sql("select * from import where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** The latest first. */
    List<Import> list(OrganisationId organisation, int most) {
        return jdbc.sql("""
                select * from import where organisation = :organisation order by added_at desc, id limit :most
                """)
                .param("organisation", organisation.value())
                .param("most", most)
                .query(this::read)
                .list();
    }

    /** Those to be worked on, the longest waiting first. */
    List<UUID> listWaiting() {
        return jdbc.sql("select id from import where state in ('CHECKING', 'RUNNING') order by changed_at, id")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    /** Those whose files have been there since then. */
    List<UUID> listWithFile(Instant before) {
        return jdbc.sql("select id from import where key is not null and added_at < :before")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    boolean hasFile(UUID id) {
        return jdbc.sql("select exists (select from import where id = :id and key is not null)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    private byte[] findings(Import of) {
        return vault.seal(json.writeValueAsString(of.findings()), TABLE, "findings", of.id());
    }

    private byte @Nullable [] key(Import of) {
        return of.source()
                .key()
                .map(it -> vault.seal(it.secret(), TABLE, "key", of.id()))
                .orElse(null);
    }

    private Import read(ResultSet row, int ignored) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Import(
                id,
                new OrganisationId(row.getObject("organisation", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                Language.find(row.getString("language")).orElseThrow(),
                source(row, id),
                texts(row, "headers"),
                texts(row, "fields"),
                State.valueOf(row.getString("state")),
                row.getInt("total"),
                new Counts(row.getInt("added"), row.getInt("changed"), row.getInt("unchanged"), row.getInt("wrong")),
                json.readValue(vault.open(row.getBytes("findings"), TABLE, "findings", id), Findings.class),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }

    private Import.Source source(ResultSet row, UUID id) throws SQLException {
        return new Import.Source(
                vault.open(row.getBytes("name"), TABLE, "name", id),
                new Format(
                        Format.Kind.valueOf(row.getString("kind")),
                        Charset.forName(row.getString("charset")),
                        row.getString("separator").charAt(0)),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                Optional.ofNullable(row.getBytes("key")).map(it -> ContentKey.of(vault.open(it, TABLE, "key", id))));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
