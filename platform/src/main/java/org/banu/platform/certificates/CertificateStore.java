package org.banu.platform.certificates;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.OrganisationId;
import org.banu.platform.certificates.Certificate.Ended;
import org.banu.platform.certificates.Certificate.Proved;
import org.banu.platform.certificates.Certificate.Standing;
import org.banu.platform.registry.BusinessId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Certificates, those that hold and those of before. */
@Repository
class CertificateStore {

    private final JdbcClient jdbc;

    CertificateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String code, BusinessId business, Proved proved, Instant validUntil) {
        jdbc.sql("""
                insert into certificate (id, code, business, name, country, office, definitions, checked_at, valid_until)
                values (:id, :code, :business, :name, :country, :office, :definitions, :checked, :until)
                """)
                .param("id", UUID.randomUUID())
                .param("code", code)
                .param("business", business.value())
                .param("name", proved.name())
                .param("country", proved.country())
                .param("office", proved.office().value())
                .param("definitions", proved.definitions().toArray(String[]::new))
                .param("checked", proved.checkedAt().atOffset(ZoneOffset.UTC))
                .param("until", validUntil.atOffset(ZoneOffset.UTC))
                .update();
    }

    void renew(BusinessId business, Instant validUntil, Instant now) {
        jdbc.sql("""
                update certificate set valid_until = :until, renewed_at = :now
                where business = :business and ended_at is null and merged_at is null
                """)
                .param("until", validUntil.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("business", business.value())
                .update();
    }

    void end(BusinessId business, Standing why, Instant now) {
        jdbc.sql("""
                update certificate set ended_at = :now, ending = :why
                where business = :business and ended_at is null and merged_at is null
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("why", why.name())
                .param("business", business.value())
                .update();
    }

    /** The last that was revoked holds again. */
    boolean restore(BusinessId business) {
        return jdbc.sql("""
                        update certificate set ended_at = null, ending = null
                        where id = (select id from certificate where business = :business and merged_at is null
                                order by checked_at desc limit 1)
                            and ending = 'REVOKED'
                        """).param("business", business.value()).update() == 1;
    }

    /** Those that rest beside it already go with it, and stay there. */
    void move(BusinessId lost, BusinessId kept, Instant now) {
        jdbc.sql("""
                update certificate set business = :kept, merged_from = coalesce(merged_from, business),
                    merged_at = coalesce(merged_at, :now)
                where business = :lost
                """)
                .param("lost", lost.value())
                .param("kept", kept.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void moveBack(BusinessId back) {
        jdbc.sql("""
                update certificate set business = merged_from, merged_from = null, merged_at = null
                where merged_from = :back
                """).param("back", back.value()).update();
    }

    Optional<Certificate> find(String code) {
        return jdbc.sql("select * from certificate where code = :code")
                .param("code", code)
                .query(CertificateStore::read)
                .optional();
    }

    /** Since when one holds no longer whose business is gone. */
    Optional<LocalDate> findGone(String code) {
        return jdbc.sql("select ended_on from certificate_gone where code = :code")
                .param("code", code)
                .query(LocalDate.class)
                .optional();
    }

    Optional<Certificate> findLatest(BusinessId business) {
        return jdbc.sql("""
                select * from certificate where business = :business and merged_at is null
                order by checked_at desc limit 1
                """)
                .param("business", business.value())
                .query(CertificateStore::read)
                .optional();
    }

    private static Certificate read(ResultSet row, int ignored) throws SQLException {
        var merged = Optional.ofNullable(row.getObject("merged_at", OffsetDateTime.class));
        var ended = Optional.ofNullable(row.getObject("ended_at", OffsetDateTime.class))
                .or(() -> merged)
                .map(OffsetDateTime::toInstant);
        var why = Optional.ofNullable(row.getString("ending"))
                .map(Standing::valueOf)
                .or(() -> merged.map(_ -> Standing.REOPENED));
        return new Certificate(
                row.getString("code"),
                new BusinessId(row.getObject("business", UUID.class)),
                new Proved(
                        row.getString("name"),
                        row.getString("country"),
                        new OrganisationId(row.getObject("office", UUID.class)),
                        List.of((String[]) row.getArray("definitions").getArray()),
                        row.getObject("checked_at", OffsetDateTime.class).toInstant()),
                Optional.ofNullable(row.getObject("renewed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getObject("valid_until", OffsetDateTime.class).toInstant(),
                why.flatMap(it -> ended.map(at -> new Ended(it, at))));
    }
}
