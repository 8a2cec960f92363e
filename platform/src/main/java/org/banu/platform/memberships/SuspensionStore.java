package org.banu.platform.memberships;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.banu.platform.access.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why the roles for an organisation have no effect, and from when until when. */
@Repository
class SuspensionStore {

    private final JdbcClient jdbc;

    SuspensionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<String> reason(OrganisationId organisation) {
        return jdbc.sql("select reason from organisation_suspension where organisation = :id and lifted_at is null")
                .param("id", organisation.value())
                .query(String.class)
                .optional();
    }

    void add(OrganisationId organisation, String reason, Instant now) {
        jdbc.sql("""
                insert into organisation_suspension (organisation, reason, suspended_at)
                values (:organisation, :reason, :now)
                """)
                .param("organisation", organisation.value())
                .param("reason", reason)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void lift(OrganisationId organisation, Instant now) {
        jdbc.sql("""
                update organisation_suspension set lifted_at = :now
                where organisation = :organisation and lifted_at is null
                """)
                .param("organisation", organisation.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
