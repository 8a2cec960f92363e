package org.banu.platform.holdings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.holdings.Disclosure.Named;
import org.banu.platform.ownership.Party;
import org.banu.platform.ownership.Party.Sex;
import org.banu.platform.registry.BusinessId;
import org.banu.platform.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Owners and what they own as rows; names and numbers are sealed and opened here. */
@Repository
class PartyStore {

    private final JdbcClient jdbc;
    private final Vault vault;

    PartyStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** In the order in which they were told, the business itself with an empty name. */
    List<Named> listOf(BusinessId business) {
        return jdbc.sql("select * from party where business = :business order by told")
                .param("business", business.value())
                .query(this::read)
                .list();
    }

    /** The business itself, unless it is there. */
    void addRoot(BusinessId business, Instant now) {
        jdbc.sql("""
                insert into party (id, business, kind, changed_at) values (:business, :business, 'ENTITY', :now)
                on conflict (id) do nothing
                """)
                .param("business", business.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Adds one that has a name.
     *
     * @param person whose account it is; empty for others
     */
    void add(BusinessId business, Named named, Optional<PersonId> person, Instant now) {
        filled(jdbc.sql("""
                        insert into party (id, business, kind, name, person, sex, country, number, owners_named, changed_at)
                        values (:id, :business, :kind, :name, :person, :sex, :country, :number, :named, :now)
                        """), business, named, now)
                .param("person", person.map(PersonId::value).orElse(null))
                .param("kind", named.party() instanceof Party.Person ? "PERSON" : "ENTITY")
                .update();
    }

    void change(BusinessId business, Named named, Instant now) {
        filled(jdbc.sql("""
                        update party set name = :name, sex = :sex, country = :country, number = :number,
                            owners_named = :named, changed = true, changed_at = :now
                        where id = :id and business = :business
                        """), business, named, now).update();
    }

    /** States whether all owners of an entity are named. */
    void state(BusinessId business, UUID entity, boolean named, Instant now) {
        jdbc.sql("""
                update party set owners_named = :named, changed = changed or owners_named <> :named, changed_at = :now
                where id = :id and business = :business and kind = 'ENTITY'
                """)
                .param("id", entity)
                .param("business", business.value())
                .param("named", named)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private JdbcClient.StatementSpec filled(
            JdbcClient.StatementSpec statement, BusinessId business, Named named, Instant now) {
        var id = UUID.fromString(named.id());
        var sex = named.party() instanceof Party.Person(var ignored, var declared) ? declared.name() : null;
        return statement
                .param("id", id)
                .param("business", business.value())
                .param("name", vault.seal(named.name(), "party", "name", id))
                .param("sex", sex)
                .param("country", named.country())
                .param("number", named.number().isEmpty() ? null : vault.seal(named.number(), "party", "number", id))
                .param("named", named.party() instanceof Party.Entity(var ignored, var all) && all)
                .param("now", now.atOffset(ZoneOffset.UTC));
    }

    private Named read(ResultSet row, int ignored) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var party = row.getString("kind").equals("PERSON")
                ? new Party.Person(id.toString(), Sex.valueOf(row.getString("sex")))
                : new Party.Entity(id.toString(), row.getBoolean("owners_named"));
        return new Named(
                party,
                opened(row.getBytes("name"), "name", id),
                row.getObject("person") != null,
                row.getString("country"),
                opened(row.getBytes("number"), "number", id),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private String opened(byte @Nullable [] sealed, String column, UUID id) {
        return sealed == null ? "" : vault.open(sealed, "party", column, id);
    }
}
