package org.banu.platform.vault;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold of every sealed column, as sentences on those of a schema that break it. */
record SealedColumnRules(JdbcClient jdbc, String schema) {

    private static final String LABEL = "sealed: ?([a-z0-9_]+(, [a-z0-9_]+)*)?$";

    List<String> broken() {
        return Stream.of(unlabelled(), unbound(), closed())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> unlabelled() {
        return found("""
                select table_name || '.' || name || ' is sealed and does not end with "sealed:" and what it is bound to'
                from labelled where type = 'bytea'::regtype and comment ~* '\\msealed\\M' and comment !~ :label
                """);
    }

    private List<String> unbound() {
        return found("""
                select l.table_name || '.' || l.name || ' is bound to ' || bound || ', which is no column'
                from labelled l, regexp_split_to_table(substring(comment from 'sealed: ?(.*)$'), ', ') bound
                where comment ~ :label and bound <> ''
                    and not exists (select from labelled o where o.table_name = l.table_name and o.name = bound)
                """);
    }

    private List<String> closed() {
        return found("""
                select distinct table_name || ' can''t be sealed anew: it has no policies to read and update for the task reseal'
                from labelled where comment ~ :label and (
                    not has_column_privilege('banu_app', labelled.oid, name, 'update')
                    or not exists (select from pg_policy where polrelid = labelled.oid and polcmd in ('r', '*')
                        and pg_get_expr(polqual, polrelid) like '%''reseal''%')
                    or not exists (select from pg_policy where polrelid = labelled.oid and polcmd in ('w', '*')
                        and pg_get_expr(polqual, polrelid) like '%''reseal''%'))
                """);
    }

    private List<String> found(String query) {
        return jdbc.sql("""
                with labelled as (
                    select c.oid, relname as table_name, attname as name, atttypid as type,
                        coalesce(col_description(c.oid, attnum), '') as comment
                    from pg_class c join pg_attribute a on attrelid = c.oid
                    where relnamespace = :schema::regnamespace and relkind in ('r', 'p') and attnum > 0
                        and not attisdropped)
                """ + query)
                .param("schema", schema)
                .param("label", LABEL)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
