package org.banu.platform.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.kernel.Language;
import org.banu.platform.organisations.Organisation.About;
import org.banu.platform.organisations.Organisation.Kind;
import org.banu.platform.organisations.Organisation.Names;
import org.banu.platform.organisations.Organisation.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Organisations. */
@Repository
class OrganisationStore {

    /** A quotation mark at its beginning does not count. */
    private static final String BY_NAME = """
            ltrim(coalesce(nullif(case :language when 'en' then name_en when 'ru' then name_ru
                    when 'kk' then name_kk else name_ur end, ''),
                nullif(name, ''), name_en || name_ru || name_kk || name_ur), '«“„"‘ ') collate "und-x-icu", id
            """;

    private final JdbcClient jdbc;

    OrganisationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql("select * from organisation where id = :id and not withdrawn")
                .param("id", id.value())
                .query(OrganisationStore::read)
                .optional();
    }

    /** By their name in the reader's language. */
    List<Organisation> search(Search search, Language language, int atMost) {
        return searched("select * from organisation where %s order by " + BY_NAME + " offset :from limit :most", search)
                .param("language", language.code())
                .param("from", search.from())
                .param("most", atMost)
                .query(OrganisationStore::read)
                .list();
    }

    /** Those that people act for: the suspended ones first, then by their name in the reader's language. */
    List<Organisation> listClaimed(Search search, Language language, int atMost) {
        return searched(
                        "select * from organisation where claimed_at is not null and %s order by suspended_at, "
                                + BY_NAME + " offset :from limit :most",
                        search)
                .param("language", language.code())
                .param("from", search.from())
                .param("most", atMost)
                .query(OrganisationStore::read)
                .list();
    }

    int count(Search search) {
        return searched("select count(*) from organisation where %s", search)
                .query(Integer.class)
                .single();
    }

    private StatementSpec searched(String statement, Search search) {
        return jdbc.sql(statement.formatted("""
                        not withdrawn and (:country = '' or country = :country) and (:kind = '' or kind = :kind)
                        and (:words = ''
                            or position(lower(:words) in
                                lower(concat_ws(' ', name, name_en, name_ru, name_kk, name_ur))) > 0)
                        """))
                .param("country", search.country())
                .param("kind", search.kind())
                .param("words", search.words());
    }

    /** Codes of the countries that have any. */
    List<String> countries() {
        return jdbc.sql("select distinct country from organisation where not withdrawn order by country")
                .query((row, _) -> row.getString("country"))
                .list();
    }

    /** Whether it was added. */
    boolean add(Organisation organisation, Instant claimedAt) {
        return described(jdbc.sql("""
                        insert into organisation (id, kind, country, name, name_en, name_ru, name_kk, name_ur, web, claimed_at)
                        values (:id, :kind, :country, :name, :en, :ru, :kk, :ur, :web, :claimed)
                        """), organisation)
                        .param("claimed", claimedAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Whether nobody had claimed it before. */
    boolean claim(OrganisationId id, Instant now) {
        return jdbc.sql(
                                "update organisation set claimed_at = :now where id = :id and claimed_at is null and not withdrawn")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** As it stands, held against others until the transaction ends. */
    Organisation lock(OrganisationId id) {
        return jdbc.sql("select * from organisation where id = :id for update")
                .param("id", id.value())
                .query(OrganisationStore::read)
                .single();
    }

    void edit(OrganisationId id, DescriptionForm typed, Instant now) {
        named(jdbc.sql("""
                update organisation set kind = :kind, name = :name, name_en = :en, name_ru = :ru, name_kk = :kk,
                    name_ur = :ur, web = :web, description = :description, languages = :languages, edited_at = :now
                where id = :id
                """), typed.names())
                .param("id", id.value())
                .param("kind", typed.kind().name())
                .param("web", typed.value("web"))
                .param("description", typed.value("description"))
                .param("languages", typed.languages().toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether people could act for it until now. */
    boolean suspend(OrganisationId id, Instant now) {
        return jdbc.sql("""
                                update organisation set suspended_at = :now
                                where id = :id and claimed_at is not null and suspended_at is null
                                """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Whether people could not act for it until now. */
    boolean reinstate(OrganisationId id) {
        return jdbc.sql("update organisation set suspended_at = null where id = :id and suspended_at is not null")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Nobody acts for it any more. */
    void release(OrganisationId id) {
        jdbc.sql("update organisation set claimed_at = null, suspended_at = null where id = :id")
                .param("id", id.value())
                .update();
    }

    /** The hash of each that the shipped data has brought, by its id there. */
    Map<String, String> hashes() {
        var hashes = new HashMap<String, String>();
        jdbc.sql("select fact, hash from organisation where fact is not null and not withdrawn")
                .query(row -> {
                    hashes.put(row.getString("fact"), row.getString("hash"));
                });
        return hashes;
    }

    /** What its people wrote stays as they wrote it. */
    void put(Organisation organisation, String fact, String hash) {
        described(jdbc.sql("""
                        insert into organisation (id, kind, country, name, name_en, name_ru, name_kk, name_ur, web, fact, hash)
                        values (:id, :kind, :country, :name, :en, :ru, :kk, :ur, :web, :fact, :hash)
                        on conflict (fact) do update
                        set kind = excluded.kind, country = excluded.country, name = excluded.name,
                            name_en = excluded.name_en, name_ru = excluded.name_ru, name_kk = excluded.name_kk,
                            name_ur = excluded.name_ur, web = excluded.web, hash = excluded.hash, withdrawn = false
                        where organisation.edited_at is null
                        """), organisation)
                .param("fact", fact)
                .param("hash", hash)
                .update();
    }

    void withdrawAllBut(Collection<String> facts) {
        jdbc.sql("""
                update organisation set withdrawn = true
                where fact is not null and claimed_at is null and not withdrawn and fact <> all (:facts)
                """).param("facts", facts.toArray(String[]::new)).update();
    }

    private static StatementSpec described(StatementSpec statement, Organisation organisation) {
        return named(statement, organisation.names())
                .param("id", organisation.id().value())
                .param("kind", organisation.kind().name())
                .param("country", organisation.country())
                .param("web", organisation.about().web());
    }

    private static StatementSpec named(StatementSpec statement, Names names) {
        return statement
                .param("name", names.original())
                .param("en", names.en())
                .param("ru", names.ru())
                .param("kk", names.kk())
                .param("ur", names.ur());
    }

    private static Organisation read(ResultSet row, int ignored) throws SQLException {
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("country"),
                names(row),
                new About(row.getString("web"), row.getString("description"), List.of((String[])
                        row.getArray("languages").getArray())),
                new Standing(
                        row.getString("fact") != null,
                        row.getObject("claimed_at", OffsetDateTime.class) != null,
                        instant(row, "edited_at"),
                        instant(row, "suspended_at")));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    static Names names(ResultSet row) throws SQLException {
        return new Names(
                row.getString("name"),
                row.getString("name_en"),
                row.getString("name_ru"),
                row.getString("name_kk"),
                row.getString("name_ur"));
    }
}
