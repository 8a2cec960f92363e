package org.banu.platform.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.banu.platform.registry.BusinessId;
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
                insert into listing_takedown (business, reason, taken_at) values (:business, :reason, :at)
                on conflict (business) do update set reason = excluded.reason, taken_at = excluded.taken_at
                """)
                .param("business", takedown.business().value())
                .param("reason", takedown.reason())
                .param("at", takedown.at().atOffset(ZoneOffset.UTC))
                .update();
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
                row.getObject("taken_at", OffsetDateTime.class).toInstant());
    }
}
