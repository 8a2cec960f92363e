package org.banu.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.vault.ContentKey;
import org.banu.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FileStore {

    /** By which the policies let Banu itself at all rows. */
    static final String TASK = "files";

    private static final String TABLE = "file";

    private final JdbcClient jdbc;
    private final Vault vault;

    FileStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** Lets nobody else add to the files of the same owner until the end of the transaction. */
    void lock(Owner owner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:owner, 0))")
                .param("owner", "files of " + owner)
                .query((_, _) -> true)
                .single();
    }

    /** Whether it was added; not, if the owner has so many already. */
    boolean add(StoredFile file, ContentKey key, int most) {
        var id = file.id().value();
        return jdbc.sql("""
                insert into file (id, person, organisation, purpose, name, kind, size, sha256, key, scanned, kept_at)
                select :id, cast(:person as uuid), cast(:organisation as uuid), :purpose, :name, :kind, :size, :sha256, :key,
                    :scanned, :kept_at
                where (select count(*) from file
                    where person is not distinct from cast(:person as uuid)
                        and organisation is not distinct from cast(:organisation as uuid)) < :most
                """)
                        .param("id", id)
                        .param(
                                "person",
                                file.owner().person().map(PersonId::value).orElse(null),
                                Types.OTHER)
                        .param(
                                "organisation",
                                file.owner()
                                        .organisation()
                                        .map(OrganisationId::value)
                                        .orElse(null),
                                Types.OTHER)
                        .param("purpose", file.purpose())
                        .param("name", vault.seal(file.name(), TABLE, "name", id))
                        .param("kind", file.kind().name())
                        .param("size", file.size())
                        .param("sha256", HexFormat.of().parseHex(file.sha256()))
                        .param("key", vault.seal(key.secret(), TABLE, "key", id))
                        .param("scanned", file.scanned())
                        .param("kept_at", file.keptAt().atOffset(ZoneOffset.UTC))
                        .param("most", most)
                        .update()
                == 1;
    }

    Optional<StoredFile> find(FileId id) {
        return jdbc.sql("""
                select id, person, organisation, purpose, name, kind, size, sha256, scanned, kept_at from file where id = :id
                """)
                .param("id", id.value())
                .query((row, _) -> file(row))
                .optional();
    }

    /** What its content opens with. */
    ContentKey key(FileId id) {
        var sealed = jdbc.sql("select key from file where id = :id")
                .param("id", id.value())
                .query(byte[].class)
                .single();
        return ContentKey.of(vault.open(sealed, TABLE, "key", id.value()));
    }

    /** The latest first. */
    List<StoredFile> listOf(PersonId person) {
        return jdbc.sql("""
                select id, person, organisation, purpose, name, kind, size, sha256, scanned, kept_at from file
                where person = :person
                order by kept_at desc, id
                """)
                .param("person", person.value())
                .query((row, _) -> file(row))
                .list();
    }

    /** Who handed in what is theirs is known no more. */
    void leaveToOrganisations(PersonId person) {
        jdbc.sql("update file set person = null where person = :person and organisation is not null")
                .param("person", person.value())
                .update();
    }

    boolean remove(FileId id) {
        return jdbc.sql("delete from file where id = :id")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Those of the ids that are kept. */
    Set<UUID> known(Set<UUID> ids) {
        return jdbc
                .sql("select id from file where id = any (cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Ids in their order, after one of them. */
    List<FileId> listAfter(UUID id, int most) {
        return jdbc.sql("select id from file where id > :id order by id limit :most")
                .param("id", id)
                .param("most", most)
                .query((row, _) -> new FileId(row.getObject("id", UUID.class)))
                .list();
    }

    private StoredFile file(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new StoredFile(
                new FileId(id),
                new Owner(
                        Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new),
                        Optional.ofNullable(row.getObject("organisation", UUID.class))
                                .map(OrganisationId::new),
                        Optional.empty()),
                row.getString("purpose"),
                vault.open(row.getBytes("name"), TABLE, "name", id),
                Kind.valueOf(row.getString("kind")),
                row.getLong("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getBoolean("scanned"),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}
