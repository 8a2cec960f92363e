package org.banu.platform.access;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of every table, as sentences on those of a schema that break it. */
record TableRules(JdbcClient jdbc, String schema) {

    /** Flyway's own: the application has no right on it at all, see {@link #opened}. */
    static final Set<String> WITHOUT_POLICY = Set.of("flyway_schema_history");

    private static final Pattern LABEL =
            Pattern.compile("privacy: (?:(none)|(personal|sensitive); subject: (%1$s(?:, %1$s)*))$"
                    .formatted("[a-z_]+(?:\\.[a-z_]+)?"));

    List<String> broken() {
        return Stream.of(
                        unguarded(),
                        opened(),
                        unlabelled(),
                        views(),
                        keys("u"),
                        keys("f"),
                        indexes(),
                        readByAll(),
                        ownedByOthers())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> unguarded() {
        return found("""
                select relname || ' has no policy that its owner is held to'
                from pg_class c
                where relnamespace = :schema::regnamespace and relkind in ('r', 'p') and not relname = any (:without)
                    and not (relrowsecurity and relforcerowsecurity
                        and exists (select from pg_policy where polrelid = c.oid))
                """);
    }

    /** Only what has policies may be open to the application. */
    private List<String> opened() {
        return found("""
                select relname || ' is open to the application'
                from pg_class
                where relnamespace = :schema::regnamespace and relkind in ('r', 'p', 'v') and relname = any (:without)
                    and has_table_privilege('banu_app', oid, 'select, insert, update, delete')
                union all
                select relname || ' may be emptied or used as a reference by the application'
                from pg_class
                where relnamespace = :schema::regnamespace and relkind in ('r', 'p')
                    and has_table_privilege('banu_app', oid, 'truncate, references, trigger')
                """);
    }

    private List<String> views() {
        return found("""
                select relname || ' shows rows as its owner sees them'
                from pg_class
                where relnamespace = :schema::regnamespace and (relkind = 'm' or relkind = 'v'
                    and not coalesce('security_invoker=true' = any (reloptions), false))
                union all
                select proname || ' works with the rights of its owner'
                from pg_proc where pronamespace = :schema::regnamespace and prosecdef
                """);
    }

    private List<String> ownedByOthers() {
        return found("""
                select relname || ' belongs to ' || relowner::regrole
                from pg_class
                where relnamespace = :schema::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S')
                    and relowner <> 'banu_owner'::regrole
                """);
    }

    private List<String> readByAll() {
        var open = new TreeSet<>(found("""
                select distinct relname from pg_policy p join pg_class c on c.oid = polrelid
                where relnamespace = :schema::regnamespace and polcmd in ('r', '*')
                    and pg_get_expr(polqual, polrelid) = 'true'
                """));
        return labels().entrySet().stream()
                .filter(it -> open.contains(it.getKey()) && !it.getValue().endsWith("privacy: none"))
                .map(it -> it.getKey() + " holds personal data and is read by everybody")
                .toList();
    }

    private List<String> unlabelled() {
        return labels().entrySet().stream()
                .filter(it -> !WITHOUT_POLICY.contains(it.getKey()))
                .flatMap(it -> {
                    var label = LABEL.matcher(it.getValue());
                    if (!label.find()) {
                        return Stream.of(it.getKey() + " has no privacy label");
                    }
                    return subjects(it.getValue()).stream()
                            .filter(column -> !columns(it.getKey()).contains(column))
                            .map(column -> "%s has no column %s for its subject".formatted(it.getKey(), column));
                })
                .toList();
    }

    /**
     * A conflict tells that a row exists, so what is unique or referred to holds the subject, is a random id, or says in
     * a comment on the constraint why that gives nothing away.
     *
     * @param kind u for what is unique, f for foreign keys between tables of people
     */
    private List<String> keys(String kind) {
        var labels = labels();
        var broken = new TreeSet<String>();
        jdbc.sql("""
                select r.relname, coalesce(f.relname, '') as other, k.conname,
                    (select array_agg(attname::text) from pg_attribute
                        where attrelid = k.conrelid and attnum = any (k.conkey)) as columns
                from pg_constraint k join pg_class r on r.oid = k.conrelid left join pg_class f on f.oid = k.confrelid
                where r.relnamespace = :schema::regnamespace and k.contype::text = :kind
                    and obj_description(k.oid, 'pg_constraint') is null
                """).param("schema", schema).param("kind", kind).query(row -> {
            var subjects = subjects(labels.getOrDefault(row.getString("relname"), ""));
            var other = row.getString("other");
            var personal = !subjects.isEmpty()
                    && (other.isEmpty()
                            || !subjects(labels.getOrDefault(other, "")).isEmpty());
            var columns = List.of((String[]) row.getArray("columns").getArray());
            if (personal && subjects.stream().noneMatch(columns::contains)) {
                broken.add("%s of %s tells others what it holds"
                        .formatted(row.getString("conname"), row.getString("relname")));
            }
        });
        return List.copyOf(broken);
    }

    /** What is unique by an index alone goes by the same rule, with the comment on the index. */
    private List<String> indexes() {
        var labels = labels();
        var broken = new TreeSet<String>();
        jdbc.sql("""
                select r.relname, i.relname as index,
                    array(select attname::text from pg_attribute
                        where attrelid = x.indrelid and attnum = any (x.indkey)) as columns
                from pg_index x join pg_class r on r.oid = x.indrelid join pg_class i on i.oid = x.indexrelid
                where r.relnamespace = :schema::regnamespace and x.indisunique
                    and not exists (select from pg_constraint k where k.conindid = x.indexrelid)
                    and obj_description(i.oid, 'pg_class') is null
                """).param("schema", schema).query(row -> {
            var subjects = subjects(labels.getOrDefault(row.getString("relname"), ""));
            var columns = List.of((String[]) row.getArray("columns").getArray());
            if (!subjects.isEmpty() && subjects.stream().noneMatch(columns::contains)) {
                broken.add("%s of %s tells others what it holds"
                        .formatted(row.getString("index"), row.getString("relname")));
            }
        });
        return List.copyOf(broken);
    }

    /**
     * The columns that name whom a row of the table is about, or the row of another table that does, as the first step of
     * {@code business.person}; none where it is about nobody.
     */
    static List<String> subjects(String comment) {
        var label = LABEL.matcher(comment);
        return label.find() && label.group(3) != null
                ? Stream.of(label.group(3).split(", "))
                        .map(it -> it.split("\\.", 2)[0])
                        .toList()
                : List.of();
    }

    /** The comment of each table. */
    Map<String, String> labels() {
        return jdbc.sql("""
                        select relname, coalesce(obj_description(oid, 'pg_class'), '') as comment
                        from pg_class where relnamespace = :schema::regnamespace and relkind in ('r', 'p')
                        """).param("schema", schema).query().listOfRows().stream()
                .collect(Collectors.toMap(it -> (String) it.get("relname"), it -> (String) it.get("comment")));
    }

    private List<String> columns(String table) {
        return jdbc.sql("""
                        select attname::text from pg_attribute
                        where attrelid = (:schema || '.' || :table)::regclass and attnum > 0 and not attisdropped
                        """)
                .param("schema", schema)
                .param("table", table)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> found(String query) {
        var without = WITHOUT_POLICY.toArray(String[]::new);
        return jdbc.sql(query)
                .param("schema", schema)
                .param("without", without)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
