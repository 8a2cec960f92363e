package org.banu.platform.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.directory.Takedown.Objection;
import org.banu.platform.directory.Takedown.Ruling;
import org.banu.platform.registry.BusinessId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What owners choose to show, and what was taken down. */
@Repository
class ChoiceStore {

    private final JdbcClient jdbc;

    ChoiceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Choice get(BusinessId business) {
        return list(List.of(business)).getOrDefault(business, Choice.NONE);
    }

    /** Of those whose owners chose anything. */
    Map<BusinessId, Choice> list(Collection<BusinessId> businesses) {
        var choices = new HashMap<BusinessId, Choice>();
        jdbc.sql("select business, shown, listed_at from listing_choice where business = any (:businesses)")
                .param("businesses", BusinessId.values(businesses.stream()))
                .query(row -> {
                    choices.put(business(row), choice(row));
                });
        return choices;
    }

    void put(BusinessId business, Choice choice, Instant now) {
        jdbc.sql("""
                insert into listing_choice (business, shown, listed_at, changed_at)
                values (:business, :shown, cast(:listed as timestamptz), :now)
                on conflict (business) do update set shown = excluded.shown, listed_at = excluded.listed_at,
                    changed_at = excluded.changed_at
                """)
                .param("business", business.value())
                .param("shown", choice.shown().stream().map(Field::name).toArray(String[]::new))
                .param(
                        "listed",
                        choice.listedAt().map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In no order. */
    List<Takedown> takedowns(Collection<BusinessId> businesses) {
        return jdbc.sql("select * from listing_takedown where business = any (:businesses)")
                .param("businesses", BusinessId.values(businesses.stream()))
                .query(ChoiceStore::takedown)
                .list();
    }

    /** The latest first. */
    List<Takedown> takedowns() {
        return jdbc.sql("select * from listing_takedown order by taken_at desc, business")
                .query(ChoiceStore::takedown)
                .list();
    }

    void takeDown(Takedown takedown) {
        jdbc.sql("""
                insert into listing_takedown (business, reason, taken_at, taken_by, objection, objected_at, ruling, ruled_at,
                    ruled_by)
                values (:business, :reason, :at, :by, :objection, :objected, :ruling, :ruled, :ruler)
                on conflict (business) do update set reason = excluded.reason, taken_at = excluded.taken_at,
                    taken_by = excluded.taken_by, objection = excluded.objection, objected_at = excluded.objected_at,
                    ruling = excluded.ruling, ruled_at = excluded.ruled_at, ruled_by = excluded.ruled_by
                """)
                .param("business", takedown.business().value())
                .param("reason", takedown.reason())
                .param("at", takedown.at().atOffset(ZoneOffset.UTC))
                .param("by", takedown.by() == null ? null : takedown.by().value(), Types.OTHER)
                .params(answered(takedown.objection()))
                .update();
    }

    private static Map<String, Object> answered(@Nullable Objection objection) {
        var ruling = objection == null ? null : objection.ruling();
        var answered = new HashMap<String, Object>();
        answered.put("objection", text(objection == null ? null : objection.words()));
        answered.put("objected", moment(objection == null ? null : objection.at()));
        answered.put("ruling", text(ruling == null ? null : ruling.words()));
        answered.put("ruled", moment(ruling == null ? null : ruling.at()));
        answered.put(
                "ruler",
                new SqlParameterValue(
                        Types.OTHER, ruling == null ? null : ruling.by().value()));
        return answered;
    }

    private static SqlParameterValue text(@Nullable String text) {
        return new SqlParameterValue(Types.VARCHAR, text);
    }

    private static SqlParameterValue moment(@Nullable Instant moment) {
        return new SqlParameterValue(
                Types.TIMESTAMP_WITH_TIMEZONE, moment == null ? null : moment.atOffset(ZoneOffset.UTC));
    }

    /** What its owner answers, if she has not yet. */
    boolean object(BusinessId business, String words, Instant now) {
        return jdbc.sql("""
                        update listing_takedown set objection = :words, objected_at = :now
                        where business = :business and objection is null
                        """)
                        .param("business", business.value())
                        .param("words", words)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** It stays out after what its owner answered, if nobody decided yet. */
    boolean rule(BusinessId business, Ruling ruling) {
        return jdbc.sql("""
                        update listing_takedown set ruling = :words, ruled_by = :by, ruled_at = :now
                        where business = :business and objection is not null and ruling is null
                        """)
                        .param("business", business.value())
                        .param("words", ruling.words())
                        .param("by", ruling.by().value())
                        .param("now", ruling.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean allowAgain(BusinessId business) {
        return jdbc.sql("delete from listing_takedown where business = :business")
                        .param("business", business.value())
                        .update()
                == 1;
    }

    private static BusinessId business(ResultSet row) throws SQLException {
        return new BusinessId(row.getObject("business", UUID.class));
    }

    private static Choice choice(ResultSet row) throws SQLException {
        return new Choice(
                Field.of(Arrays.asList((String[]) row.getArray("shown").getArray())),
                Optional.ofNullable(row.getObject("listed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }

    private static Takedown takedown(ResultSet row, int ignored) throws SQLException {
        return new Takedown(
                business(row),
                row.getString("reason"),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                person(row, "taken_by"),
                objection(row));
    }

    private static @Nullable Objection objection(ResultSet row) throws SQLException {
        var words = row.<@Nullable String>getObject("objection", String.class);
        return words == null
                ? null
                : new Objection(
                        words,
                        row.getObject("objected_at", OffsetDateTime.class).toInstant(),
                        ruling(row));
    }

    private static @Nullable Ruling ruling(ResultSet row) throws SQLException {
        var by = person(row, "ruled_by");
        return by == null
                ? null
                : new Ruling(
                        row.getString("ruling"),
                        by,
                        row.getObject("ruled_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.<@Nullable UUID>getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }
}
