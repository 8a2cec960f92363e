package org.banu.platform.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.banu.platform.TestTables;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A copy of the trail, to be changed as somebody can who rules the database. */
final class TamperedTrail {

    static final List<String> TABLES = List.of("audit_event", "audit_link");

    private static final String BEGINNING = "seq <= 40";

    private final TestTables tables;
    private final DataSource source;
    private final JdbcClient jdbc;

    TamperedTrail(TestTables tables, Environment settings) {
        this.tables = tables;
        this.source = new DriverManagerDataSource(
                settings.getRequiredProperty("spring.datasource.url")
                        + "?currentSchema=tampered&options=-c%20app.duty=audit",
                settings.getRequiredProperty("spring.flyway.user"),
                settings.getRequiredProperty("spring.flyway.password"));
        this.jdbc = JdbcClient.create(source);
    }

    DataSource source() {
        return source;
    }

    void copyWhole() {
        copy("true", "true");
    }

    /** The first links of the chain, with their events. */
    void copyBeginning() {
        copy("id in (select event from public.audit_link where %s)".formatted(BEGINNING), BEGINNING);
    }

    private void copy(String events, String links) {
        tables.inSchema("tampered");
        change("create table audit_event as select * from public.audit_event where " + events);
        change("create table audit_link as select * from public.audit_link where " + links);
    }

    void change(String statement) {
        jdbc.sql(statement).update();
    }

    void delete(long seq) {
        change("delete from audit_event where " + row("audit_event", seq));
        change("delete from audit_link where seq = " + seq);
    }

    /** As somebody does who knows how the chain is made. */
    void chainAnew() {
        var rows = new ArrayList<AuditStore.Row>();
        AuditStore.read(source, rows::add);
        var previous = Link.START;
        for (var row : rows) {
            var place = row.place().orElseThrow();
            var link = Link.after(
                    place.seq(), previous, place.chained(), row.event().orElseThrow());
            jdbc.sql("""
                    update audit_link set prev_hash = decode(:previous, 'hex'), hash = decode(:hash, 'hex')
                    where seq = :seq
                    """)
                    .param("previous", previous)
                    .param("hash", link.hash())
                    .param("seq", place.seq())
                    .update();
            previous = link.hash();
        }
    }

    long last() {
        return jdbc.sql("select max(seq) from audit_link")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    String hash(long seq) {
        return jdbc.sql("select encode(hash, 'hex') from audit_link where seq = :seq")
                .param("seq", seq)
                .query(String.class)
                .single();
    }

    /** The type of each column. */
    Map<String, String> columns(String table) {
        var columns = new TreeMap<String, String>();
        jdbc.sql("""
                select column_name, data_type from information_schema.columns
                where table_schema = 'tampered' and table_name = :table
                """).param("table", table).query(row -> {
            columns.put(row.getString(1), row.getString(2));
        });
        return columns;
    }

    /** Another value for a column. */
    static String edited(String column, String type) {
        return switch (type) {
            case "uuid" -> "uuidv7()";
            case "timestamp with time zone" -> column + " + interval '1 microsecond'";
            case "text" -> "coalesce(%s, '') || 'x'".formatted(column);
            case "jsonb" -> "'{\"edited\": \"yes\"}'";
            case "bigint" -> column + " + 1000000";
            case "bytea" -> "set_byte(%1$s, 0, 255 - get_byte(%1$s, 0))".formatted(column);
            default -> throw new IllegalArgumentException("How is a %s edited?".formatted(type));
        };
    }

    static String row(String table, long seq) {
        return table.equals("audit_link")
                ? "seq = " + seq
                : "id = (select event from audit_link where seq = %d)".formatted(seq);
    }
}
