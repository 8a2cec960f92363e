package org.banu.platform.holdings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.banu.platform.holdings.Disclosure.Office;
import org.banu.platform.holdings.Disclosure.Share;
import org.banu.platform.ownership.Role;
import org.banu.platform.ownership.Stake;
import org.banu.platform.registry.BusinessId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Shares and offices as rows. */
@Repository
class StakeStore {

    private final JdbcClient jdbc;

    StakeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Share> listShares(BusinessId business) {
        return jdbc.sql("select * from stake where business = :business order by told")
                .param("business", business.value())
                .query(StakeStore::share)
                .list();
    }

    List<Office> listOffices(BusinessId business) {
        return jdbc.sql("select * from office where business = :business order by told")
                .param("business", business.value())
                .query(StakeStore::office)
                .list();
    }

    void add(BusinessId business, UUID id, Stake stake, Instant now) {
        jdbc.sql("""
                insert into stake (id, business, owner, held, percent, begins, ends, changed_at)
                values (:id, :business, :owner, :held, :percent, :begins, :ends, :now)
                """)
                .param("id", id)
                .param("business", business.value())
                .param("owner", UUID.fromString(stake.owner()))
                .param("held", UUID.fromString(stake.of()))
                .param("percent", stake.percent())
                .param("begins", stake.from())
                .param("ends", stake.to())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What was mistyped; a change of ownership ends the one and adds another. */
    void correct(BusinessId business, UUID id, Stake stake, Instant now) {
        jdbc.sql("""
                update stake set percent = :percent, begins = :begins, changed = true, changed_at = :now
                where id = :id and business = :business
                """)
                .param("id", id)
                .param("business", business.value())
                .param("percent", stake.percent())
                .param("begins", stake.from())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void end(BusinessId business, UUID id, LocalDate last, Instant now) {
        jdbc.sql(
                        "update stake set ends = :last, changed = true, changed_at = :now where id = :id and business = :business")
                .param("id", id)
                .param("business", business.value())
                .param("last", last)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(BusinessId business, UUID id) {
        jdbc.sql("delete from stake where id = :id and business = :business")
                .param("id", id)
                .param("business", business.value())
                .update();
    }

    void add(BusinessId business, UUID id, Role role, Instant now) {
        jdbc.sql("""
                insert into office (id, business, holder, entity, kind, begins, ends, changed_at)
                values (:id, :business, :holder, :entity, :kind, :begins, :ends, :now)
                """)
                .param("id", id)
                .param("business", business.value())
                .param("holder", UUID.fromString(role.person()))
                .param("entity", UUID.fromString(role.in()))
                .param("kind", role.kind().name())
                .param("begins", role.from())
                .param("ends", role.to())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void endOffice(BusinessId business, UUID id, LocalDate last, Instant now) {
        jdbc.sql(
                        "update office set ends = :last, changed = true, changed_at = :now where id = :id and business = :business")
                .param("id", id)
                .param("business", business.value())
                .param("last", last)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void removeOffice(BusinessId business, UUID id) {
        jdbc.sql("delete from office where id = :id and business = :business")
                .param("id", id)
                .param("business", business.value())
                .update();
    }

    /** The ids of the parties, shares and offices of a business that were told otherwise before. */
    Set<String> listChanged(BusinessId business) {
        return Set.copyOf(jdbc.sql("""
                select id from party where business = :business and changed
                union select id from stake where business = :business and changed
                union select id from office where business = :business and changed
                """)
                .param("business", business.value())
                .query((row, _) -> row.getString("id"))
                .list());
    }

    private static Share share(ResultSet row, int ignored) throws SQLException {
        return new Share(
                row.getObject("id", UUID.class),
                new Stake(
                        row.getString("owner"),
                        row.getString("held"),
                        row.getBigDecimal("percent"),
                        row.getObject("begins", LocalDate.class),
                        row.getObject("ends", LocalDate.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static Office office(ResultSet row, int ignored) throws SQLException {
        return new Office(
                row.getObject("id", UUID.class),
                new Role(
                        row.getString("holder"),
                        row.getString("entity"),
                        Role.Kind.valueOf(row.getString("kind")),
                        row.getObject("begins", LocalDate.class),
                        row.getObject("ends", LocalDate.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
