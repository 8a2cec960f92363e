package org.banu.platform.duplicates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.banu.platform.access.PersonId;
import org.banu.platform.duplicates.Resemblance.Ground;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pairs that look like one, and what was made of them. */
@Repository
class DuplicateStore {

    private final JdbcClient jdbc;
    private final Vault vault;

    DuplicateStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** All businesses, as they are compared. */
    List<NamedBusiness> businesses() {
        return jdbc.sql("""
                select id, name, name_latin, name_cyrillic, name_arabic, nullif(place, '') as place, sector,
                    coalesce(phone_blind, email_blind) as contact
                from business order by id
                """).query(DuplicateStore::named).list();
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

    void addMerged(BusinessId lost, BusinessId kept, String before, PersonId by, String reason, Instant now) {
        jdbc.sql("""
                insert into merged_business (id, kept, before, reason, merged_by, merged_at)
                values (:id, :kept, :before, :reason, :by, :now)
                """)
                .param("id", lost.value())
                .param("kept", kept.value())
                .param("before", vault.seal(before, "merged_business", "before", lost.value()))
                .param("reason", reason)
                .param("by", by.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<Merged> listMerged(int atMost) {
        return jdbc.sql("select * from merged_business order by merged_at desc, id limit :most")
                .param("most", atMost)
                .query(this::merged)
                .list();
    }

    Optional<Merged> takeMerged(BusinessId lost) {
        return jdbc.sql("delete from merged_business where id = :id returning *")
                .param("id", lost.value())
                .query(this::merged)
                .optional();
    }

    private static NamedBusiness named(ResultSet row, int ignored) throws SQLException {
        var contact = row.getBytes("contact");
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
                row.getString("place"),
                row.getString("sector"),
                contact == null ? null : HexFormat.of().formatHex(contact));
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

    private Merged merged(ResultSet row, int ignored) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Merged(
                new BusinessId(id),
                new BusinessId(row.getObject("kept", UUID.class)),
                vault.open(row.getBytes("before"), "merged_business", "before", id),
                row.getString("reason"),
                row.getObject("merged_at", OffsetDateTime.class).toInstant());
    }
}
