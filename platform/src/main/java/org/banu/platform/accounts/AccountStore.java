package org.banu.platform.accounts;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;
import org.banu.platform.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People and their contacts. */
@Repository
class AccountStore {

    private static final String TABLE = "contact";

    /** Who comes in so long after she added an address has come back to it. */
    private static final Duration LATER = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Vault vault;

    AccountStore(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /**
     * Someone who can sign in with an address.
     *
     * @param keeps whether she confirmed it, or came back with it: then others who claim it don't take her place
     */
    record Candidate(PersonId person, String password, Instant joinedAt, boolean keeps) {}

    PersonId add(Language language, Optional<String> password, boolean alone, Instant now) {
        return new PersonId(jdbc.sql("""
                insert into person (language, joined_at, password, password_alone)
                values (:language, :now, :password, :alone) returning id
                """)
                .param("language", language.code())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("password", password.orElse(null))
                .param("alone", alone)
                .query(UUID.class)
                .single());
    }

    /** Whether it was added: what is confirmed belongs to one person only. */
    boolean addContact(PersonId person, Address address, boolean confirmed, Instant now) {
        var id = UUID.randomUUID();
        return jdbc.sql("""
                        insert into contact (id, person, kind, value, blind, added_at, confirmed_at)
                        values (:id, :person, :kind, :value, :blind, :now, case when :confirmed then :now end)
                        on conflict do nothing
                        """)
                        .param("id", id)
                        .param("person", person.value())
                        .param("kind", address.kind().name())
                        .param("value", vault.seal(address.value(), TABLE, "value", id))
                        .param("blind", blind(address))
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("confirmed", confirmed)
                        .update()
                == 1;
    }

    /** Whether she has it, and nobody confirmed it before. */
    boolean confirmContact(PersonId person, Address address, Instant now) {
        return jdbc.sql("""
                        update contact set confirmed_at = :now
                        where person = :person and kind = :kind and blind = :blind and not exists (
                            select from contact other
                            where other.kind = :kind and other.blind = :blind and other.confirmed_at is not null)
                        """)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("person", person.value())
                        .param("kind", address.kind().name())
                        .param("blind", blind(address))
                        .update()
                == 1;
    }

    /** Makes others who add the same address wait until this transaction ends. */
    void lock(Address address) {
        var key = ByteBuffer.wrap(blind(address)).getLong();
        jdbc.sql("select pg_advisory_xact_lock(:key)")
                .param("key", key)
                .query((_, _) -> true)
                .single();
    }

    /** Who may sign in with this address: who confirmed it, then who came back with it, then who claimed it last. */
    List<Candidate> candidates(Address address, int atMost) {
        return jdbc.sql("""
                select person.id, person.password, person.joined_at,
                    contact.confirmed_at is not null or contact.came_back_at is not null as keeps
                from contact join person on person.id = contact.person
                where contact.kind = :kind and contact.blind = :blind and person.password is not null
                order by contact.confirmed_at nulls last, contact.came_back_at nulls last, contact.added_at desc
                limit :most
                """)
                .param("kind", address.kind().name())
                .param("blind", blind(address))
                .param("most", atMost)
                .query((row, _) -> new Candidate(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("password"),
                        row.getObject("joined_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("keeps")))
                .list();
    }

    /** Notes that she came in with an address that she added a while ago, unless it is noted already. */
    void cameBack(PersonId person, Address address, Instant now) {
        jdbc.sql("""
                update contact set came_back_at = :now
                where person = :person and kind = :kind and blind = :blind
                    and came_back_at is null and added_at < :before
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", now.minus(LATER).atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .param("kind", address.kind().name())
                .param("blind", blind(address))
                .update();
    }

    /** Whose confirmed address it is. */
    Optional<PersonId> findOwner(Address address) {
        return jdbc.sql("""
                select person from contact where kind = :kind and blind = :blind and confirmed_at is not null
                """)
                .param("kind", address.kind().name())
                .param("blind", blind(address))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Of whoever confirmed this address. */
    Optional<Language> findLanguage(Address address) {
        return jdbc.sql("""
                select person.language from contact join person on person.id = contact.person
                where contact.kind = :kind and contact.blind = :blind and contact.confirmed_at is not null
                """)
                .param("kind", address.kind().name())
                .param("blind", blind(address))
                .query(String.class)
                .optional()
                .flatMap(Language::find);
    }

    Optional<Person> find(PersonId id) {
        return jdbc.sql("select * from person where id = :id")
                .param("id", id.value())
                .query((row, _) -> new Person(
                        id,
                        row.getString("name"),
                        Language.find(row.getString("language")).orElse(Language.ENGLISH),
                        row.getObject("joined_at", OffsetDateTime.class).toInstant(),
                        row.getString("password") != null,
                        contacts(id)))
                .optional();
    }

    private List<Contact> contacts(PersonId person) {
        return jdbc.sql("select * from contact where person = :person order by added_at")
                .param("person", person.value())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Contact(
                            id,
                            new Address(
                                    Address.Kind.valueOf(row.getString("kind")),
                                    vault.open(row.getBytes("value"), TABLE, "value", id)),
                            row.getObject("confirmed_at", OffsetDateTime.class) != null);
                })
                .list();
    }

    Optional<String> findPassword(PersonId person) {
        return jdbc.sql("select password from person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .optional();
    }

    void change(PersonId person, String name, Language language) {
        jdbc.sql("update person set name = :name, language = :language where id = :id")
                .param("name", name)
                .param("language", language.code())
                .param("id", person.value())
                .update();
    }

    void changePassword(PersonId person, String password, boolean alone) {
        jdbc.sql("update person set password = :password, password_alone = :alone where id = :id")
                .param("password", password)
                .param("alone", alone)
                .param("id", person.value())
                .update();
    }

    /** Makes whatever else changes her contacts wait until this transaction ends. */
    void lock(PersonId person) {
        jdbc.sql("select true from person where id = :id for update")
                .param("id", person.value())
                .query(Boolean.class)
                .optional();
    }

    boolean removeContact(PersonId person, UUID id) {
        return jdbc.sql("delete from contact where person = :person and id = :id")
                        .param("person", person.value())
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean standsAlone(PersonId person) {
        return jdbc.sql("select password_alone from person where id = :id")
                .param("id", person.value())
                .query(Boolean.class)
                .single();
    }

    private byte[] blind(Address address) {
        return vault.index(TABLE + "." + address.kind(), address.spelling());
    }
}
