package org.banu.platform.organisations;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.banu.platform.access.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people changed of their organisations. */
@Repository
class ChangeStore {

    private final JdbcClient jdbc;

    ChangeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(OrganisationId organisation, Change change) {
        jdbc.sql("""
                insert into organisation_change (organisation, field, before, after, changed_at)
                values (:organisation, :field, :before, :after, :when)
                """)
                .param("organisation", organisation.value())
                .param("field", change.field())
                .param("before", change.before())
                .param("after", change.after())
                .param("when", change.when().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The newest first. */
    List<Change> list(OrganisationId organisation, int atMost) {
        return jdbc.sql("""
                select * from organisation_change where organisation = :organisation
                order by changed_at desc, id limit :most
                """)
                .param("organisation", organisation.value())
                .param("most", atMost)
                .query((row, _) -> new Change(
                        row.getString("field"),
                        row.getString("before"),
                        row.getString("after"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
