package org.banu.platform.offices;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which organisations verify businesses, and for how many months. */
@Repository
class OfficeStore {

    private final JdbcClient jdbc;

    OfficeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean add(OrganisationId organisation, PersonId by, Instant now) {
        return jdbc.sql("""
                        insert into verification_office (organisation, since, named_by) values (:id, :now, :by)
                        on conflict do nothing
                        """)
                        .param("id", organisation.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("by", by.value())
                        .update()
                == 1;
    }

    boolean remove(OrganisationId organisation) {
        return jdbc.sql("delete from verification_office where organisation = :id")
                        .param("id", organisation.value())
                        .update()
                == 1;
    }

    void hold(OrganisationId organisation, int months) {
        jdbc.sql("update verification_office set months = :months where organisation = :id")
                .param("months", months)
                .param("id", organisation.value())
                .update();
    }

    /** The oldest first. */
    List<OrganisationId> list() {
        return jdbc.sql("select organisation from verification_office order by since, organisation")
                .query((row, _) -> new OrganisationId(row.getObject("organisation", UUID.class)))
                .list();
    }

    /** For how long a verification of theirs holds; empty for no office. */
    Optional<Integer> months(OrganisationId organisation) {
        return jdbc.sql("select months from verification_office where organisation = :id")
                .param("id", organisation.value())
                .query(Integer.class)
                .optional();
    }
}
