package org.banu.platform.organisations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.banu.platform.organisations.Organisation.About;
import org.banu.platform.organisations.Organisation.Kind;
import org.banu.platform.organisations.Organisation.Standing;
import org.banu.platform.organisations.Request.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests to act for an organisation. */
@Repository
class RequestStore {

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether it was added: for one organisation she asks once at a time. */
    boolean add(Request request) {
        var organisation = request.organisation();
        var names = organisation.names();
        return jdbc.sql("""
                        insert into organisation_request (id, person, organisation, claim, kind, country,
                            name, name_en, name_ru, name_kk, name_ur, web, evidence, link, state, asked_at)
                        values (:id, :person, :organisation, :claim, :kind, :country,
                            :name, :en, :ru, :kk, :ur, :web, :evidence, :link, 'WAITING', :now)
                        on conflict do nothing
                        """)
                        .param("id", request.id())
                        .param("person", request.person().value())
                        .param("organisation", organisation.id().value())
                        .param("claim", request.claim())
                        .param("kind", organisation.kind().name())
                        .param("country", organisation.country())
                        .param("name", names.original())
                        .param("en", names.en())
                        .param("ru", names.ru())
                        .param("kk", names.kk())
                        .param("ur", names.ur())
                        .param("web", organisation.about().web())
                        .param("evidence", request.evidence())
                        .param("link", request.link())
                        .param("now", request.askedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    int countWaiting(PersonId person) {
        return jdbc.sql("select count(*) from organisation_request where person = :person and state = 'WAITING'")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    int countWaiting() {
        return jdbc.sql("select count(*) from organisation_request where state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    /** Whether it was hers and still waited. */
    boolean takeBack(UUID id, PersonId person) {
        return jdbc.sql("delete from organisation_request where id = :id and person = :person and state = 'WAITING'")
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** How many of hers were decided that she has not looked at since. */
    int countUnseen(PersonId person) {
        return jdbc.sql("""
                select count(*) from organisation_request
                where person = :person and decided_at is not null and seen_at is null
                """)
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    void seen(PersonId person, Instant now) {
        jdbc.sql("""
                update organisation_request set seen_at = :now
                where person = :person and decided_at is not null and seen_at is null
                """)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<Request> listOf(PersonId person) {
        return jdbc.sql("select * from organisation_request where person = :person order by asked_at desc")
                .param("person", person.value())
                .query(RequestStore::read)
                .list();
    }

    /** Who waits longest first. */
    List<Request> listWaiting(int atMost) {
        return jdbc.sql("select * from organisation_request where state = 'WAITING' order by asked_at limit :most")
                .param("most", atMost)
                .query(RequestStore::read)
                .list();
    }

    /** The request, if it still waited; nobody decides about her own. */
    Optional<Request> decide(UUID id, State state, PersonId by, String reason, Instant now) {
        return jdbc.sql("""
                update organisation_request set state = :state, decided_at = :now, decided_by = :by, reason = :reason
                where id = :id and state = 'WAITING' and person <> :by returning *
                """)
                .param("state", state.name())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("reason", reason)
                .param("id", id)
                .query(RequestStore::read)
                .optional();
    }

    private static Request read(ResultSet row, int ignored) throws SQLException {
        return new Request(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new Organisation(
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("country"),
                        OrganisationStore.names(row),
                        About.of(row.getString("web")),
                        Standing.UNCLAIMED),
                row.getBoolean("claim"),
                row.getString("evidence"),
                row.getString("link"),
                State.valueOf(row.getString("state")),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }
}
