package org.banu.platform.privacy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables with data of people, read from the database's own catalogue. */
@Repository
class CatalogueStore {

    private static final String PATH = "[a-z_]+(?:\\.[a-z_]+)*";
    private static final Pattern LABEL =
            Pattern.compile("privacy: (?:personal|sensitive); subject: (%s(?:, %s)*)$".formatted(PATH, PATH));
    private static final Pattern SEALED = Pattern.compile("sealed: ([a-z0-9_]+(?:, [a-z0-9_]+)*)$");

    private final JdbcClient jdbc;
    private volatile List<PersonalTable> known = List.of();

    CatalogueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A column that refers to one of another table. */
    private record Reference(String table, String key) {}

    /** By their names; read once, since tables change only at a start. */
    List<PersonalTable> list() {
        if (known.isEmpty()) {
            known = List.copyOf(list("public"));
        }
        return known;
    }

    List<PersonalTable> list(String schema) {
        var columns = columns(schema);
        var references = references(schema);
        var tables = new ArrayList<PersonalTable>();
        labels(schema)
                .forEach((table, subjects) -> tables.add(new PersonalTable(
                        table,
                        subjects.stream()
                                .map(it -> subject(table, it, references))
                                .toList(),
                        columns.getOrDefault(table, List.of()),
                        referredBy(table, references))));
        return tables;
    }

    /** Of all tables, also those about nobody: the columns with ids that may be changed, by the name of the table. */
    Map<String, List<Column>> changeableIds() {
        var ids = new TreeMap<String, List<Column>>();
        jdbc.sql("""
                select relname, attname, format_type(atttypid, atttypmod) as type
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attnum > 0 and not attisdropped
                    and atttypid in ('uuid'::regtype, 'uuid[]'::regtype)
                    and has_column_privilege(c.oid, attnum, 'update')
                order by relname, attnum
                """).query(row -> {
            ids.computeIfAbsent(row.getString("relname"), _ -> new ArrayList<>())
                    .add(new Column(row.getString("attname"), row.getString("type"), List.of()));
        });
        return ids;
    }

    private static Subject subject(String table, String path, Map<String, Map<String, Reference>> references) {
        var names = List.of(path.split("\\."));
        var steps = new ArrayList<Subject.Step>();
        var at = table;
        for (var i = 0; i + 1 < names.size(); i++) {
            var reference = references.getOrDefault(at, Map.of()).get(names.get(i));
            if (reference == null) {
                throw new IllegalStateException(
                        "The label of %s leads by %s.%s, which refers to no table. Maybe its foreign key is missing?"
                                .formatted(table, at, names.get(i)));
            }
            steps.add(new Subject.Step(reference.table(), reference.key(), names.get(i + 1)));
            at = reference.table();
        }
        return new Subject(names.getFirst(), steps);
    }

    private Map<String, List<String>> labels(String schema) {
        var labels = new TreeMap<String, List<String>>();
        jdbc.sql("""
                select relname, coalesce(obj_description(oid, 'pg_class'), '') as comment
                from pg_class where relnamespace = cast(:schema as regnamespace) and relkind in ('r', 'p')
                """).param("schema", schema).query(row -> {
            var label = LABEL.matcher(row.getString("comment"));
            if (label.find()) {
                labels.put(row.getString("relname"), List.of(label.group(1).split(", ")));
            }
        });
        return labels;
    }

    private Map<String, List<Column>> columns(String schema) {
        var columns = new HashMap<String, List<Column>>();
        jdbc.sql("""
                select relname, attname, format_type(atttypid, atttypmod) as type,
                    coalesce(col_description(c.oid, attnum), '') as comment
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where relnamespace = cast(:schema as regnamespace) and relkind in ('r', 'p')
                    and attnum > 0 and not attisdropped
                order by relname, attnum
                """).param("schema", schema).query(row -> {
            columns.computeIfAbsent(row.getString("relname"), _ -> new ArrayList<>())
                    .add(column(row.getString("attname"), row.getString("type"), row.getString("comment")));
        });
        return columns;
    }

    private static Column column(String name, String type, String comment) {
        var sealed = SEALED.matcher(comment);
        return new Column(name, type, sealed.find() ? List.of(sealed.group(1).split(", ")) : List.of());
    }

    /** By table and column; where a column refers to a row alone and with others, alone counts. */
    private Map<String, Map<String, Reference>> references(String schema) {
        var references = new HashMap<String, Map<String, Reference>>();
        jdbc.sql("""
                select r.relname, a.attname, f.relname as other, b.attname as key
                from pg_constraint k cross join unnest(k.conkey, k.confkey) as pair (own, other)
                    join pg_class r on r.oid = k.conrelid join pg_class f on f.oid = k.confrelid
                    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = pair.own
                    join pg_attribute b on b.attrelid = k.confrelid and b.attnum = pair.other
                where k.contype = 'f' and r.relnamespace = cast(:schema as regnamespace)
                order by cardinality(k.conkey) desc
                """).param("schema", schema).query(row -> {
            references
                    .computeIfAbsent(row.getString("relname"), _ -> new LinkedHashMap<>())
                    .put(row.getString("attname"), new Reference(row.getString("other"), row.getString("key")));
        });
        return references;
    }

    private static Set<String> referredBy(String table, Map<String, Map<String, Reference>> references) {
        var others = new HashSet<String>();
        references.getOrDefault(table, Map.of()).values().forEach(it -> others.add(it.table()));
        others.remove(table);
        return others;
    }
}
