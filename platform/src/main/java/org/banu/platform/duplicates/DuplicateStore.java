package org.banu.platform.duplicates;

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
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.duplicates.Resemblance.Ground;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.registry.Merging;
import org.banu.platform.registry.Roster;
import org.banu.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs that look like one, and what was made of them. */
@Repository
class DuplicateStore implements Roster.Successors {

    /** Any number that nothing else in this database locks. */
    private static final long SEARCH = 7_201_009;

    private final JdbcClient jdbc;
    private final Vault vault;

    DuplicateStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * All businesses, as they are compared.
     *
     * @param within a place with those that it is in, by its country and its code
     */
    List<NamedBusiness> businesses(BinaryOperator<String> within) {
        return jdbc.sql("""
                select id, name, name_latin, name_cyrillic, name_arabic, country, place, sector,
                    encode(phone_blind, 'hex') as phone, encode(email_blind, 'hex') as email,
                    array(select kind || encode(blind, 'hex') from business_number where business = id) as numbers
                from business order by id
                """).query((row, _) -> named(row, within)).list();
    }

    /** Proposes a pair, unless it was decided before that they are two. */
    void put(UUID one, UUID other, Resemblance resemblance, Instant now) {
        var turned = one.compareTo(other) > 0;
        jdbc.sql("""
                insert into duplicate (one, other, one_name, other_name, score, grounds, state, found_at)
                values (least(:one, :other), greatest(:one, :other), :oneName, :otherName, :score, :grounds,
                    'WAITING', :now)
                on conflict (one, other) do update
                set one_name = excluded.one_name, other_name = excluded.other_name, score = excluded.score,
                    grounds = excluded.grounds
                where duplicate.state = 'WAITING'
                """)
                .param("one", one)
                .param("other", other)
                .param("oneName", turned ? resemblance.other() : resemblance.one())
                .param("otherName", turned ? resemblance.one() : resemblance.other())
                .param("score", resemblance.score())
                .param(
                        "grounds",
                        resemblance.grounds().stream().map(Ground::name).toArray(String[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void removeWaiting() {
        jdbc.sql("delete from duplicate where state = 'WAITING'").update();
    }

    /** Pairs with one of these. */
    void removeWaiting(Collection<BusinessId> with) {
        jdbc.sql("delete from duplicate where state = 'WAITING' and (one = any (:ids) or other = any (:ids))")
                .param("ids", with.stream().map(BusinessId::value).toArray(UUID[]::new))
                .update();
    }

    /** Other searches wait until this transaction ends, so that no two put the same pairs in different order. */
    void lockSearches() {
        jdbc.sql("select pg_advisory_xact_lock(:number)")
                .param("number", SEARCH)
                .query((_, _) -> true)
                .single();
    }

    /** Those with words in one of their names, the likeliest first. */
    List<Pair> listWaiting(String words, int atMost) {
        return jdbc.sql("""
                select * from duplicate
                where state = 'WAITING' and position(lower(:words) in lower(one_name || ' ' || other_name)) > 0
                order by score desc, one, other limit :most
                """)
                .param("words", words)
                .param("most", atMost)
                .query(DuplicateStore::pair)
                .list();
    }

    int countWaiting() {
        return jdbc.sql("select count(*) from duplicate where state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    Optional<Pair> find(UUID one, UUID other) {
        return jdbc.sql("select * from duplicate where one = :one and other = :other and state = 'WAITING'")
                .param("one", one)
                .param("other", other)
                .query(DuplicateStore::pair)
                .optional();
    }

    void markDifferent(Pair pair, PersonId by, String reason) {
        jdbc.sql("""
                update duplicate set state = 'DIFFERENT', decided_by = :by, reason = :reason
                where one = :one and other = :other
                """)
                .param("one", pair.one().value())
                .param("other", pair.other().value())
                .param("by", by.value())
                .param("reason", reason)
                .update();
    }

    /** Those that went into the lost one before go on with it. */
    void addMerged(Snapshot before, PersonId by, String reason, Instant now) {
        var lost = before.lost();
        var kept = before.kept().id().value();
        jdbc.sql("update merged_business set kept = :kept where kept = :lost")
                .param("kept", kept)
                .param("lost", lost.id().value())
                .update();
        jdbc.sql("""
                insert into merged_business (id, kept, kept_first, name, organisation, reference, before, reason, merged_by,
                    merged_at)
                values (:id, :kept, :kept, :name, cast(:organisation as uuid), :reference, :before, :reason, :by, :now)
                """)
                .param("id", lost.id().value())
                .param("kept", kept)
                .param("name", lost.details().names().own())
                .param(
                        "organisation",
                        lost.owner().organisation().map(OrganisationId::value).orElse(null))
                .param("reference", before.beside().get(Merging.REFERENCE))
                .param(
                        "before",
                        vault.seal(
                                before.write(),
                                "merged_business",
                                "before",
                                lost.id().value()))
                .param("reason", reason)
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first, after so many. */
    List<Merged> listMerged(int from, int atMost) {
        return jdbc.sql("select * from merged_business order by merged_at desc, id limit :most offset :from")
                .param("most", atMost)
                .param("from", from)
                .query(this::merged)
                .list();
    }

    int countMerged() {
        return jdbc.sql("select count(*) from merged_business")
                .query(Integer.class)
                .single();
    }

    List<Joined> listJoined(BusinessId kept) {
        return jdbc.sql("select name, merged_at from merged_business where kept = :kept order by merged_at desc, id")
                .param("kept", kept.value())
                .query(DuplicateStore::joined)
                .list();
    }

    List<Joined> listJoined(OrganisationId brought, int atMost) {
        return jdbc.sql("""
                select name, merged_at from merged_business where organisation = :organisation
                order by merged_at desc, id limit :most
                """)
                .param("organisation", brought.value())
                .param("most", atMost)
                .query(DuplicateStore::joined)
                .list();
    }

    @Override
    public Map<String, BusinessId> find(OrganisationId organisation, Collection<String> references) {
        var found = new HashMap<String, BusinessId>();
        jdbc.sql("""
                select coalesce(reference, id::text) as called, kept from merged_business
                where organisation = :organisation and coalesce(reference, id::text) = any (:references)
                """)
                .param("organisation", organisation.value())
                .param("references", references.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("called"), new BusinessId(row.getObject("kept", UUID.class)));
                });
        return found;
    }

    /** Those that had gone into one that stands again. */
    void takeBack(BusinessId back) {
        jdbc.sql("update merged_business set kept = kept_first where kept_first = :back")
                .param("back", back.value())
                .update();
    }

    Optional<Merged> takeMerged(BusinessId lost) {
        return jdbc.sql("delete from merged_business where id = :id returning *")
                .param("id", lost.value())
                .query(this::merged)
                .optional();
    }

    private static NamedBusiness named(ResultSet row, BinaryOperator<String> within) throws SQLException {
        return new NamedBusiness(
                row.getString("id"),
                Stream.of(
                                row.getString("name"),
                                row.getString("name_latin"),
                                row.getString("name_cyrillic"),
                                row.getString("name_arabic"))
                        .filter(it -> !it.isEmpty())
                        .distinct()
                        .toList(),
                within.apply(row.getString("country"), row.getString("place")),
                row.getString("sector"),
                new NamedBusiness.Marks(row.getString("phone"), row.getString("email"), Set.of((String[])
                        row.getArray("numbers").getArray())));
    }

    private static Pair pair(ResultSet row, int ignored) throws SQLException {
        return new Pair(
                new BusinessId(row.getObject("one", UUID.class)),
                new BusinessId(row.getObject("other", UUID.class)),
                row.getString("one_name"),
                row.getString("other_name"),
                row.getDouble("score"),
                Stream.of((String[]) row.getArray("grounds").getArray())
                        .map(Ground::valueOf)
                        .toList());
    }

    private static Joined joined(ResultSet row, int ignored) throws SQLException {
        return new Joined(
                row.getString("name"),
                row.getObject("merged_at", OffsetDateTime.class).toInstant());
    }

    private Merged merged(ResultSet row, int ignored) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Merged(
                new BusinessId(id),
                new BusinessId(row.getObject("kept", UUID.class)),
                row.getString("name"),
                vault.open(row.getBytes("before"), "merged_business", "before", id),
                row.getString("reason"),
                row.getObject("merged_at", OffsetDateTime.class).toInstant());
    }
}
