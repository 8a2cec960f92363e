package org.banu.platform.mentors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.banu.platform.access.PersonId;
import org.banu.platform.kernel.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What mentors offer. */
@Repository
class MentorStore {

    private final JdbcClient jdbc;

    MentorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Mentor> find(PersonId person) {
        return jdbc.sql("select * from mentor where person = :person")
                .param("person", person.value())
                .query(MentorStore::read)
                .optional();
    }

    /** Whether it is listed stays as it was. */
    void put(Mentor mentor, Instant now) {
        jdbc.sql("""
                insert into mentor (person, name, languages, topics, countries, hours, about, memberships, changed_at)
                values (:person, :name, :languages, :topics, :countries, :hours, :about, :memberships, :now)
                on conflict (person) do update set name = excluded.name, languages = excluded.languages,
                    topics = excluded.topics, countries = excluded.countries, hours = excluded.hours,
                    about = excluded.about, memberships = excluded.memberships, changed_at = excluded.changed_at
                """)
                .param("person", mentor.person().value())
                .param("name", mentor.name())
                .param(
                        "languages",
                        mentor.languages().stream().map(Language::code).toArray(String[]::new))
                .param("topics", mentor.topics().stream().map(Topic::name).toArray(String[]::new))
                .param("countries", mentor.countries().toArray(String[]::new))
                .param("hours", mentor.hours())
                .param("about", mentor.about())
                .param("memberships", mentor.memberships())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Since when it is listed stays as long as it is. */
    void list(PersonId person, Instant now) {
        jdbc.sql("update mentor set listed_at = coalesce(listed_at, :now) where person = :person")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", person.value())
                .update();
    }

    void unlist(PersonId person) {
        jdbc.sql("update mentor set listed_at = null where person = :person")
                .param("person", person.value())
                .update();
    }

    boolean remove(PersonId person) {
        return jdbc.sql("delete from mentor where person = :person")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    List<Mentor> search(Search search, int atMost) {
        return searched("""
                select * from mentor where %s order by listed_at desc, person offset :from limit :most
                """, search)
                .param("from", search.from())
                .param("most", atMost)
                .query(MentorStore::read)
                .list();
    }

    int count(Search search) {
        return searched("select count(*) from mentor where %s", search)
                .query(Integer.class)
                .single();
    }

    private StatementSpec searched(String statement, Search search) {
        return jdbc.sql(statement.formatted("""
                        listed_at is not null and (:country = '' or :country = any (countries))
                        and (:language = '' or :language = any (languages)) and (:topic = '' or :topic = any (topics))
                        """))
                .param("country", search.country())
                .param("language", search.language())
                .param("topic", search.topic());
    }

    private static Mentor read(ResultSet row, int ignored) throws SQLException {
        return new Mentor(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                texts(row, "languages")
                        .flatMap(it -> Language.find(it).stream())
                        .toList(),
                texts(row, "topics").map(Topic::valueOf).toList(),
                texts(row, "countries").toList(),
                row.getInt("hours"),
                row.getString("about"),
                row.getBoolean("memberships"),
                row.getObject("listed_at", OffsetDateTime.class) != null);
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray());
    }
}
