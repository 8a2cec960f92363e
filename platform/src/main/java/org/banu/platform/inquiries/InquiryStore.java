package org.banu.platform.inquiries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.Owner;
import org.banu.platform.access.PersonId;
import org.banu.platform.inquiries.Inquiry.Message;
import org.banu.platform.registry.BusinessId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Inquiries and their messages; each side sees its own. */
@Repository
class InquiryStore {

    /** Whoever keeps a business reads its name where others no longer find it too. */
    private static final String SELECT = """
            select inquiry.*, coalesce(listing.name, business.name, '') as name, business.person, business.organisation,
                (select count(*) from inquiry_message as message where message.inquiry = inquiry.id
                    and message.answer = (inquiry.sender = (select app_person()))
                    and message.written_at > coalesce((select seen_at from inquiry_seen as seen
                        where seen.inquiry = inquiry.id and seen.person = (select app_person())), '-infinity')) as unread
            from inquiry left join listing on listing.business = inquiry.business
                left join business on business.id = inquiry.business
            """;

    private final JdbcClient jdbc;

    InquiryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Inquiry> find(UUID id) {
        return jdbc.sql(SELECT + "where inquiry.id = :id")
                .param("id", id)
                .query(InquiryStore::read)
                .optional();
    }

    Optional<Inquiry> findOpen(BusinessId business, PersonId sender) {
        return jdbc.sql(SELECT + """
                where inquiry.business = :business and sender = :sender and closed_at is null
                order by sent_at desc limit 1
                """)
                .param("business", business.value())
                .param("sender", sender.value())
                .query(InquiryStore::read)
                .optional();
    }

    /** All that whoever acts may see, those that were written in last first. */
    List<Inquiry> list(Optional<UUID> after, int atMost) {
        return jdbc.sql(SELECT + """
                where cast(:after as uuid) is null or (inquiry.written_at, inquiry.id) <
                    (select last.written_at, last.id from inquiry as last where last.id = cast(:after as uuid))
                order by inquiry.written_at desc, inquiry.id desc limit :most
                """)
                .param("after", after.map(UUID::toString).orElse(null))
                .param("most", atMost)
                .query(InquiryStore::read)
                .list();
    }

    /** Those of them with something new for her. With how many written into it, it is planned once. */
    List<Inquiry> listUnread() {
        return jdbc.sql("select * from (%s) as mine where unread > 0 order by written_at desc, id limit 200"
                        .formatted(SELECT))
                .query(InquiryStore::read)
                .list();
    }

    boolean isWrittenTo(BusinessId business) {
        return jdbc.sql("select exists (select from inquiry where business = :business)")
                .param("business", business.value())
                .query(Boolean.class)
                .single();
    }

    List<Message> messages(UUID inquiry) {
        return jdbc.sql("""
                select answer, text, written_at from inquiry_message where inquiry = :inquiry order by written_at, id
                """)
                .param("inquiry", inquiry)
                .query((row, _) -> new Message(
                        row.getBoolean("answer"),
                        row.getString("text"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void add(Inquiry inquiry) {
        jdbc.sql("""
                insert into inquiry (id, business, sender, sent_at, written_at)
                values (:id, :business, :sender, :now, :now)
                """)
                .param("id", inquiry.id())
                .param("business", inquiry.business().value())
                .param("sender", inquiry.sender().value())
                .param("now", inquiry.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void addMessage(Inquiry inquiry, boolean answer, String text, Instant now) {
        jdbc.sql("""
                insert into inquiry_message (id, inquiry, business, sender, answer, text, written_at)
                values (:id, :inquiry, :business, :sender, :answer, :text, :now)
                """)
                .param("id", UUID.randomUUID())
                .param("inquiry", inquiry.id())
                .param("business", inquiry.business().value())
                .param("sender", inquiry.sender().value())
                .param("answer", answer)
                .param("text", text)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update inquiry set written_at = :now where id = :id")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", inquiry.id())
                .update();
    }

    void see(PersonId person, Inquiry read) {
        jdbc.sql("""
                insert into inquiry_seen (person, inquiry, seen_at) values (:person, :inquiry, :at)
                on conflict (person, inquiry) do update set seen_at = greatest(inquiry_seen.seen_at, excluded.seen_at)
                """)
                .param("person", person.value())
                .param("inquiry", read.id())
                .param("at", read.writtenAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean close(UUID inquiry, Instant now) {
        return jdbc.sql("update inquiry set closed_at = :now where id = :id and closed_at is null")
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("id", inquiry)
                        .update()
                == 1;
    }

    /** All that a person has open with businesses of an owner. */
    void closeAll(PersonId sender, Owner owner, Instant now) {
        jdbc.sql("""
                update inquiry set closed_at = :now
                where sender = :sender and closed_at is null and business in (select id from business
                    where person = cast(:person as uuid) or organisation = cast(:organisation as uuid))
                """)
                .param("person", RefusalStore.person(owner))
                .param("organisation", RefusalStore.organisation(owner))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("sender", sender.value())
                .update();
    }

    private static Inquiry read(ResultSet row, int ignored) throws SQLException {
        return new Inquiry(
                row.getObject("id", UUID.class),
                new BusinessId(row.getObject("business", UUID.class)),
                RefusalStore.owner(row),
                row.getString("name"),
                new PersonId(row.getObject("sender", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getObject("closed_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                row.getInt("unread"));
    }
}
