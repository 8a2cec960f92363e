package org.banu.platform.memberships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.banu.platform.access.Grant;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.access.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Who has which role for which organisation. What the organisation is, and whether it is suspended, is joined to it. */
@Repository
class RoleStore {

    /** Of ISO 3166-1 for what is of no country, or of several. */
    private static final String NO_COUNTRY = "ZZ";

    private final JdbcClient jdbc;

    RoleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those that have an effect: none for an organisation that is suspended. */
    List<Grant> grants(PersonId person, Instant now) {
        return at(jdbc.sql("""
                        select r.organisation, r.role, o.country
                        from organisation_role r join organisation o on o.id = r.organisation
                        where r.person = :person and r.starts_at <= :now and (r.ends_at is null or r.ends_at > :now)
                            and o.suspended_at is null
                        """), now)
                .param("person", person.value())
                .query((row, _) -> new Grant(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        Role.valueOf(row.getString("role")),
                        row.getString("country").length() == 2 ? row.getString("country") : NO_COUNTRY))
                .list();
    }

    /** Of these roles those that hold now or later, the oldest first; so many from a place on, counted from 0. */
    List<Membership> listOf(
            Collection<OrganisationId> organisations, List<Role> roles, int from, int atMost, Instant now) {
        return at(jdbc.sql("""
                        select * from organisation_role
                        where organisation = any (:organisations) and role = any (:roles)
                            and (ends_at is null or ends_at > :now)
                        order by starts_at, id offset :from limit :most
                        """), now)
                .param(
                        "organisations",
                        organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("roles", names(roles))
                .param("from", from)
                .param("most", atMost)
                .query(RoleStore::read)
                .list();
    }

    /** One that holds now or later. */
    Optional<Membership> find(OrganisationId organisation, UUID id, Instant now) {
        return at(jdbc.sql("""
                        select * from organisation_role
                        where organisation = :organisation and id = :id and (ends_at is null or ends_at > :now)
                        """), now)
                .param("organisation", organisation.value())
                .param("id", id)
                .query(RoleStore::read)
                .optional();
    }

    /** Hers that hold now or later, the oldest first. */
    List<Membership> listOf(PersonId person, Instant now) {
        return at(jdbc.sql("""
                        select * from organisation_role
                        where person = :person and (ends_at is null or ends_at > :now)
                        order by starts_at, id
                        """), now)
                .param("person", person.value())
                .query(RoleStore::read)
                .list();
    }

    /** Whether her role has an effect now. */
    boolean isAdministrator(OrganisationId organisation, PersonId person, Instant now) {
        return at(jdbc.sql("""
                        select exists (select from organisation_role r join organisation o on o.id = r.organisation
                            where r.organisation = :organisation and r.person = :person and r.role = 'ADMINISTRATOR'
                                and r.starts_at <= :now and (r.ends_at is null or r.ends_at > :now)
                                and o.suspended_at is null)
                        """), now)
                .param("organisation", organisation.value())
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Who has one of these roles now, where they have an effect. */
    Set<PersonId> holders(OrganisationId organisation, Collection<Role> roles, Instant now) {
        return at(jdbc.sql("""
                        select r.person from organisation_role r join organisation o on o.id = r.organisation
                        where r.organisation = :organisation and r.role = any (:roles)
                            and r.starts_at <= :now and (r.ends_at is null or r.ends_at > :now)
                            and o.suspended_at is null
                        """), now)
                .param("organisation", organisation.value())
                .param("roles", names(roles))
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .set();
    }

    /** Where people have a role that has an effect now; who has none is left out. */
    Map<PersonId, List<OrganisationId>> organisationsOf(Collection<PersonId> people, Role role, Instant now) {
        var found = new HashMap<PersonId, List<OrganisationId>>();
        at(jdbc.sql("""
                        select r.person, r.organisation
                        from organisation_role r join organisation o on o.id = r.organisation
                        where r.person = any (:people) and r.role = :role
                            and r.starts_at <= :now and (r.ends_at is null or r.ends_at > :now)
                            and o.suspended_at is null
                        group by r.person, r.organisation order by min(r.starts_at), r.organisation
                        """), now)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("role", role.name())
                .query(row -> {
                    found.computeIfAbsent(new PersonId(row.getObject("person", UUID.class)), _ -> new ArrayList<>())
                            .add(new OrganisationId(row.getObject("organisation", UUID.class)));
                });
        return found;
    }

    /** Organisations of which she is an administrator, and nobody else is without an end. */
    List<OrganisationId> listAdministeredAlone(PersonId person, Instant now) {
        return at(jdbc.sql("""
                        select distinct r.organisation from organisation_role r
                        where r.person = :person and r.role = 'ADMINISTRATOR' and (r.ends_at is null or r.ends_at > :now)
                            and not exists (select from organisation_role other
                                where other.organisation = r.organisation and other.role = 'ADMINISTRATOR'
                                    and other.person <> :person and other.ends_at is null)
                        order by 1
                        """), now)
                .param("person", person.value())
                .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Organisations of which she is an administrator; always in the same order, so that who locks them all waits for nobody in a circle. */
    List<OrganisationId> listAdministered(PersonId person, Instant now) {
        return at(jdbc.sql("""
                        select distinct organisation from organisation_role
                        where person = :person and role = 'ADMINISTRATOR' and (ends_at is null or ends_at > :now)
                        order by organisation
                        """), now)
                .param("person", person.value())
                .query((row, _) -> new OrganisationId(row.getObject("organisation", UUID.class)))
                .list();
    }

    /** Those that people acted for and that have no administrator, also none to come: all, or whether one is. */
    List<OrganisationId> listLeft(Optional<OrganisationId> one, int atMost, Instant now) {
        return at(jdbc.sql("""
                        select o.id from organisation o
                        where o.claimed_at is not null and (cast(:one as uuid) is null or o.id = :one)
                            and not exists (select from organisation_role r
                                where r.organisation = o.id and r.role = 'ADMINISTRATOR'
                                    and (r.ends_at is null or r.ends_at > :now))
                        order by o.id limit :most
                        """), now)
                .param("one", one.map(OrganisationId::value).orElse(null), Types.OTHER)
                .param("most", atMost)
                .query((row, _) -> new OrganisationId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Every role that anybody still has for an organisation ends; the people who had them. */
    List<PersonId> endOfAll(OrganisationId organisation, PersonId by, Instant now) {
        return at(jdbc.sql("""
                        update organisation_role set ends_at = greatest(:now, starts_at), ended_by = :by
                        where organisation = :organisation and (ends_at is null or ends_at > :now)
                        returning person
                        """), now)
                .param("organisation", organisation.value())
                .param("by", by.value())
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    /** Others who change the roles of this organisation wait until this transaction ends. */
    void lock(OrganisationId organisation) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('organisation_role ' || :organisation, 0))")
                .param("organisation", organisation.value().toString())
                .query((_, _) -> true)
                .single();
    }

    /** Whether it was added: a role that she has already within this time is not given again. */
    boolean add(OrganisationId organisation, PersonId person, Role role, Term term, PersonId by, Instant now) {
        return jdbc.sql("""
                        insert into organisation_role (organisation, person, role, starts_at, ends_at, granted_by)
                        select :organisation, :person, :role, :starts, cast(:ends as timestamptz), :by
                        where not exists (select from organisation_role
                            where organisation = :organisation and person = :person and role = :role
                                and tstzrange(starts_at, ends_at) && tstzrange(:starts, cast(:ends as timestamptz)))
                        """)
                        .param("starts", term.from(now).atOffset(ZoneOffset.UTC))
                        .param("ends", time(term.endsAt()))
                        .param("organisation", organisation.value())
                        .param("person", person.value())
                        .param("role", role.name())
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** Whether it ended: the last administrator without an end stays one. What has not begun never will have. */
    boolean end(OrganisationId organisation, UUID id, PersonId by, Instant now) {
        return at(jdbc.sql("""
                                update organisation_role ended
                                set starts_at = least(starts_at, :now), ends_at = :now, ended_by = :by
                                where id = :id and organisation = :organisation and (ends_at is null or ends_at > :now)
                                    and (role <> 'ADMINISTRATOR' or ends_at is not null or starts_at > :now
                                        or exists (select from organisation_role other
                                            where other.organisation = :organisation and other.role = 'ADMINISTRATOR'
                                                and other.id <> ended.id and other.starts_at <= :now
                                                and other.ends_at is null))
                                """), now)
                        .param("organisation", organisation.value())
                        .param("id", id)
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** Whether all her roles ended: the last administrator without an end stays. */
    boolean endAll(OrganisationId organisation, PersonId person, Instant now) {
        return at(jdbc.sql("""
                                update organisation_role
                                set starts_at = least(starts_at, :now), ends_at = :now, ended_by = :person
                                where organisation = :organisation and person = :person
                                    and (ends_at is null or ends_at > :now)
                                    and exists (select from organisation_role other
                                        where other.organisation = :organisation and other.role = 'ADMINISTRATOR'
                                            and other.person <> :person and other.starts_at <= :now
                                            and other.ends_at is null)
                                """), now)
                        .param("organisation", organisation.value())
                        .param("person", person.value())
                        .update()
                > 0;
    }

    /** As it is written; null for none. */
    static @Nullable OffsetDateTime time(Optional<Instant> moment) {
        return moment.map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static String[] names(Collection<Role> roles) {
        return roles.stream().map(Role::name).toArray(String[]::new);
    }

    private static StatementSpec at(StatementSpec statement, Instant now) {
        return statement.param("now", now.atOffset(ZoneOffset.UTC));
    }

    private static Membership read(ResultSet row, int ignored) throws SQLException {
        return new Membership(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                Role.valueOf(row.getString("role")),
                row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                instant(row, "ends_at"),
                new PersonId(row.getObject("granted_by", UUID.class)));
    }
}
