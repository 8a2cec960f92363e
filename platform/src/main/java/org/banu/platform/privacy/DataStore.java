package org.banu.platform.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.banu.platform.access.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Rows of people, of whatever table; the names in the statements are those of the catalogue. */
@Repository
class DataStore {

    private static final int ROWS_AT_A_TIME = 1_000;
    /** Any number that nothing else in this database locks. */
    private static final long ERASURE = 7_201_002;

    private final JdbcClient jdbc;

    DataStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many rows of hers each table holds, by its name; asked of all tables at once. */
    Map<String, Integer> count(List<PersonalTable> tables, PersonId person) {
        var counts = new HashMap<String, Integer>();
        if (!tables.isEmpty()) {
            jdbc.sql(tables.stream().map(DataStore::counted).collect(Collectors.joining(" union all ")))
                    .param("person", person.value())
                    .query(row -> {
                        counts.put(row.getString("name"), row.getInt("entries"));
                    });
        }
        return counts;
    }

    private static String counted(PersonalTable table) {
        return "select '%s' as name, count(*) as entries from %s t where %s"
                .formatted(table.name(), Subject.quoted(table.name()), table.among(":person"));
    }

    /** One after the other, as they are stored. */
    void read(PersonalTable table, PersonId person, Consumer<ObjectNode> reader) {
        jdbc.sql("select to_jsonb(t)::text from %s t where %s"
                        .formatted(Subject.quoted(table.name()), table.among(":person")))
                .withFetchSize(ROWS_AT_A_TIME)
                .param("person", person.value())
                .query(row -> {
                    reader.accept((ObjectNode) JsonMapper.shared().readTree(row.getString(1)));
                });
    }

    /** Other erasures wait until this transaction ends, so that no two last administrators go at once. */
    void lockErasures() {
        jdbc.sql("select pg_advisory_xact_lock(:number)")
                .param("number", ERASURE)
                .query((_, _) -> true)
                .single();
    }

    int delete(PersonalTable table, PersonId person) {
        return jdbc.sql("delete from %s t where %s".formatted(Subject.quoted(table.name()), table.among(":person")))
                .param("person", person.value())
                .update();
    }

    /** In her place, wherever she stands in rows that stay. */
    int replace(String table, Column column, PersonId person, UUID pseudonym) {
        var name = Subject.quoted(column.name());
        var statement = column.isId()
                ? "update %1$s set %2$s = :pseudonym where %2$s = :person"
                : "update %1$s set %2$s = array_replace(%2$s, :person, :pseudonym) where :person = any (%2$s)";
        return jdbc.sql(statement.formatted(Subject.quoted(table), name))
                .param("person", person.value())
                .param("pseudonym", pseudonym)
                .update();
    }

    /** Deletes what is due, but for people whose data is held. */
    int deleteDue(PersonalTable table, Rule rule, Rule.Keep.For time, Instant now) {
        var only = rule.only().entrySet().stream()
                .map(it -> "and t.%s::text in (%s)"
                        .formatted(
                                Subject.quoted(it.getKey()),
                                it.getValue().stream().map(DataStore::word).collect(Collectors.joining(", "))))
                .collect(Collectors.joining(" "));
        var held = "select person from legal_hold where person is not null and set_at <= :now and ends_at > :now";
        return jdbc.sql("delete from %s t where t.%s < :before %s and (%s) is not true"
                        .formatted(Subject.quoted(table.name()), Subject.quoted(time.after()), only, table.among(held)))
                .param("before", now.atOffset(ZoneOffset.UTC).minus(time.period()))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static String word(String value) {
        if (!value.matches("[A-Za-z_]+")) {
            throw new IllegalArgumentException("'%s' is no word of a rule.".formatted(value));
        }
        return "'" + value + "'";
    }
}
