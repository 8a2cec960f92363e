package org.banu.platform.inquiries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.inquiries.Report.Decision;
import org.banu.platform.registry.BusinessId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports, until somebody has decided and after. */
@Repository
class ReportStore {

    private static final String SELECT = """
            select inquiry_report.*, coalesce(listing.name, '') as name
            from inquiry_report left join listing on listing.business = inquiry_report.business
            """;
    private static final String WAITING = SELECT + "where decision is null ";

    private final JdbcClient jdbc;

    ReportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Report report) {
        jdbc.sql("""
                insert into inquiry_report (id, reporter, business, inquiry, reason, reported_at)
                values (:id, :reporter, :business, cast(:inquiry as uuid), :reason, :at)
                """)
                .param("id", report.id())
                .param("reporter", report.reporter().value())
                .param("business", report.business().value())
                .param("inquiry", report.inquiry().map(UUID::toString).orElse(null))
                .param("reason", report.reason())
                .param("at", report.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those that wait, the oldest first. */
    List<Report> listWaiting() {
        return jdbc.sql(WAITING + "order by reported_at, id")
                .query(ReportStore::read)
                .list();
    }

    /** Of one reporter, the latest first. */
    List<Report> listOf(PersonId reporter, int atMost) {
        return jdbc.sql(SELECT + "where reporter = :reporter order by reported_at desc, id limit :most")
                .param("reporter", reporter.value())
                .param("most", atMost)
                .query(ReportStore::read)
                .list();
    }

    int countWaiting() {
        return jdbc.sql("select count(*) from inquiry_report where decision is null")
                .query(Integer.class)
                .single();
    }

    Optional<Report> findWaiting(UUID id) {
        return jdbc.sql(WAITING + "and id = :id")
                .param("id", id)
                .query(ReportStore::read)
                .optional();
    }

    boolean decide(UUID id, Decision decision, Instant now) {
        return jdbc.sql("""
                update inquiry_report set decision = :decision, decided_at = :now where id = :id and decision is null
                """)
                        .param("decision", decision.name())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Report read(ResultSet row, int ignored) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("reporter", UUID.class)),
                new BusinessId(row.getObject("business", UUID.class)),
                row.getString("name"),
                Optional.ofNullable(row.getObject("inquiry", UUID.class)),
                row.getString("reason"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("decided_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}
